import Foundation
import SystemPackage

extension OutputFile {
  /// Puts a whole file in the place of another, or leaves that as it is.
  ///
  /// Its mode and owner stay, and so does a link, of which what it names is replaced. What nobody may write to, what
  /// belongs to another user and what has several names is left alone. A device, or a pipe that somebody reads, is written
  /// into and never replaced.
  ///
  /// - Parameter shouldStop: asked while a pipe takes nothing.
  package static func replace(
    _ text: String, at path: String, shouldStop: @Sendable () -> Bool = { false }
  ) throws(SystemFailure) {
    let bytes = Array(text.utf8)
    guard let link = try? Stat(path, followTargetSymlink: false) else { return try create(bytes, at: path) }
    guard let facts = try? Stat(path) else {
      throw link.type == .symbolicLink ? SystemFailure(path: path, refusal: .linkToNothing) : .last(path)
    }
    guard facts.type == .regular else { return try pour(bytes, into: path, facts, shouldStop) }
    try refuseLosses(at: path, facts)
    let target =
      realpath(path, nil).map { name in
        defer { free(name) }
        return String(cString: name)
      } ?? path
    do throws(SystemFailure) {
      try UnnamedFile(in: folder(of: target)).take(bytes, likeFileWith: facts).replace(target)
    } catch {
      throw error.at(path)
    }
  }

  /// Makes a new file, whole or not at all; fails where one is there already.
  package static func create(_ text: String, at path: String) throws(SystemFailure) {
    try create(Array(text.utf8), at: path)
  }

  private static func create(_ bytes: [UInt8], at path: String) throws(SystemFailure) {
    do throws(SystemFailure) {
      try UnnamedFile(in: folder(of: path)).take(bytes, likeFileWith: nil).name(path)
    } catch {
      throw error.at(path)
    }
  }

  /// Throws where replacing a file would lose what makes it somebody's: its protection or its other names.
  private static func refuseLosses(at path: String, _ facts: Stat) throws(SystemFailure) {
    let writers = FilePermissions(rawValue: 0o222)
    if facts.permissions.isDisjoint(with: writers) || access(path, W_OK) != 0 {
      throw SystemFailure(path: path, refusal: .readOnly)
    }
    if facts.linkCount > 1 { throw SystemFailure(path: path, refusal: .severalNames(facts.linkCount)) }
  }

  private static func pour(
    _ bytes: [UInt8], into path: String, _ facts: Stat, _ shouldStop: @Sendable () -> Bool
  ) throws(SystemFailure) {
    if let refused = SystemFailure.Refusal(facts.type) { throw SystemFailure(path: path, refusal: refused) }
    do throws(SystemFailure) {
      let file = try naming(path) { try FileDescriptor.open(path, .writeOnly, options: [.closeOnExec, .nonBlocking]) }
      defer { try? file.close() }
      try WholeOutput.writeAll(bytes, to: file, named: path, shouldStop: shouldStop)
    } catch {
      throw error.code == .noSuchAddressOrDevice ? SystemFailure(path: path, refusal: .nobodyReads) : error
    }
  }

  /// The folder that a file lies in.
  static func folder(of path: String) -> String {
    let folder = FilePath(path).removingLastComponent().string
    return folder.isEmpty ? "." : folder
  }
}

/// A file that has no name until it is whole, so that whatever ends the program leaves nothing behind.
///
/// Where the file system has no such files, it has a hidden name that says what it is, with a lock on it for as long as it
/// is written; what a killed program left of these is taken away by the next that writes into the folder.
private final class UnnamedFile {
  private let folder: String
  private let file: FileDescriptor
  /// Its hidden name, where it has one.
  private var hidden: String?

  private static let prefix = ".unfinished-windscreen-"

  /// Begins a file in a folder.
  init(in folder: String) throws(SystemFailure) {
    self.folder = folder
    UnnamedFile.sweep(folder)
    #if os(Linux)
      // O_TMPFILE of the system's headers, whose definition is too involved to be imported.
      let unnamed = open(folder, O_WRONLY | O_DIRECTORY | 0o20_000_000 | O_CLOEXEC, 0o666)
      if unnamed >= 0 {
        file = FileDescriptor(rawValue: unnamed)
        return
      }
    #endif
    let name = UnnamedFile.hiddenName(in: folder)
    file = try naming(name) {
      try FileDescriptor.open(
        name, .writeOnly, options: [.create, .exclusiveCreate, .closeOnExec],
        permissions: FilePermissions(rawValue: 0o666))
    }
    hidden = name
    _ = flock(file.rawValue, LOCK_EX | LOCK_NB)
  }

  deinit {
    if let hidden { unlink(hidden) }
    try? file.close()
  }

  private static func hiddenName(in folder: String) -> String {
    "\(folder)/\(prefix)\(getpid())-\(UInt32.random(in: 0...UInt32.max))"
  }

  /// Takes in all bytes, with the mode and the owner of another file where there is one, and waits until they are on the
  /// disk.
  func take(_ bytes: [UInt8], likeFileWith facts: Stat?) throws(SystemFailure) -> UnnamedFile {
    try WholeOutput.writeAll(bytes, to: file, named: folder)
    if let facts {
      let own = try naming(folder) { try file.stat() }
      if own.userID != facts.userID || own.groupID != facts.groupID {
        guard fchown(file.rawValue, facts.userID.rawValue, facts.groupID.rawValue) == 0 else {
          throw SystemFailure(path: folder, refusal: .anothersFile)
        }
      }
      guard fchmod(file.rawValue, facts.permissions.rawValue) == 0 else { throw .last(folder) }
    }
    guard fsync(file.rawValue) == 0 else { throw .last(folder) }
    return self
  }

  /// Gives the file its name; fails where that is taken.
  func name(_ path: String) throws(SystemFailure) {
    if let hidden {
      guard link(hidden, path) == 0 else { throw .last(path) }
    } else {
      try giveName(path)
    }
    try OutputFile.synchronise(folder)
  }

  /// Puts the file in the place of another.
  func replace(_ path: String) throws(SystemFailure) {
    if hidden == nil {
      // The lock comes first, so that nobody takes the hidden name for one that was left behind.
      _ = flock(file.rawValue, LOCK_EX | LOCK_NB)
      let name = UnnamedFile.hiddenName(in: folder)
      try giveName(name)
      hidden = name
    }
    guard let name = hidden, rename(name, path) == 0 else { throw .last(path) }
    hidden = nil
    try OutputFile.synchronise(folder)
  }

  private func giveName(_ path: String) throws(SystemFailure) {
    guard linkat(AT_FDCWD, "/proc/self/fd/\(file.rawValue)", AT_FDCWD, path, AT_SYMLINK_FOLLOW) == 0 else {
      throw .last(path)
    }
  }

  /// Takes away what killed programs left: files with a hidden name of ours on which nobody holds a lock.
  private static func sweep(_ folder: String) {
    for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] {
      guard name.wholeMatch(of: /\.unfinished-windscreen-[0-9]+-[0-9]+/) != nil else { continue }
      let path = "\(folder)/\(name)"
      guard (try? Stat(path, followTargetSymlink: false))?.type == .regular,
        let file = try? FileDescriptor.open(path, .readOnly, options: [.closeOnExec, .nonBlocking])
      else { continue }
      if flock(file.rawValue, LOCK_EX | LOCK_NB) == 0 { unlink(path) }
      try? file.close()
    }
  }
}
