import Foundation
import SystemPackage

/// A call to the operating system that failed, or a file that was not to be written: which one, and why.
package struct SystemFailure: Error, Hashable, Sendable {
  /// The file or folder.
  package var path: String
  /// The system's number for what went wrong.
  let code: Errno
  /// Why it was left alone before the system was asked; nil where the system refused.
  package var refusal: Refusal?

  init(path: String, code: Errno) {
    self.path = path
    self.code = code
  }

  /// A file that is left alone.
  package init(path: String, refusal: Refusal) {
    self.init(path: path, code: .notPermitted)
    self.refusal = refusal
  }

  /// A failure of a call on `path`, by the system's number.
  package init(path: String, code: Int32) { self.init(path: path, code: Errno(rawValue: code)) }

  /// The failure of the last call, on `path`.
  package static func last(_ path: String) -> SystemFailure { SystemFailure(path: path, code: errno) }

  /// The refusal to let the user read a file; nil where that is allowed, or something else is in the way.
  static func ofReading(_ path: String) -> SystemFailure? {
    access(path, R_OK) != 0 && errno == EACCES ? .last(path) : nil
  }

  /// The system's own words, such as `No space left on device`, or why the file was left alone.
  package var reason: String { refusal?.words ?? code.description }

  /// What can be done about it.
  package enum Remedy: Sendable {
    /// The disk is full, or what the user may fill of it.
    case room
    /// Files may not be so large.
    case size
    /// The user may not write there.
    case rights
    /// Something else is in the way.
    case place
  }

  /// What can be done about it.
  package var remedy: Remedy {
    if refusal != nil { return .place }
    return switch code {
    case .noSpace, .diskQuotaExceeded: .room
    case .fileTooLarge: .size
    case .permissionDenied, .notPermitted, .readOnlyFileSystem: .rights
    default: .place
    }
  }

  /// Whether whoever read has gone away.
  package var isUnread: Bool { code == .brokenPipe }

  /// The same of another path, as where a file beside it was written first.
  func at(_ path: String) -> SystemFailure {
    var failure = self
    failure.path = path
    return failure
  }
}

extension SystemFailure {
  /// Why a file is left alone.
  package enum Refusal: Hashable, Sendable {
    /// Nobody may write to it.
    case readOnly
    /// It is a link, and what it names is not there.
    case linkToNothing
    /// It has so many names, of which all but one would keep the old contents.
    case severalNames(Int)
    /// It belongs to somebody else, to whom it could not be given back.
    case anothersFile
    /// It is no file but something else, in words.
    case special(String)
    /// It is a pipe that nobody reads.
    case nobodyReads
    /// It is a stream that was closed before the program began.
    case closed
    /// It lies in the folder of the run that it would tell of.
    case insideRun
    /// The user asked to stop.
    case stopped

    /// What may not be written into at all; nil for files, and for pipes and devices that take what comes.
    init?(_ type: FileType) {
      switch type {
      case .blockSpecial: self = .special("a disk")
      case .socket: self = .special("a socket")
      case .directory: self = .special("a folder")
      default: return nil
      }
    }

    fileprivate var words: String {
      switch self {
      case .readOnly: "it is read-only"
      case .linkToNothing: "it is a link to a file that is not there"
      case .severalNames(let count): "it has \(count) names, and only this one would change"
      case .anothersFile: "it belongs to another user"
      case .special(let what): "it is \(what), not a file"
      case .nobodyReads: "it is a pipe that nobody reads"
      case .closed: "it is closed"
      case .insideRun: "it lies in the folder of the run, which stays as it is"
      case .stopped: "stopped before all was written"
      }
    }
  }
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
