#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A call to the operating system that failed: which file, and the system's error number.
package struct SystemFailure: Error, Hashable, Sendable {
  /// The file or folder.
  package var path: String
  /// The system's number for what went wrong.
  package var code: Int32

  /// A failure of a call on `path`.
  package init(path: String, code: Int32) {
    self.path = path
    self.code = code
  }

  /// The failure of the last call, on `path`.
  package static func last(_ path: String) -> SystemFailure { SystemFailure(path: path, code: errno) }

  /// The system's own words, such as `No space left on device`.
  package var reason: String { strerror(code).map { String(cString: $0) } ?? "error \(code)" }

  /// Whether there was no room: a full disk, a quota, or a limit on the size of files.
  package var isFull: Bool { [ENOSPC, EDQUOT, EFBIG].contains(code) }
}
