import Mathematics

/// Quantiles of the standard gamma and beta distributions, to about 1e-13 of themselves.
enum StandardQuantile {
  /// The quantile of the gamma distribution of a shape and scale 1.
  static func gamma(_ p: Double, shape: Double) -> Double {
    gamma(p, shape: shape, density: LogDensity(gammaShape: shape))
  }

  /// The quantile of the gamma distribution whose density is known already, for many levels of one shape.
  static func gamma(_ p: Double, shape: Double, density: LogDensity) -> Double {
    if p <= 0 { return 0 }
    if p >= 1 { return .infinity }
    let (tail, probability): (Tail, Double) = p <= 0.5 ? (.lower, p) : (.upper, 1 - p)
    // Wilson and Hilferty's cube root; where it fails, the power law of the lower tail.
    let root = 1 - 1 / (9 * shape) + InverseNormal.standard(p) / (9 * shape).squareRoot()
    let start =
      root > 0.3
      ? Mathematics.logarithm(shape) + 3 * Mathematics.logarithm(root)
      : (Mathematics.logarithm(p) + density.powerLawNormaliser) / shape
    return QuantileSearch.invert(tail, probability, start: start, within: -745...18, density: density) {
      Tails.gamma(tail, $0, shape: shape)
    }
  }

  /// The quantile of the beta distribution on 0 to 1.
  static func beta(_ p: Double, alpha: Double, beta: Double) -> Double {
    if p <= 0 { return 0 }
    if p >= 1 { return 1 }
    let (tail, probability): (Tail, Double) = p <= 0.5 ? (.lower, p) : (.upper, 1 - p)
    let density = LogDensity(alpha: alpha, beta: beta)
    let start = betaStart(p, alpha: alpha, beta: beta, density: density)
    return QuantileSearch.invert(tail, probability, start: start, within: -745 ... -0x1p-53, density: density) {
      Tails.beta(tail, $0, alpha: alpha, beta: beta)
    }
  }

  /// A first guess of the log of a beta quantile: normal on the log-odds, or the power law of the lower tail.
  private static func betaStart(_ p: Double, alpha: Double, beta: Double, density: LogDensity) -> Double {
    guard alpha > 0.8, beta > 0.8 else {
      return min((Mathematics.logarithm(p) + density.powerLawNormaliser) / alpha, -1e-3)
    }
    let spread = (1 / alpha + 1 / beta).squareRoot()
    let logOdds = Mathematics.logarithm(alpha / beta) + spread * InverseNormal.standard(p)
    return -Mathematics.logarithmOnePlus(Mathematics.exponential(-logOdds))
  }
}
