internal import SystemPackage

/// Reads the bytes of a file, or says why they cannot be had.
///
/// Reads at most one byte more than the limit. What is no file, such as a named pipe, a device or a socket, is refused and
/// never waited for; a pipe that this program was started with is read to its end (``PipedInput``).
func readBytes(of source: SourceText, limit: Int) throws(Fault) -> [UInt8] {
  let bytes: [UInt8]
  do {
    bytes = try PipedInput.bytes(named: source.file, limit: limit) ?? fileBytes(source.file, limit: limit)
  } catch let refused as SpecialFile {
    throw Fault(.special(refused), at: .whole(source))
  } catch {
    throw Fault(openingFault(error), at: .whole(source))
  }
  guard bytes.count <= limit else { throw Fault(.tooLarge(limitInBytes: limit), at: .whole(source)) }
  return bytes
}

/// What stands where a file should, such as a named pipe.
package enum SpecialFile: String, Error, Sendable {
  case pipe = "a named pipe"
  case device = "a device"
  case socket = "a socket"

  /// Nil for a file and for a folder, which the system itself refuses to read.
  init?(_ type: FileType) {
    switch type {
    case .fifo: self = .pipe
    case .characterSpecial, .blockSpecial: self = .device
    case .socket: self = .socket
    default: return nil
    }
  }
}

private func fileBytes(_ path: String, limit: Int) throws -> [UInt8] {
  // Asked before it is opened, since opening some devices does something; and after, since it may have changed.
  if let refused = SpecialFile(try Stat(path).type) { throw refused }
  let file = try FileDescriptor.open(path, .readOnly, options: [.closeOnExec, .nonBlocking])
  return try file.closeAfter {
    if let refused = SpecialFile(try file.stat().type) { throw refused }
    return try readToEnd(file, limit: limit)
  }
}

/// Reads until nothing comes any more, or one byte more than the limit.
func readToEnd(_ file: FileDescriptor, limit: Int) throws -> [UInt8] {
  var bytes: [UInt8] = []
  var part = [UInt8](repeating: 0, count: 1 << 16)
  let most = min(limit, Int.max - 1) + 1
  while bytes.count < most {
    let more = try part.withUnsafeMutableBytes { try file.read(into: $0) }
    if more == 0 { break }
    bytes += part[..<min(more, most - bytes.count)]
  }
  return bytes
}

private func openingFault(_ error: any Error) -> Fault.Kind {
  switch error as? Errno {
  case .noSuchFileOrDirectory, .notDirectory: .missingFile
  case .isDirectory: .directory
  default: .unreadable(reason: "\(error)")
  }
}
