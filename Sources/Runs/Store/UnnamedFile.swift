import Foundation
import SystemPackage

/// A file that has no name until it is whole, so that whatever ends the program leaves nothing behind.
///
/// Where the file system has no such files, it has a hidden name that says what it is, with a lock on it for as long as it
/// is written; what a killed program left of these is taken away by the next that writes into the folder.
final class UnnamedFile {
  private let folder: String
  private let file: FileDescriptor
  /// Its hidden name, where it has one.
  private var hidden: String?

  private static let prefix = ".unfinished-windscreen-"

  /// Begins a file in a folder, with the permissions that the user's mask leaves of those given.
  init(in folder: String, permissions: FilePermissions = FilePermissions(rawValue: 0o666)) throws(SystemFailure) {
    self.folder = folder
    UnnamedFile.sweep(folder)
    #if os(Linux)
      // O_TMPFILE of the system's headers, whose definition is too involved to be imported.
      let unnamed = open(folder, O_WRONLY | O_DIRECTORY | 0o20_000_000 | O_CLOEXEC, permissions.rawValue)
      if unnamed >= 0 {
        file = FileDescriptor(rawValue: unnamed)
        return
      }
    #endif
    let name = UnnamedFile.hiddenName(in: folder)
    file = try OutputFile.locked(creating: name, permissions: permissions)
    hidden = name
  }

  deinit {
    if let hidden { unlink(hidden) }
    try? file.close()
  }

  private static func hiddenName(in folder: String) -> String {
    "\(folder)/\(prefix)\(getpid())-\(UInt32.random(in: 0...UInt32.max))"
  }

  /// Takes in the next bytes.
  func write(_ bytes: UnsafeRawBufferPointer) throws(SystemFailure) {
    try WholeOutput.writeAll(bytes, to: file, named: folder)
  }

  /// Gives the file the mode and the owner of another where there is one, and waits until it is on the disk.
  func settle(likeFileWith facts: Stat?) throws(SystemFailure) {
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
  }

  /// Gives the file its name; fails where that is taken.
  func name(_ path: String) throws(SystemFailure) {
    if let hidden {
      if link(hidden, path) != 0 {
        let failure = SystemFailure.last(path)
        guard UnnamedFile.withoutLinks.contains(failure.code) else { throw failure }
        try takePlace(path)
      }
    } else {
      try giveName(path)
    }
    try OutputFile.synchronise(folder)
  }

  /// What file systems say that know no second names, such as those of memory sticks.
  private static let withoutLinks: [Errno] = [
    .notPermitted, .notSupported, .notSupportedOnSocket, .noFunction, .tooManyLinks,
  ]

  /// Takes a name with an empty file, which fails where it is taken, and puts this file in the place of that.
  private func takePlace(_ path: String) throws(SystemFailure) {
    let place = try naming(path) {
      try FileDescriptor.open(
        path, .writeOnly, options: [.create, .exclusiveCreate, .closeOnExec], permissions: .ownerReadWrite)
    }
    try? place.close()
    guard let name = hidden, rename(name, path) == 0 else {
      let failure = SystemFailure.last(path)
      unlink(path)
      throw failure
    }
    hidden = nil
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
      OutputFile.takeAwayIfLeft("\(folder)/\(name)")
    }
  }
}
