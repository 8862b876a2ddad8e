import Mathematics

extension Distribution {
  /// The level of the low value of an interval; the high value's is one minus this.
  public static let lowLevel = 0.05

  /// The distribution of a family whose 5th and 95th percentiles are `low` and `high`.
  ///
  /// Draw 0 uses `central` as given. What else `central` does depends on the family: for `twoPiece` it is the median and
  /// for `triangular` and `pert` the mode, both matched exactly beside the two percentiles. The families of two parameters
  /// (`uniform`, `normal`, `lognormal`, `beta`, `gamma`) are settled by the percentiles alone. Where the three numbers are
  /// equal the value is fixed, whatever the family.
  public static func interval(
    family: Family, low: Double, central: Double, high: Double
  ) throws(DistributionError) -> Distribution {
    try finite(low, central, high)
    if low == central, central == high { return try fixed(central) }
    try ordered(low: low, central: central, high: high)
    try workable(family, low: low, high: high)
    return Distribution(try shape(family, low: low, central: central, high: high), central: central)
  }

  /// The largest number that a prior may be about, and the narrowest interval for the size of its numbers.
  ///
  /// Beyond them the sums and squares below would leave what a floating-point number holds, or lose the interval in rounding.
  private static let (greatest, narrowest) = (1e100, 1e-12)

  private static func workable(_ family: Family, low: Double, high: Double) throws(DistributionError) {
    let size = max(abs(low), abs(high))
    guard size <= greatest, high - low >= narrowest * size, high - low >= 1 / greatest else {
      throw .beyondRange(family: family, low: low, high: high)
    }
  }

  private static func shape(
    _ family: Family, low: Double, central: Double, high: Double
  ) throws(DistributionError) -> Shape {
    let normalSpan = 2 * InverseNormal.standard(1 - lowLevel)
    switch family {
    case .fixed:
      throw .fixedWithRange(low: low, high: high)
    case .uniform:
      let margin = (high - low) * lowLevel / (1 - 2 * lowLevel)
      return .uniform(low: low - margin, high: high + margin)
    case .normal:
      return .normal(mean: low + (high - low) / 2, standardDeviation: (high - low) / normalSpan)
    case .lognormal:
      try above(0, low, family)
      let (least, most) = (Mathematics.logarithm(low), Mathematics.logarithm(high))
      return try lognormal(mu: (least + most) / 2, sigma: (most - least) / normalSpan).shape
    case .beta: return try betaShape(low: low, high: high)
    case .gamma: return try gammaShape(low: low, high: high)
    case .pert:
      let limits = stretched(low, central, high, by: standardPERT)
      return .pert(low: limits.low, mode: central, high: limits.high)
    case .triangular:
      let limits = stretched(low, central, high) { Triangle.quantile($0, mode: $1) }
      return .triangular(low: limits.low, mode: central, high: limits.high)
    case .twoPiece:
      let half = normalSpan / 2
      return .twoPiece(median: central, below: (central - low) / half, above: (high - central) / half)
    }
  }

  private static func above(_ limit: Double, _ value: Double, _ family: Family) throws(DistributionError) {
    guard value > limit else { throw .outsideSupport(family: family, value) }
  }

  /// The gamma's shape follows from the ratio of the two percentiles, its scale from either.
  private static func gammaShape(low: Double, high: Double) throws(DistributionError) -> Shape {
    try above(0, low, .gamma)
    let ratio = Mathematics.logarithm(high / low)
    let ends = (Mathematics.logarithm(0.1), Mathematics.logarithm(Tails.greatestParameter))
    let crossing = RootSearch.crossing(from: ends.0, to: ends.1) {
      let shape = Mathematics.exponential($0)
      let upper = StandardQuantile.gamma(1 - lowLevel, shape: shape)
      return Mathematics.logarithm(upper / StandardQuantile.gamma(lowLevel, shape: shape)) - ratio
    }
    guard let crossing else { throw .beyondRange(family: .gamma, low: low, high: high) }
    let shape = Mathematics.exponential(crossing)
    return .gamma(shape: shape, scale: low / StandardQuantile.gamma(lowLevel, shape: shape))
  }

  /// The beta's concentration is sought so that the upper percentile fits, its mean each time so that the lower does.
  private static func betaShape(low: Double, high: Double) throws(DistributionError) -> Shape {
    try above(0, low, .beta)
    guard high < 1 else { throw .outsideSupport(family: .beta, high) }
    func parameters(_ logConcentration: Double) -> (alpha: Double, beta: Double)? {
      let concentration = Mathematics.exponential(logConcentration)
      let mean = RootSearch.crossing(from: 1e-6, to: 1 - 1e-6) {
        Tails.beta(.lower, low, alpha: $0 * concentration, beta: (1 - $0) * concentration) - lowLevel
      }
      return mean.map { ($0 * concentration, (1 - $0) * concentration) }
    }
    let ends = (Mathematics.logarithm(0.2), Mathematics.logarithm(Tails.greatestParameter))
    let crossing = RootSearch.crossing(from: ends.0, to: ends.1) {
      guard let fit = parameters($0) else { return .nan }
      return Tails.beta(.upper, high, alpha: fit.alpha, beta: fit.beta) - lowLevel
    }
    guard let crossing, let fit = parameters(crossing) else { throw .beyondRange(family: .beta, low: low, high: high) }
    return .beta(alpha: fit.alpha, beta: fit.beta)
  }

  private static func standardPERT(_ p: Double, _ mode: Double) -> Double {
    StandardQuantile.beta(p, alpha: 1 + 4 * mode, beta: 5 - 4 * mode)
  }

  /// Limits of a family on 0 to 1, stretched so that percentiles and mode are where they were asked for.
  ///
  /// The mode's place between the limits is sought that gives the central value its place between the percentiles.
  private static func stretched(
    _ low: Double, _ central: Double, _ high: Double, by quantile: (Double, Double) -> Double
  ) -> (low: Double, high: Double) {
    let place = (central - low) / (high - low)
    let crossing = RootSearch.crossing(from: 0, to: 1) { mode in
      let (lower, upper) = (quantile(lowLevel, mode), quantile(1 - lowLevel, mode))
      return (mode - lower) / (upper - lower) - place
    }
    guard let mode = crossing else { preconditionFailure("the mode's place crosses every value from 0 to 1") }
    let (lower, upper) = (quantile(lowLevel, mode), quantile(1 - lowLevel, mode))
    let width = (high - low) / (upper - lower)
    let least = low - width * lower
    return (least, least + width)
  }
}
