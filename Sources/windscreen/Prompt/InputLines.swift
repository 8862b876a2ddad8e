import Runs
import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The lines of standard input, as they come.
struct InputLines {
  /// What was read and not yet given.
  private var bytes: [UInt8] = []
  private var hasEnded = false
  /// Bytes of a line at most; more have no end.
  private static let most = 64 << 20

  /// The next line without its end; nil where there is none, and where Ctrl-C broke off the waiting for it.
  ///
  /// Throws what keeps the input from being read, such as a folder in its place.
  mutating func next() throws(SystemFailure) -> String? {
    var looked = 0
    while true {
      if let end = bytes[looked...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { bytes.removeSubrange(...end) }
        let line = bytes[..<end]
        return String(decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line, as: UTF8.self)
      }
      looked = bytes.count
      guard looked <= InputLines.most else { throw SystemFailure(path: "standard input", code: EFBIG) }
      if hasEnded { break }
      guard try readMore() else { return nil }
    }
    defer { bytes = [] }
    return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
  }

  /// Reads what is there, waiting for it as long as it takes; false where Ctrl-C was pressed meanwhile.
  private mutating func readMore() throws(SystemFailure) -> Bool {
    var part = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      do {
        let count = try part.withUnsafeMutableBytes { part in
          try FileDescriptor.standardInput.read(into: part, retryOnInterrupt: false)
        }
        hasEnded = count == 0
        bytes += part[..<count]
        return true
      } catch Errno.interrupted {
        if Interrupts.wasAsked { return false }
      } catch Errno.wouldBlock {
        var wanted = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
        if poll(&wanted, 1, -1) < 0, errno != EINTR { throw SystemFailure.last("standard input") }
        if Interrupts.wasAsked { return false }
      } catch Errno.badFileDescriptor {
        throw SystemFailure(path: "standard input", refusal: .closed)
      } catch let code as Errno {
        throw SystemFailure(path: "standard input", code: code.rawValue)
      } catch {
        preconditionFailure("only the system refuses here: \(error)")
      }
    }
  }
}
