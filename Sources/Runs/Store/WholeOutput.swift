import Foundation
package import SystemPackage

/// Writes to what may take only a part at a time, or nothing for now: pipes, terminals, devices.
package enum WholeOutput {
  /// Writes every byte, waiting for whoever reads for as long as it takes.
  ///
  /// - Parameters:
  ///   - name: what the failure calls it.
  ///   - shouldStop: asked ten times a second while nothing can be written.
  /// - Throws: what kept a byte from being written; with `isStopped` where it was asked to stop.
  package static func writeAll(
    _ bytes: [UInt8], to file: FileDescriptor, named name: String,
    shouldStop: @Sendable () -> Bool = { false }
  ) throws(SystemFailure) {
    var failure: SystemFailure?
    bytes.withUnsafeBytes { bytes in
      do throws(SystemFailure) {
        try writeAll(bytes, to: file, named: name, shouldStop: shouldStop)
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
  }

  /// The same of bytes wherever they are.
  package static func writeAll(
    _ bytes: UnsafeRawBufferPointer, to file: FileDescriptor, named name: String,
    shouldStop: @Sendable () -> Bool = { false }
  ) throws(SystemFailure) {
    var done = 0
    while done < bytes.count {
      do {
        done += try file.write(UnsafeRawBufferPointer(rebasing: bytes[done...]))
      } catch Errno.wouldBlock {
        try wait(for: file, name, shouldStop)
      } catch let code as Errno {
        throw SystemFailure(path: name, code: code)
      } catch {
        preconditionFailure("only the system refuses here: \(error)")
      }
    }
  }

  private static func wait(
    for file: FileDescriptor, _ name: String, _ shouldStop: () -> Bool
  ) throws(SystemFailure) {
    var wanted = pollfd(fd: file.rawValue, events: Int16(POLLOUT), revents: 0)
    while true {
      if shouldStop() { throw SystemFailure(path: name, refusal: .stopped) }
      let found = poll(&wanted, 1, 100)
      if found > 0 { return }
      guard found == 0 || errno == EINTR else { throw .last(name) }
    }
  }
}
