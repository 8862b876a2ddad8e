/// Turns a file's bytes into text, or says where they are none.
///
/// A UTF-8 byte-order mark at the beginning is dropped. Everything else that an editor cannot show is refused with
/// its place, so that what a reader sees on the screen is what the program reads.
func decodedText(_ bytes: [UInt8], file: String) throws(Fault) -> SourceText {
  let unnamed = SourceText(file: file)
  guard !bytes.isEmpty else { throw Fault(.empty, at: .whole(unnamed)) }
  if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
    throw Fault(.wrongEncoding(looksLike: "UTF-16"), at: .whole(unnamed))
  }
  guard !bytes.contains(0) else { throw Fault(.binary, at: .whole(unnamed)) }
  let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
  guard let text = String(validating: body, as: UTF8.self) else { throw encodingFault(in: body, file: file) }
  let source = SourceText(file: file, text: text)
  if let fault = firstInvisible(in: source) { throw fault }
  guard text.contains(where: { !$0.isWhitespace }) else { throw Fault(.empty, at: .whole(source)) }
  return source
}

/// The place of the first byte that is not UTF-8.
private func encodingFault(in bytes: ArraySlice<UInt8>, file: String) -> Fault {
  let source = SourceText(file: file, text: String(decoding: bytes, as: UTF8.self))
  var place = TextPlace()
  var parser = Unicode.UTF8.ForwardParser()
  var iterator = bytes.makeIterator()
  while case .valid(let encoded) = parser.parseScalar(from: &iterator) {
    place.pass(Unicode.UTF8.decode(encoded))
  }
  return Fault(.wrongEncoding(looksLike: "an older Windows code page"), at: place.location(in: source))
}

private func firstInvisible(in source: SourceText) -> Fault? {
  // Places are counted only where there is one to tell.
  guard source.text.unicodeScalars.contains(where: isRefused) else { return nil }
  var place = TextPlace()
  for scalar in source.text.unicodeScalars {
    if isRefused(scalar) { return Fault(.controlCharacter(scalar), at: place.location(in: source)) }
    place.pass(scalar)
  }
  return nil
}

private func isRefused(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x09, 0x0A, 0x0D: false
  case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
  default: false
  }
}

/// Counts lines and columns while a text passes by.
private struct TextPlace {
  private var line = 1
  private var column = 1
  private var previous: Unicode.Scalar = " "

  mutating func pass(_ scalar: Unicode.Scalar) {
    if scalar == "\r" || (scalar == "\n" && previous != "\r") {
      line += 1
      column = 1
    } else if scalar != "\n" {
      column += 1
    }
    previous = scalar
  }

  func location(in source: SourceText) -> Location {
    Location(source, line: line, column: column)
  }
}
