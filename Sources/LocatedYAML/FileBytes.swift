#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Reads the bytes of a file, or says why they cannot be had.
///
/// Reads at most one byte more than the limit, so an endless device is refused and not read to its end.
func readBytes(of source: Source, limit: Int) throws(Fault) -> [UInt8] {
  let descriptor = open(source.file, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { throw Fault(openingFault(errno), at: .whole(source)) }
  defer { close(descriptor) }
  var bytes: [UInt8] = []
  var block = [UInt8](repeating: 0, count: 1 << 16)
  while bytes.count <= limit {
    let wanted = min(block.count, limit + 1 - bytes.count)
    let count = block.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, wanted) }
    if count < 0, errno == EINTR { continue }
    guard count >= 0 else { throw Fault(openingFault(errno), at: .whole(source)) }
    if count == 0 { return bytes }
    bytes.append(contentsOf: block[..<count])
  }
  throw Fault(.tooLarge(limitInBytes: limit), at: .whole(source))
}

private func openingFault(_ code: Int32) -> Fault.Kind {
  switch code {
  case ENOENT, ENOTDIR: .missingFile
  case EISDIR: .directory
  default: .unreadable(reason: strerror(code).map { String(cString: $0) } ?? "error \(code)")
  }
}
