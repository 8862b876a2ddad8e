import Foundation
import SystemPackage

/// A hidden folder in which results grow until they are complete; then it takes its name, or else it goes without a trace.
///
/// A lock on the folder tells a run that is under way from the remains of one that was killed.
package final class StagingFolder {
  /// Where it is while it grows.
  package let path: String
  private let parent: String
  private let folder: FileDescriptor?
  private let made: [String]
  private var isOpen = true

  /// Makes the folder inside `parent`, and `parent` with the folders around it where they are missing.
  package init(in parent: String) throws(SystemFailure) {
    self.parent = parent
    made = try StagingFolder.makeFolders(parent)
    StagingFolder.sweep(parent)
    path = "\(parent)/\(StagingFolder.prefix)\(getpid())-\(UInt32.random(in: 0...UInt32.max))"
    guard mkdir(path, 0o777) == 0 else {
      let failure = SystemFailure.last(path)
      StagingFolder.remove(made)
      throw failure
    }
    folder = StagingFolder.open(path)
    if let folder { _ = flock(folder.rawValue, LOCK_EX | LOCK_NB) }
  }

  deinit {
    discard()
    try? folder?.close()
  }

  /// Removes what was written, and every folder that was made for it.
  package func discard() {
    guard isOpen else { return }
    isOpen = false
    try? FileManager.default.removeItem(atPath: path)
    StagingFolder.remove(made)
  }

  /// Gives the folder its name beside it; false, with the folder kept as it is, where the name is taken.
  package func take(name: String) throws(SystemFailure) -> Bool {
    if let folder { guard fsync(folder.rawValue) == 0 else { throw .last(path) } }
    let final = "\(parent)/\(name)"
    guard !FileManager.default.fileExists(atPath: final) else { return false }
    guard rename(path, final) == 0 else {
      if errno == ENOTEMPTY || errno == EEXIST { return false }
      throw .last(final)
    }
    isOpen = false
    StagingFolder.synchronise(folder: parent)
    return true
  }

  private static let prefix = ".unfinished-"

  /// Makes a folder and those around it; returns the ones that were missing, innermost last.
  static func makeFolders(_ path: String) throws(SystemFailure) -> [String] {
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) {
      guard isFolder.boolValue else { throw SystemFailure(path: path, code: ENOTDIR) }
      return []
    }
    let around = FilePath(path).removingLastComponent().string
    var made = around.isEmpty || around == path ? [] : try makeFolders(around)
    guard mkdir(path, 0o777) == 0 else {
      if errno == EEXIST { return made }
      let failure = SystemFailure.last(path)
      remove(made)
      throw failure
    }
    made.append(path)
    return made
  }

  /// Removes folders from the innermost outwards, those that are empty.
  static func remove(_ folders: [String]) {
    for folder in folders.reversed() { rmdir(folder) }
  }

  /// Removes what killed runs left: staging folders that nobody holds a lock on.
  private static func sweep(_ parent: String) {
    for name in (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? [] where name.hasPrefix(prefix) {
      let folder = "\(parent)/\(name)"
      guard let found = open(folder) else { continue }
      if flock(found.rawValue, LOCK_EX | LOCK_NB) == 0 { try? FileManager.default.removeItem(atPath: folder) }
      try? found.close()
    }
  }

  private static func synchronise(folder: String) {
    guard let open = open(folder) else { return }
    fsync(open.rawValue)
    try? open.close()
  }

  private static func open(_ folder: String) -> FileDescriptor? {
    try? FileDescriptor.open(folder, .readOnly, options: [.directory, .closeOnExec])
  }
}
