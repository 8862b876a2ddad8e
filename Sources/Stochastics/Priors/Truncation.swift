/// Limits that a distribution is kept within by conditioning on them, never by moving values onto them.
public struct Truncation: Sendable, Hashable {
  /// The least value allowed.
  public let lower: Double
  /// The greatest value allowed.
  public let upper: Double
  /// The share of the untruncated distribution below the lower limit.
  let below: Double
  /// The share of the untruncated distribution up to the upper limit.
  let upTo: Double
}

extension Distribution {
  /// This distribution given that the value lies within limits, for a share that must not leave 0 to 1 and the like.
  ///
  /// The central value stays as it is and must lie within the limits. Either limit may be infinite. The stated percentiles
  /// then move a little; how much depends on the chance that was outside.
  public func truncated(lower: Double, upper: Double) throws(DistributionError) -> Distribution {
    guard !lower.isNaN else { throw .notFinite(lower) }
    guard !upper.isNaN else { throw .notFinite(upper) }
    guard lower <= central, central <= upper else { throw .emptyTruncation(lower: lower, upper: upper) }
    if isFixed { return self }
    let below = lower == -.infinity ? 0 : shape.cdf(lower)
    let upTo = upper == .infinity ? 1 : shape.cdf(upper)
    guard upTo - below > 1e-6 else { throw .emptyTruncation(lower: lower, upper: upper) }
    return Distribution(
      shape, central: central, truncation: Truncation(lower: lower, upper: upper, below: below, upTo: upTo))
  }
}
