import Foundation
import SystemPackage

/// A file that is written part by part and takes its place only once it is whole; until then another stays as it is.
///
/// The mode and owner of a file in its place stay, and so does a link, of which what it names is replaced. What nobody may
/// write to, what belongs to another user and what has several names is left alone. A device, or a pipe that somebody
/// reads, is written into and never replaced.
package final class GrowingFile {
  private let path: String
  private let place: Place

  private enum Place {
    /// A new name.
    case new(UnnamedFile)
    /// The name of a file that is there, with what is known of it.
    case instead(UnnamedFile, of: String, Stat)
    /// What is written into as it is.
    case into(FileDescriptor, shouldStop: @Sendable () -> Bool)
  }

  /// Begins a file.
  ///
  /// - Parameters:
  ///   - path: its place.
  ///   - shouldStop: asked while a pipe takes nothing.
  package init(at path: String, shouldStop: @escaping @Sendable () -> Bool = { false }) throws(SystemFailure) {
    self.path = path
    do throws(SystemFailure) {
      place = try GrowingFile.place(path, shouldStop)
    } catch {
      throw error.at(path)
    }
  }

  deinit { if case .into(let file, _) = place { try? file.close() } }

  /// Writes the next bytes.
  package func write(_ bytes: UnsafeRawBufferPointer) throws(SystemFailure) {
    do throws(SystemFailure) {
      switch place {
      case .new(let file), .instead(let file, of: _, _): try file.write(bytes)
      case .into(let file, let shouldStop):
        try WholeOutput.writeAll(bytes, to: file, named: path, shouldStop: shouldStop)
      }
    } catch {
      throw error.at(path)
    }
  }

  /// Gives the file its place.
  package func finish() throws(SystemFailure) {
    Unfinished.begin()
    defer { Unfinished.end() }
    do throws(SystemFailure) {
      switch place {
      case .new(let file):
        try file.settle(likeFileWith: nil)
        try file.name(path)
      case .instead(let file, of: let target, let facts):
        try file.settle(likeFileWith: facts)
        try file.replace(target)
      case .into: break
      }
    } catch {
      throw error.at(path)
    }
  }

  private static func place(_ path: String, _ shouldStop: @escaping @Sendable () -> Bool) throws(SystemFailure) -> Place
  {
    guard let link = try? Stat(path, followTargetSymlink: false) else {
      return .new(try UnnamedFile(in: OutputFile.folder(of: path)))
    }
    guard let facts = try? Stat(path) else {
      throw link.type == .symbolicLink ? SystemFailure(path: path, refusal: .linkToNothing) : .last(path)
    }
    guard facts.type == .regular else { return .into(try opened(path, facts), shouldStop: shouldStop) }
    try refuseLosses(at: path, facts)
    let target =
      realpath(path, nil).map { name in
        defer { free(name) }
        return String(cString: name)
      } ?? path
    return .instead(try UnnamedFile(in: OutputFile.folder(of: target)), of: target, facts)
  }

  /// Throws where replacing a file would lose what makes it somebody's: its protection or its other names.
  static func refuseLosses(at path: String, _ facts: Stat) throws(SystemFailure) {
    let writers = FilePermissions(rawValue: 0o222)
    if facts.permissions.isDisjoint(with: writers) || access(path, W_OK) != 0 {
      throw SystemFailure(path: path, refusal: .readOnly)
    }
    if facts.linkCount > 1 { throw SystemFailure(path: path, refusal: .severalNames(facts.linkCount)) }
  }

  private static func opened(_ path: String, _ facts: Stat) throws(SystemFailure) -> FileDescriptor {
    if let refused = SystemFailure.Refusal(facts.type) { throw SystemFailure(path: path, refusal: refused) }
    do throws(SystemFailure) {
      return try naming(path) { try FileDescriptor.open(path, .writeOnly, options: [.closeOnExec, .nonBlocking]) }
    } catch {
      throw error.code == .noSuchAddressOrDevice ? SystemFailure(path: path, refusal: .nobodyReads) : error
    }
  }
}
