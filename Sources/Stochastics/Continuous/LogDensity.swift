import CGSL
import Mathematics

/// The density of the logarithm of a gamma or beta quantity, for the quantile search's steps.
struct LogDensity {
  /// What the search needs to know of a density at a logarithm t: ln of it, and how that changes with t.
  struct Point {
    var value: Double
    var slope: Double
  }

  private let first: Double
  private let second: Double?
  private let normaliser: Double

  /// The standard gamma's, of a shape and scale 1.
  init(gammaShape shape: Double) {
    first = shape
    second = nil
    normaliser = Self.logarithmOfGamma(shape)
  }

  /// The beta's, on 0 to 1.
  init(alpha: Double, beta: Double) {
    first = alpha
    second = beta
    normaliser =
      Self.logarithmOfGamma(alpha) + Self.logarithmOfGamma(beta) - Self.logarithmOfGamma(alpha + beta)
  }

  /// The log density and its slope at a logarithm, given also its exponential.
  func callAsFunction(_ logarithm: Double, _ value: Double) -> Point {
    guard let second else { return Point(value: first * logarithm - value - normaliser, slope: first - value) }
    let complement = -Mathematics.exponentialMinusOne(logarithm)
    return Point(
      value: first * logarithm + (second - 1) * Mathematics.logarithm(complement) - normaliser,
      slope: first - (second - 1) * value / complement)
  }

  /// The log of the constant that the lower tail's power law t ↦ exp(first · t) is divided by.
  var powerLawNormaliser: Double { normaliser + Mathematics.logarithm(first) }

  /// The logarithm of the gamma function of a positive number.
  private static func logarithmOfGamma(_ x: Double) -> Double {
    GSLStatus.prepare()
    var result = gsl_sf_result()
    let status = gsl_sf_lngamma_e(x, &result)
    precondition(status == 0 && result.val.isFinite, "GSL status \(status) for ln gamma of \(x)")
    return result.val
  }
}
