/// The key of one replication of one draw, from which every random number of that replicate is looked up.
///
/// Layout. The Philox counter holds the address within the replicate: words one and two the entity (low half first),
/// word three the step, word four the process. The 64-bit Philox key is a strong mixture of the seed with the packed word
/// draw (32 bits), replication (16 bits), 16 bits that are 0 and left for an address that needs more than one Philox
/// block. For a given seed the mixture is a bijection of the packed word, and for a given key Philox is a bijection of
/// the counter, so two different addresses under one seed never read the same block of the same
/// permutation. Under different seeds two keys agree with chance 2⁻⁶⁴. The portfolio is never part of a key.
@frozen
public struct ReplicateKey: Sendable, Hashable {
  @usableFromInline let key: UInt64

  /// How many replications a draw may have.
  public static let replications = 0x1_0000

  /// The key of a replication of a draw.
  ///
  /// - Precondition: `draw` lies in `0..<2³²` and `replication` in `0..<65 536`.
  @inlinable
  public init(seed: UInt64, draw: Int, replication: Int) {
    precondition((0..<0x1_0000_0000).contains(draw), "a draw lies between 0 and 4 294 967 295, not \(draw)")
    precondition((0..<0x1_0000).contains(replication), "a replication lies between 0 and 65 535, not \(replication)")
    let packed = UInt64(draw) &<< 32 | UInt64(replication) &<< 16
    key = Self.mix(Self.mix(seed &+ 0x9E37_79B9_7F4A_7C15) ^ Self.mix(packed &+ 0xD1B5_4A32_D192_ED03))
  }

  /// The random block at an address, before any distribution is laid over it.
  @inlinable @inline(__always)
  public func block(process: UInt32, entity: UInt64, step: UInt32) -> Philox.Block {
    Philox.block(Self.counter(process: process, entity: entity, step: step), key: key)
  }

  @inlinable @inline(__always)
  static func counter(process: UInt32, entity: UInt64, step: UInt32) -> Philox.Block {
    Philox.Block(UInt32(truncatingIfNeeded: entity), UInt32(truncatingIfNeeded: entity &>> 32), step, process)
  }

  /// The finaliser of SplitMix64 (Steele, Lea and Flood 2014, constants of D. Stafford's variant 13); a bijection.
  @inlinable @inline(__always)
  static func mix(_ word: UInt64) -> UInt64 {
    var word = word
    word = (word ^ (word &>> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word &>> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word &>> 31)
  }
}
