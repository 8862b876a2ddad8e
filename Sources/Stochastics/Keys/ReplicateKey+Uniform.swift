extension ReplicateKey {
  /// Sixty-four random bits at an address.
  @inlinable @inline(__always)
  public func bits(process: UInt32, entity: UInt64, step: UInt32) -> UInt64 {
    block(process: process, entity: entity, step: step).lower
  }

  /// A uniform number at an address, strictly between 0 and 1.
  @inlinable @inline(__always)
  public func uniform(process: UInt32, entity: UInt64, step: UInt32) -> Double {
    Self.uniform(block(process: process, entity: entity, step: step).lower)
  }

  /// Two independent uniform numbers at an address; the first is the one that `uniform` gives.
  @inlinable @inline(__always)
  public func uniforms2(process: UInt32, entity: UInt64, step: UInt32) -> (Double, Double) {
    let block = block(process: process, entity: entity, step: step)
    return (Self.uniform(block.lower), Self.uniform(block.upper))
  }

  /// The uniform number that 64 random bits stand for: one of the 2⁵² odd multiples of 2⁻⁵³.
  ///
  /// The numbers lie symmetrically about one half, so `1 - uniform` is as exact as `uniform`; neither 0 nor 1 can occur.
  @inlinable @inline(__always)
  public static func uniform(_ bits: UInt64) -> Double {
    Double(bitPattern: 0x3FF0_0000_0000_0000 | bits &>> 12) - (1 - 0x1p-53)
  }
}
