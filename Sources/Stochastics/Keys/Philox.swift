/// The counter-based generator Philox4x32 with ten rounds.
///
/// A block is a pure function of a 128-bit counter and a 64-bit key, and for one key it is a permutation of the counters.
/// Method: Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC11 (2011).
public enum Philox {
  /// Four 32-bit words, used for counters and for output.
  @frozen
  public struct Block: Sendable, Hashable {
    /// The first word.
    public var first: UInt32
    /// The second word.
    public var second: UInt32
    /// The third word.
    public var third: UInt32
    /// The fourth word.
    public var fourth: UInt32

    /// Four words in order.
    @inlinable @inline(__always)
    public init(_ first: UInt32, _ second: UInt32, _ third: UInt32, _ fourth: UInt32) {
      self.first = first
      self.second = second
      self.third = third
      self.fourth = fourth
    }

    /// The first two words as one, the first word lowest.
    @inlinable @inline(__always)
    public var lower: UInt64 { UInt64(first) | UInt64(second) &<< 32 }

    /// The last two words as one, the third word lowest.
    @inlinable @inline(__always)
    public var upper: UInt64 { UInt64(third) | UInt64(fourth) &<< 32 }
  }

  /// The random block at a counter; the low half of `key` is Philox's first key word.
  @inlinable @inline(__always)
  public static func block(_ counter: Block, key: UInt64) -> Block {
    var block = counter
    var firstKey = UInt32(truncatingIfNeeded: key)
    var secondKey = UInt32(truncatingIfNeeded: key &>> 32)
    for _ in 0..<9 {
      block = round(block, firstKey, secondKey)
      firstKey &+= 0x9E37_79B9
      secondKey &+= 0xBB67_AE85
    }
    return round(block, firstKey, secondKey)
  }

  @inlinable @inline(__always)
  static func round(_ block: Block, _ firstKey: UInt32, _ secondKey: UInt32) -> Block {
    let even = UInt64(block.first) &* 0xD251_1F53
    let odd = UInt64(block.third) &* 0xCD9E_8D57
    return Block(
      UInt32(truncatingIfNeeded: odd &>> 32) ^ block.second ^ firstKey,
      UInt32(truncatingIfNeeded: odd),
      UInt32(truncatingIfNeeded: even &>> 32) ^ block.fourth ^ secondKey,
      UInt32(truncatingIfNeeded: even))
  }
}
