import Foundation
import SystemPackage

/// A file open for writing at chosen places and for reading back.
///
/// Reserving room, waiting for the disk, and giving and taking names are calls to the system itself, here and in
/// ``StagingFolder``: swift-system has none for them, nor for locks and for making folders.
package final class OutputFile: Sendable {
  /// Its path.
  package let path: String
  private let file: FileDescriptor

  /// Makes a new file; fails where one is there already.
  package init(creating path: String) throws(SystemFailure) {
    self.path = path
    file = try OutputFile.locked(creating: path)
    Unfinished.begin()
  }

  /// Makes a file with a lock on it, which tells what is being written from what a killed program left.
  ///
  /// Whoever takes remains away may take it for one in the instant before it has its lock; then it is made anew.
  static func locked(
    creating path: String, permissions: FilePermissions = FilePermissions(rawValue: 0o666)
  ) throws(SystemFailure) -> FileDescriptor {
    var tries = 0
    while true {
      let file = try naming(path) {
        try FileDescriptor.open(
          path, .readWrite, options: [.create, .exclusiveCreate, .closeOnExec], permissions: permissions)
      }
      _ = flock(file.rawValue, LOCK_EX)
      tries += 1
      if tries == 100 || access(path, F_OK) == 0 { return file }
      try? file.close()
    }
  }

  /// Takes a hidden file away that nobody holds the lock on, while holding it.
  ///
  /// - Parameter now: the time by the file system's clock in seconds: where there are no locks, what was not written for a day
  ///   before goes; nothing if `nil`.
  static func takeAwayIfLeft(_ hidden: String, now: Int? = nil) {
    guard let facts = try? Stat(hidden, followTargetSymlink: false), facts.type == .regular,
      // Some network file systems lock only what is open for writing.
      let file = (try? FileDescriptor.open(hidden, .writeOnly, options: [.closeOnExec, .nonBlocking]))
        ?? (try? FileDescriptor.open(hidden, .readOnly, options: [.closeOnExec, .nonBlocking]))
    else { return }
    defer { try? file.close() }
    if flock(file.rawValue, LOCK_EX | LOCK_NB) != 0 {
      guard errno != EWOULDBLOCK, let now, facts.st_mtim.tv_sec < now - 86_400 else { return }
    }
    unlink(hidden)
  }

  deinit {
    try? file.close()
    Unfinished.end()
  }

  /// Takes the file's name away; its contents stay readable here and go with this object, whatever ends the program.
  package func forgetName() throws(SystemFailure) {
    guard unlink(path) == 0 || errno == ENOENT else { throw .last(path) }
  }

  /// Reserves room, so that a full disk is noticed before the work and not after it.
  package func reserve(_ bytes: Int) throws(SystemFailure) {
    guard bytes > 0 else { return }
    #if canImport(Darwin)
      try naming(path) { try file.resize(to: Int64(bytes)) }
    #else
      let code = posix_fallocate(file.rawValue, 0, off_t(bytes))
      guard code == 0 else { throw SystemFailure(path: path, code: code) }
    #endif
  }

  /// Writes all bytes at a place; safe from several threads.
  package func write(_ bytes: UnsafeRawBufferPointer, at place: Int) throws(SystemFailure) {
    _ = try naming(path) { try file.writeAll(toAbsoluteOffset: Int64(place), bytes) }
  }

  /// Fills a buffer from a place; safe from several threads.
  package func read(into bytes: UnsafeMutableRawBufferPointer, at place: Int) throws(SystemFailure) {
    var done = 0
    while done < bytes.count {
      let rest = UnsafeMutableRawBufferPointer(rebasing: bytes[done...])
      let count = try naming(path) { try file.read(fromAbsoluteOffset: Int64(place + done), into: rest) }
      guard count > 0 else { throw SystemFailure(path: path, code: .ioError) }
      done += count
    }
  }

  /// Waits until the contents are on the disk.
  package func synchronise() throws(SystemFailure) {
    guard fsync(file.rawValue) == 0 else { throw .last(path) }
  }
}

extension OutputFile {
  /// Writes a whole text as a new file and waits until it is on the disk; what came of it goes where that fails.
  package static func write(_ text: String, to path: String) throws(SystemFailure) {
    try write(Array(text.utf8), to: path)
  }

  /// The same of bytes; the file stays locked as long as what is returned is there.
  @discardableResult
  static func write(_ bytes: [UInt8], to path: String) throws(SystemFailure) -> OutputFile {
    let new = try OutputFile(creating: path)
    do throws(SystemFailure) {
      _ = try naming(path) { try new.file.writeAll(bytes) }
      try new.synchronise()
    } catch {
      unlink(path)
      throw error
    }
    return new
  }

  /// Waits until a file or a folder that is there is on the disk.
  static func synchronise(_ path: String) throws(SystemFailure) {
    let file = try naming(path) { try FileDescriptor.open(path, .readOnly, options: [.closeOnExec, .nonBlocking]) }
    defer { try? file.close() }
    // Some kinds of file system have no way to wait for a folder, and say so.
    guard fsync(file.rawValue) == 0 || errno == EINVAL || errno == EROFS else { throw .last(path) }
  }

  /// Writes a text behind what is in a file; fails where there is none, and then leaves the file as it was.
  package static func append(_ text: String, to path: String) throws(SystemFailure) {
    let file = try naming(path) {
      try FileDescriptor.open(path, .writeOnly, options: [.append, .closeOnExec, .nonBlocking])
    }
    Unfinished.begin()
    defer {
      try? file.close()
      Unfinished.end()
    }
    let facts = try naming(path) { try file.stat() }
    if let refused = SystemFailure.Refusal(facts.type) { throw SystemFailure(path: path, refusal: refused) }
    do throws(SystemFailure) {
      try WholeOutput.writeAll(Array(text.utf8), to: file, named: path)
    } catch {
      if facts.type == .regular { ftruncate(file.rawValue, off_t(facts.size)) }
      throw error
    }
  }
}
