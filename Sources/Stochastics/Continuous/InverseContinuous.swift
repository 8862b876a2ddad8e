/// Inverse distribution functions of continuous quantities that the week loop needs, one uniform number each.
public enum InverseContinuous {
  /// The exponential quantile with mean 1; divide by a hazard to get a time.
  ///
  /// - Precondition: `u` lies in `0...1`.
  @inlinable @inline(__always)
  public static func exponential(_ u: Double) -> Double {
    -Mathematics.logarithmOnePlus(-u)
  }

  /// The lognormal quantile; `mu` and `sigma` are the mean and standard deviation of the logarithm.
  ///
  /// - Precondition: `u` lies in `0...1` and `sigma` is not negative.
  @inlinable @inline(__always)
  public static func lognormal(_ u: Double, mu: Double, sigma: Double) -> Double {
    Mathematics.exponential(mu + sigma * InverseNormal.standard(u))
  }

  /// The uniform quantile between two limits.
  @inlinable @inline(__always)
  public static func uniform(_ u: Double, from low: Double, to high: Double) -> Double {
    low + u * (high - low)
  }
}
