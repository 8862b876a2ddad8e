internal import SystemPackage

/// Reads the bytes of a file, or says why they cannot be had.
///
/// Reads at most one byte more than the limit, so an endless device is refused and not read to its end.
func readBytes(of source: SourceText, limit: Int) throws(Fault) -> [UInt8] {
  let bytes: [UInt8]
  do {
    let file = try FileDescriptor.open(source.file, .readOnly, options: .closeOnExec)
    bytes = try file.closeAfter {
      try [UInt8](unsafeUninitializedCapacity: limit + 1) { room, count in
        while count <= limit {
          let rest = UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: room[count...]))
          let more = try file.read(into: rest)
          if more == 0 { break }
          count += more
        }
      }
    }
  } catch {
    throw Fault(openingFault(error), at: .whole(source))
  }
  guard bytes.count <= limit else { throw Fault(.tooLarge(limitInBytes: limit), at: .whole(source)) }
  return bytes
}

private func openingFault(_ error: any Error) -> Fault.Kind {
  switch error as? Errno {
  case .noSuchFileOrDirectory, .notDirectory: .missingFile
  case .isDirectory: .directory
  default: .unreadable(reason: "\(error)")
  }
}
