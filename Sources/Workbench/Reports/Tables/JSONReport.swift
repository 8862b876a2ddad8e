import Foundation

/// The facts of a report as JSON, keys in order, so that the same facts give the same bytes.
package enum JSONReport {
  /// The document. What is not a number, such as the error of a single draw, stands as a word.
  package static func page(_ facts: ReportFacts) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "infinite", negativeInfinity: "-infinite", nan: "not a number")
    return plainJSON(String(decoding: try encoder.encode(facts), as: UTF8.self)) + "\n"
  }
}

/// JSON with every invisible sign written as an escape, so that it can be shown on a terminal; it reads back the same.
///
/// Signs that could command a terminal or change the direction of writing stand in JSON only inside strings.
func plainJSON(_ text: String) -> String {
  // Most documents hold nothing but plain signs, and some are long.
  if text.utf8.allSatisfy({ 0x20..<0x7F ~= $0 || $0 == 0x0A }) { return text }
  var plain = ""
  plain.reserveCapacity(text.utf8.count)
  for scalar in text.unicodeScalars {
    switch scalar.properties.generalCategory {
    case .control where scalar != "\n", .format, .lineSeparator, .paragraphSeparator:
      for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
        let digits = String(unit, radix: 16)
        plain += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }
    default: plain.unicodeScalars.append(scalar)
    }
  }
  return plain
}
