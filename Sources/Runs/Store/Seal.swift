/// The digest that a manifest holds of itself, so that a changed record is not taken for the run's own.
///
/// It is made over the document as it stands, with nothing between the quotation marks of `seal`. It tells of damage and of
/// edits; somebody who makes a new seal on purpose is not kept from it.
enum Seal {
  private static let key = #""seal" : ""#

  /// A document whose `seal` is empty, with its digest there.
  static func sealed(_ text: String) -> String {
    text.replacing(key + "\"", with: key + SHA256.hexadecimal(of: text) + "\"", maxReplacements: 1)
  }

  /// Whether a document is as it was sealed.
  static func holds(_ bytes: [UInt8]) -> Bool {
    let key = Array(key.utf8)
    guard bytes.count > key.count + 65,
      let start = (0...(bytes.count - key.count - 65)).first(where: { bytes[$0..<($0 + key.count)].elementsEqual(key) })
    else { return false }
    let digest = (start + key.count)..<(start + key.count + 64)
    guard bytes[digest.upperBound] == UInt8(ascii: "\"") else { return false }
    var open = bytes
    open.removeSubrange(digest)
    return SHA256.hexadecimal(of: open).utf8.elementsEqual(bytes[digest])
  }
}
