import Synchronization
internal import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Pipes that the program was started with, such as standard input or the `<(…)` of a shell, by their names in `/dev`.
///
/// A pipe can be read only once, so what came is kept: asked again it is the same.
package enum PipedInput {
  private static let kept = Mutex<[Int32: [UInt8]]>([:])

  /// The number of a descriptor that a path names.
  private static func number(_ path: String) -> Int32? {
    if path == "/dev/stdin" { return 0 }
    for folder in ["/dev/fd/", "/proc/self/fd/"] where path.hasPrefix(folder) {
      return Int32(path.dropFirst(folder.count))
    }
    return nil
  }

  /// Reads a pipe to its end; nil where the path names none that was there from the start.
  static func bytes(named path: String, limit: Int) throws -> [UInt8]? {
    guard let number = number(path) else { return nil }
    if let bytes = kept.withLock({ $0[number] }) { return bytes }
    let file = FileDescriptor(rawValue: number)
    guard [.fifo, .socket].contains(try file.stat().type) else { return nil }
    var bytes: [UInt8] = []
    while true {
      do {
        bytes += try readToEnd(file, limit: limit - bytes.count)
        break
      } catch Errno.wouldBlock {
        var wanted = pollfd(fd: number, events: Int16(POLLIN), revents: 0)
        guard poll(&wanted, 1, -1) >= 0 else { throw Errno(rawValue: errno) }
      }
    }
    kept.withLock { $0[number] = bytes }
    return bytes
  }

  /// Reads ahead where a path names such a pipe; what is wrong with it is told by whoever reads it.
  ///
  /// So that Ctrl-C ends a program that waits for it, this is done before anything takes that signal up.
  package static func readAhead(_ path: String, limit: Int = Limits().bytes) {
    _ = try? bytes(named: path, limit: limit)
  }
}
