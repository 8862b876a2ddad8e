/// The secure hash algorithm with 256 bits (NIST, FIPS 180-4), for saying exactly which input made a result.
package struct SHA256 {
  private var state: SIMD8<UInt32> = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]
  private var pending: [UInt8] = []
  private var length: UInt64 = 0

  /// The digest of nothing yet.
  package init() {}

  /// Takes in more bytes.
  package mutating func update(_ bytes: [UInt8]) {
    length += UInt64(bytes.count) * 8
    pending += bytes
    let whole = pending.count / 64 * 64
    pending.withUnsafeBufferPointer { bytes in
      for start in stride(from: 0, to: whole, by: 64) {
        state = SHA256.compressed(state, UnsafeBufferPointer(rebasing: bytes[start..<(start + 64)]))
      }
    }
    pending.removeFirst(whole)
  }

  /// The digest as 64 hexadecimal digits.
  package consuming func hexadecimal() -> String {
    let total = length
    let zeros = (119 - pending.count % 64) % 64
    update(
      [0x80] + Array(repeating: 0, count: zeros) + (0..<8).map { UInt8(truncatingIfNeeded: total >> (56 - 8 * $0)) })
    return (0..<8).map { place in
      let digits = String(state[place], radix: 16)
      return String(repeating: "0", count: 8 - digits.count) + digits
    }.joined()
  }

  /// The digest of a text.
  package static func hexadecimal(of text: String) -> String { hexadecimal(of: Array(text.utf8)) }

  /// The digest of some bytes.
  package static func hexadecimal(of bytes: [UInt8]) -> String {
    var hash = SHA256()
    hash.update(bytes)
    return hash.hexadecimal()
  }

  /// The state after one block of 64 bytes.
  private static func compressed(_ state: SIMD8<UInt32>, _ block: UnsafeBufferPointer<UInt8>) -> SIMD8<UInt32> {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { words in
      schedule(block, into: words)
      var now = state
      for place in 0..<64 {
        let (a, e) = (now[0], now[4])
        let choice = (e & now[5]) ^ (~e & now[6])
        let majority = (a & now[1]) ^ (a & now[2]) ^ (now[1] & now[2])
        let turned = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
        let first = now[7] &+ turned &+ choice &+ constants[place] &+ words[place]
        let second = (rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) &+ majority
        now = [first &+ second, a, now[1], now[2], now[3] &+ first, e, now[5], now[6]]
      }
      return state &+ now
    }
  }

  /// The 64 words that a block gives.
  private static func schedule(_ block: UnsafeBufferPointer<UInt8>, into words: UnsafeMutableBufferPointer<UInt32>) {
    for place in 0..<16 {
      words[place] = (0..<4).reduce(0) { $0 << 8 | UInt32(block[place * 4 + $1]) }
    }
    for place in 16..<64 {
      let (one, two) = (words[place - 15], words[place - 2])
      let small = rotate(one, 7) ^ rotate(one, 18) ^ one >> 3
      let large = rotate(two, 17) ^ rotate(two, 19) ^ two >> 10
      words[place] = words[place - 16] &+ small &+ words[place - 7] &+ large
    }
  }

  private static func rotate(_ word: UInt32, _ bits: UInt32) -> UInt32 { word >> bits | word << (32 - bits) }

  private static let constants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
    0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
    0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
    0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
    0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
    0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
    0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
  ]
}
