import Foundation
import SystemPackage

/// A call to the operating system that failed: which file, and the system's error number.
package struct SystemFailure: Error, Hashable, Sendable {
  /// The file or folder.
  package var path: String
  /// The system's number for what went wrong.
  let code: Errno

  init(path: String, code: Errno) {
    self.path = path
    self.code = code
  }

  /// A failure of a call on `path`, by the system's number.
  package init(path: String, code: Int32) { self.init(path: path, code: Errno(rawValue: code)) }

  /// The failure of the last call, on `path`.
  package static func last(_ path: String) -> SystemFailure { SystemFailure(path: path, code: errno) }

  /// The system's own words, such as `No space left on device`.
  package var reason: String { code.description }

  /// Whether there was no room: a full disk, a quota, or a limit on the size of files.
  package var isFull: Bool { [.noSpace, .diskQuotaExceeded, .fileTooLarge].contains(code) }
}

/// Does what the system may refuse with an error number, and names the file in the refusal.
func naming<Value>(_ path: String, _ body: () throws -> Value) throws(SystemFailure) -> Value {
  do {
    return try body()
  } catch let code as Errno {
    throw SystemFailure(path: path, code: code)
  } catch {
    preconditionFailure("only the system refuses here: \(error)")
  }
}
