/// Where the ratio of two uncertain means may lie.
///
/// By Fieller's theorem ("Some problems in interval estimation", Journal of the Royal Statistical Society B 16, 1954): all
/// ratios r for which numerator less r times denominator may be nothing. Where the denominator may itself be nothing, the ratio is
/// not between two bounds, and no interval of two ends would say the truth.
public enum RatioInterval: Hashable, Sendable {
  /// Between two bounds.
  case bounded(ClosedRange<Double>)
  /// Anywhere but strictly between two bounds: at most the first or at least the second.
  case exclusive(atMost: Double, orAtLeast: Double)
  /// Anywhere at all.
  case unbounded

  /// The interval for two jointly normal quantities.
  ///
  /// - Parameters:
  ///   - numerator: its mean and variance.
  ///   - denominator: its mean and variance.
  ///   - covariance: of the two.
  ///   - deviations: how many standard deviations either way; 1.96 for 95%.
  public static func fieller(
    numerator: (mean: Double, variance: Double), denominator: (mean: Double, variance: Double), covariance: Double,
    deviations: Double
  ) -> RatioInterval {
    let square = deviations * deviations
    let leading = denominator.mean * denominator.mean - square * denominator.variance
    let middle = denominator.mean * numerator.mean - square * covariance
    let last = numerator.mean * numerator.mean - square * numerator.variance
    let discriminant = middle * middle - leading * last
    if leading == 0 { return straight(middle: middle, last: last) }
    guard discriminant >= 0 else { return .unbounded }
    // The root of the greater size first, the other by their product, so that nothing cancels.
    let large = middle + (middle < 0 ? -1 : 1) * discriminant.squareRoot()
    let roots = [large / leading, large == 0 ? 0 : last / large].sorted()
    return leading > 0 ? .bounded(roots[0]...roots[1]) : .exclusive(atMost: roots[0], orAtLeast: roots[1])
  }

  /// The case of a denominator exactly at the edge: all ratios on one side of one bound.
  private static func straight(middle: Double, last: Double) -> RatioInterval {
    guard middle != 0 else { return .unbounded }
    let bound = last / (2 * middle)
    return middle > 0
      ? .exclusive(atMost: -.infinity, orAtLeast: bound) : .exclusive(atMost: bound, orAtLeast: .infinity)
  }

  /// Whether a ratio lies in it.
  public func contains(_ ratio: Double) -> Bool {
    switch self {
    case .bounded(let range): range.contains(ratio)
    case .exclusive(let most, let least): ratio <= most || ratio >= least
    case .unbounded: true
    }
  }
}
