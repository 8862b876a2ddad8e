import Foundation
import SystemPackage

/// A hidden folder in which results grow until they are complete; then they take their name, or else go without a trace.
///
/// A lock tells a run that is under way from the remains of one that was killed, and a marker inside tells both from
/// whatever else has such a name: nothing without it is ever deleted.
package final class StagingFolder {
  /// Where the results are while they grow.
  package let path: String
  /// The hidden folder around them, with the marker.
  private let around: String
  private let parent: String
  private let folder: FileDescriptor?
  private let made: [String]
  private var isOpen = true

  private static let prefix = ".unfinished-windscreen-"
  private static let marker = "a-run-of-windscreen-that-is-not-finished"

  /// Makes the folder inside `parent`, and `parent` with the folders around it where they are missing.
  package init(in parent: String) throws(SystemFailure) {
    self.parent = parent
    Unfinished.begin()
    var made: [String] = []
    do throws(SystemFailure) {
      let begun = try StagingFolder.begin(parent, &made)
      (around, folder, path) = (begun.path, begun.lock, begun.path + "/run")
    } catch {
      StagingFolder.remove(made)
      Unfinished.end()
      throw error
    }
    self.made = made
    guard mkdir(path, 0o777) == 0 else {
      let failure = SystemFailure.last(path)
      discard()
      throw failure
    }
  }

  deinit {
    discard()
    try? folder?.close()
  }

  /// Makes a hidden folder with a lock and a marker, as often as another run takes it for remains before it has them.
  private static func begin(
    _ parent: String, _ made: inout [String]
  ) throws(SystemFailure) -> (path: String, lock: FileDescriptor?) {
    var failure = SystemFailure(path: parent, code: EAGAIN)
    for _ in 0..<100 {
      made += try makeFolders(parent)
      sweep(parent)
      let path = "\(parent)/\(prefix)\(getpid())-\(UInt32.random(in: 0...UInt32.max))"
      guard mkdir(path, 0o777) == 0 else {
        failure = .last(path)
        // A run that was stopped may have taken the folder around away.
        if failure.code == .noSuchFileOrDirectory { continue }
        throw failure
      }
      let folder = open(path)
      // Waits for a sweep that came first, which then takes the empty folder away.
      if let folder { _ = flock(folder.rawValue, LOCK_EX) }
      do throws(SystemFailure) {
        try OutputFile.write("", to: "\(path)/\(marker)")
        return (path, folder)
      } catch {
        failure = error
        try? folder?.close()
        rmdir(path)
        guard error.code == .noSuchFileOrDirectory else { throw error }
      }
    }
    throw failure
  }

  /// Removes what was written, and every folder that was made for it.
  package func discard() {
    guard isOpen else { return }
    isOpen = false
    StagingFolder.delete(around)
    StagingFolder.remove(made)
    Unfinished.end()
  }

  /// Writes a new file inside, with the folders around it.
  func write(_ bytes: [UInt8], to name: String) throws(SystemFailure) {
    let file = "\(path)/\(name)"
    _ = try StagingFolder.makeFolders(OutputFile.folder(of: file))
    try OutputFile.write(bytes, to: file)
  }

  /// Gives the results their name in the folder around; false, with them kept as they are, where the name is taken.
  ///
  /// Every folder is on the disk before, and the name afterwards. An empty folder of the name may give way, whose mode and
  /// owner stay; it is there as before where that fails.
  package func take(name: String, insteadOfEmpty: Bool = false) throws(SystemFailure) -> Bool {
    let inner = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
    for name in inner where StagingFolder.isFolder("\(path)/\(name)") { try OutputFile.synchronise("\(path)/\(name)") }
    try OutputFile.synchronise(path)
    let final = "\(parent)/\(name)"
    if let there = try? Stat(final, followTargetSymlink: false) {
      guard insteadOfEmpty, there.type == .directory else { return false }
      guard chown(path, there.userID.rawValue, there.groupID.rawValue) == 0,
        chmod(path, there.permissions.rawValue) == 0
      else { throw .last(final) }
    }
    guard rename(path, final) == 0 else {
      if errno == ENOTEMPTY || errno == EEXIST { return false }
      throw .last(final)
    }
    do throws(SystemFailure) {
      try OutputFile.synchronise(parent)
      for folder in made { try OutputFile.synchronise(OutputFile.folder(of: folder)) }
    } catch {
      // What may not outlast a power cut is not said to be kept.
      _ = rename(final, path)
      throw error
    }
    isOpen = false
    StagingFolder.delete(around)
    Unfinished.end()
    return true
  }

  /// Makes a folder and those around it; returns the ones that were missing, innermost last.
  static func makeFolders(_ path: String) throws(SystemFailure) -> [String] {
    if (try? Stat(path, followTargetSymlink: false)) != nil {
      guard isFolder(path) else { throw SystemFailure(path: path, code: ENOTDIR) }
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

  /// Takes a hidden folder away, the marker last and only when nothing else is left: what remains when the program is killed, or
  /// when something cannot be taken away, can still be told.
  private static func delete(_ around: String) {
    let files = FileManager.default
    for name in (try? files.contentsOfDirectory(atPath: around)) ?? [] where name != marker {
      try? files.removeItem(atPath: "\(around)/\(name)")
    }
    guard let left = try? files.contentsOfDirectory(atPath: around), left.allSatisfy({ $0 == marker }) else { return }
    unlink("\(around)/\(marker)")
    rmdir(around)
  }

  /// Removes what killed runs left: hidden folders with our marker, or with nothing in them, that nobody holds a lock on.
  static func sweep(_ parent: String) {
    for name in (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? [] {
      guard name.wholeMatch(of: /\.unfinished-windscreen-[0-9]+-[0-9]+/) != nil else { continue }
      let around = "\(parent)/\(name)"
      guard let found = open(around) else { continue }
      if flock(found.rawValue, LOCK_EX | LOCK_NB) == 0 {
        if (try? Stat("\(around)/\(marker)", followTargetSymlink: false)) != nil {
          delete(around)
        } else {
          rmdir(around)
        }
      }
      try? found.close()
    }
  }

  private static func isFolder(_ path: String) -> Bool { (try? Stat(path))?.type == .directory }

  private static func open(_ folder: String) -> FileDescriptor? {
    try? FileDescriptor.open(folder, .readOnly, options: [.directory, .closeOnExec, .noFollow])
  }
}
