import Foundation

/// A value as JSON, keys in alphabetical order so that the same value gives the same text.
///
/// - Parameter isCompact: whether it stands on one line, for programs, in less than half the room.
package func json(_ value: some Encodable, isCompact: Bool = false) throws(WorkbenchError) -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  if !isCompact { encoder.outputFormatting.insert(.prettyPrinted) }
  do {
    return plainJSON(String(decoding: try encoder.encode(value), as: UTF8.self)) + "\n"
  } catch {
    throw .ourFault("results cannot be written as JSON: \(error)")
  }
}

/// JSON with every invisible sign written as an escape, so that it can be shown on a terminal; it reads back the same.
///
/// Signs that could command a terminal or change the direction of writing stand in JSON only inside strings.
package func plainJSON(_ text: String) -> String {
  // Most documents hold nothing but plain signs, and some are long.
  if text.utf8.allSatisfy({ isPlain(UInt32($0)) }) { return text }
  var plain: [UInt8] = []
  plain.reserveCapacity(text.utf8.count)
  for scalar in text.unicodeScalars {
    if isPlain(scalar.value) {
      plain.append(UInt8(truncatingIfNeeded: scalar.value))
      continue
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator:
      for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
        let digits = String(unit, radix: 16)
        plain += "\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".utf8
      }
    default: plain += Unicode.UTF8.encode(scalar) ?? Unicode.UTF8.encodedReplacementCharacter
    }
  }
  return String(decoding: plain, as: UTF8.self)
}

/// Whether a sign is one of ASCII that shows itself, or the end of a line.
private func isPlain(_ value: UInt32) -> Bool { 0x20..<0x7F ~= value || value == 0x0A }
