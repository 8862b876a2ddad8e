#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file open for writing at chosen places and for reading back.
package final class OutputFile: Sendable {
  /// Its path.
  package let path: String
  private let descriptor: Int32

  /// Makes a new file; fails where one is there already.
  package init(creating path: String) throws(SystemFailure) {
    self.path = path
    descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw .last(path) }
  }

  deinit { close(descriptor) }

  /// Takes the file's name away; its contents stay readable here and go with this object, whatever ends the program.
  package func forgetName() throws(SystemFailure) {
    guard unlink(path) == 0 else { throw .last(path) }
  }

  /// Reserves room, so that a full disk is noticed before the work and not after it.
  package func reserve(_ bytes: Int) throws(SystemFailure) {
    guard bytes > 0 else { return }
    #if canImport(Darwin)
      guard ftruncate(descriptor, off_t(bytes)) == 0 else { throw .last(path) }
    #else
      let code = posix_fallocate(descriptor, 0, off_t(bytes))
      guard code == 0 else { throw SystemFailure(path: path, code: code) }
    #endif
  }

  /// Writes all bytes at a place; safe from several threads.
  package func write(_ bytes: UnsafeRawBufferPointer, at place: Int) throws(SystemFailure) {
    var done = 0
    while done < bytes.count {
      let count = pwrite(descriptor, bytes.baseAddress! + done, bytes.count - done, off_t(place + done))
      if count < 0 {
        if errno == EINTR { continue }
        throw .last(path)
      }
      done += count
    }
  }

  /// Fills a buffer from a place; safe from several threads.
  package func read(into bytes: UnsafeMutableRawBufferPointer, at place: Int) throws(SystemFailure) {
    var done = 0
    while done < bytes.count {
      let count = pread(descriptor, bytes.baseAddress! + done, bytes.count - done, off_t(place + done))
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw count < 0 ? .last(path) : SystemFailure(path: path, code: EIO) }
      done += count
    }
  }

  /// Waits until the contents are on the disk.
  package func synchronise() throws(SystemFailure) {
    guard fsync(descriptor) == 0 else { throw .last(path) }
  }
}

extension OutputFile {
  /// Writes a whole text as a new file and waits until it is on the disk.
  package static func write(_ text: String, to path: String) throws(SystemFailure) {
    let file = try OutputFile(creating: path)
    let bytes = Array(text.utf8)
    var failure: SystemFailure?
    bytes.withUnsafeBytes { bytes in
      do throws(SystemFailure) { try file.write(bytes, at: 0) } catch { failure = error }
    }
    if let failure { throw failure }
    try file.synchronise()
  }

  /// Puts a whole file in the place of another, or leaves that as it is.
  ///
  /// What is no regular file, such as a device, is written into and never replaced; a link stays, and what it names is
  /// replaced.
  package static func replace(_ text: String, at path: String) throws(SystemFailure) {
    var facts = stat()
    let exists = stat(path, &facts) == 0
    if exists, facts.st_mode & S_IFMT != S_IFREG { return try pour(text, into: path) }
    let target =
      exists
      ? realpath(path, nil).map { name in
        defer { free(name) }
        return String(cString: name)
      } ?? path : path
    let beside = "\(target).unfinished-\(getpid())"
    do throws(SystemFailure) {
      try write(text, to: beside)
    } catch {
      throw SystemFailure(path: path, code: error.code)
    }
    guard rename(beside, target) == 0 else {
      let failure = SystemFailure.last(path)
      unlink(beside)
      throw failure
    }
  }

  private static func pour(_ text: String, into path: String) throws(SystemFailure) {
    guard let file = fopen(path, "w") else { throw .last(path) }
    let bytes = Array(text.utf8)
    let done = fwrite(bytes, 1, bytes.count, file)
    guard fclose(file) == 0, done == bytes.count else { throw .last(path) }
  }
}
