internal import CNettle

/// The secure hash algorithm with 256 bits (NIST, FIPS 180-4), for saying exactly which input made a result.
package enum SHA256 {
  /// A digest of bytes that come part by part.
  struct Running {
    private var context = sha256_ctx()

    init() { nettle_sha256_init(&context) }

    /// Takes in the next bytes.
    mutating func add(_ bytes: ArraySlice<UInt8>) {
      bytes.withUnsafeBufferPointer { part in
        if let start = part.baseAddress { nettle_sha256_update(&context, part.count, start) }
      }
    }

    /// Takes in the next bytes, wherever they are.
    mutating func add(_ bytes: UnsafeRawBufferPointer) {
      guard let start = bytes.bindMemory(to: UInt8.self).baseAddress else { return }
      nettle_sha256_update(&context, bytes.count, start)
    }

    /// The digest of all bytes, as 64 hexadecimal digits; the next begins anew.
    mutating func hexadecimal() -> String { SHA256.words(digest()) }

    /// The digest of all bytes, as its 32 bytes; the next begins anew.
    mutating func digest() -> [UInt8] {
      var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_SIZE))
      nettle_sha256_digest(&context, digest.count, &digest)
      return digest
    }
  }

  /// The digest of a text's UTF-8, as 64 hexadecimal digits.
  package static func hexadecimal(of text: String) -> String { hexadecimal(of: Array(text.utf8)) }

  /// The digest of some bytes, as 64 hexadecimal digits.
  package static func hexadecimal(of bytes: [UInt8]) -> String { words(digest(of: bytes)) }

  /// The digest of some bytes, as its 32 bytes.
  package static func digest(of bytes: [UInt8]) -> [UInt8] {
    var hash = Running()
    hash.add(bytes[...])
    return hash.digest()
  }

  private static func words(_ digest: [UInt8]) -> String {
    digest.map { $0 < 16 ? "0" + String($0, radix: 16) : String($0, radix: 16) }.joined()
  }
}
