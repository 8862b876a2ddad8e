public import Mathematics

/// Inverse distribution functions of continuous quantities that the week loop needs, one uniform number each.
public enum InverseContinuous {
  /// The exponential quantile with mean 1; divide by a hazard to get a time.
  ///
  /// - Precondition: `u` lies in `0...1`.
  @inlinable @inline(__always)
  public static func exponential(_ u: Double) -> Double {
    -Mathematics.logarithmOnePlus(-u)
  }
}
