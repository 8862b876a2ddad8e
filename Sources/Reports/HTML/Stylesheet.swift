import Runs

/// The page's own style sheet and its fingerprint, by which the page's policy knows it.
package enum Stylesheet {
  /// The style sheet, taken as it is.
  package static let markup: Markup = page + charts + paper

  /// SHA-256 of the style sheet in base 64, as a content security policy wants it.
  package static let fingerprint: String = base64(bytes(SHA256.hexadecimal(of: markup.source)))

  private static func bytes(_ hexadecimal: String) -> [UInt8] {
    let digits = Array(hexadecimal)
    return stride(from: 0, to: digits.count, by: 2).compactMap { UInt8(String(digits[$0...($0 + 1)]), radix: 16) }
  }

  /// Bytes in base 64 (RFC 4648).
  static func base64(_ bytes: [UInt8]) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var text = ""
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      var bits = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - group.count))
      var letter: [Character] = []
      for _ in 0..<4 {
        letter.insert(letters[Int(bits & 63)], at: 0)
        bits >>= 6
      }
      text += String(letter.prefix(group.count + 1)) + String(repeating: "=", count: 3 - group.count)
    }
    return text
  }
}
