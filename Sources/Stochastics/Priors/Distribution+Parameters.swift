import Mathematics

extension Distribution {
  /// A known value.
  public static func fixed(_ value: Double) throws(DistributionError) -> Distribution {
    try finite(value)
    return Distribution(.fixed(value), central: value)
  }

  /// Equal density between two limits.
  public static func uniform(low: Double, high: Double) throws(DistributionError) -> Distribution {
    try finite(low, high)
    guard low < high else { throw .outOfOrder(low: low, central: (low + high) / 2, high: high) }
    return Distribution(.uniform(low: low, high: high), central: low + (high - low) / 2)
  }

  /// The normal distribution.
  public static func normal(mean: Double, standardDeviation: Double) throws(DistributionError) -> Distribution {
    try finite(mean, standardDeviation)
    try positive(standardDeviation, "standard deviation")
    return Distribution(.normal(mean: mean, standardDeviation: standardDeviation), central: mean)
  }

  /// The lognormal distribution; `mu` and `sigma` describe the logarithm, and the median is the exponential of `mu`.
  public static func lognormal(mu: Double, sigma: Double) throws(DistributionError) -> Distribution {
    try finite(mu, sigma)
    try positive(sigma, "sigma")
    guard abs(mu) + 9 * sigma < 700 else { throw .beyondRange(family: .lognormal, low: mu, high: sigma) }
    return Distribution(.lognormal(mu: mu, sigma: sigma), central: Mathematics.exponential(mu))
  }

  /// The beta distribution on shares from 0 to 1.
  public static func beta(alpha: Double, beta: Double) throws(DistributionError) -> Distribution {
    try finite(alpha, beta)
    try positive(alpha, "alpha")
    try positive(beta, "beta")
    guard computable(alpha), computable(beta) else { throw .beyondRange(family: .beta, low: alpha, high: beta) }
    return withMedian(.beta(alpha: alpha, beta: beta))
  }

  /// The gamma distribution, whose mean is shape times scale.
  public static func gamma(shape: Double, scale: Double) throws(DistributionError) -> Distribution {
    try finite(shape, scale)
    try positive(shape, "shape")
    try positive(scale, "scale")
    guard computable(shape) else { throw .beyondRange(family: .gamma, low: shape, high: scale) }
    return withMedian(.gamma(shape: shape, scale: scale))
  }

  /// The PERT distribution between least and greatest values with a most likely one.
  public static func pert(low: Double, mode: Double, high: Double) throws(DistributionError) -> Distribution {
    try ordered(low: low, central: mode, high: high)
    return withMedian(.pert(low: low, mode: mode, high: high))
  }

  /// The triangular distribution between least and greatest values with a most likely one.
  public static func triangular(low: Double, mode: Double, high: Double) throws(DistributionError) -> Distribution {
    try ordered(low: low, central: mode, high: high)
    return withMedian(.triangular(low: low, mode: mode, high: high))
  }

  /// Two half normals that share a median; either half may be a single point, but not both.
  public static func twoPiece(
    median: Double, below: Double, above: Double
  ) throws(DistributionError) -> Distribution {
    try finite(median, below, above)
    guard below >= 0 else { throw .notPositive(parameter: "standard deviation below", below) }
    guard above >= 0 else { throw .notPositive(parameter: "standard deviation above", above) }
    guard below > 0 || above > 0 else { throw .notPositive(parameter: "standard deviation", 0) }
    return Distribution(.twoPiece(median: median, below: below, above: above), central: median)
  }
}

extension Distribution {
  static func withMedian(_ shape: Shape) -> Distribution {
    Distribution(shape, central: shape.quantile(0.5))
  }

  /// Parameters for which the tails are sound and the search's range of logarithms wide enough.
  static func computable(_ parameter: Double) -> Bool {
    (0.02...Tails.greatestParameter).contains(parameter)
  }

  static func finite(_ values: Double...) throws(DistributionError) {
    for value in values where !value.isFinite { throw .notFinite(value) }
  }

  static func positive(_ value: Double, _ parameter: String) throws(DistributionError) {
    guard value > 0 else { throw .notPositive(parameter: parameter, value) }
  }

  /// Requires low ≤ central ≤ high and low < high.
  static func ordered(low: Double, central: Double, high: Double) throws(DistributionError) {
    try finite(low, central, high)
    guard low <= central, central <= high, low < high else {
      throw .outOfOrder(low: low, central: central, high: high)
    }
  }
}
