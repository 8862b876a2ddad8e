import Mathematics
import Stochastics

/// Positive numbers that are uncertain one by one and must agree: a product of some equals a product of others.
///
/// Each is taken for lognormal with the spread of its prior; a set drawn without the tie is moved, on the log scale and in
/// proportion to each one's variance, to the nearest set that fulfils it. For normal variables the result is exactly a draw
/// given the tie. Method: conditioning by kriging, Chilès and Delfiner, Geostatistics (2nd edition, 2012), section 7.3.
enum BalancedRates {
  /// Factors on each number that make the tie hold.
  ///
  /// - Parameters:
  ///   - excess: logarithm of the left side less that of the right side as drawn.
  ///   - sides: for each number, 1 where it stands on the left side and −1 on the right.
  ///   - variances: variance of the logarithm of each.
  /// - Returns: `nil` where nothing may move and the sides differ.
  static func factors(excess: Double, sides: [Double], variances: [Double]) -> [Double]? {
    let total = variances.reduce(0, +)
    guard excess != 0 else { return sides.map { _ in 1 } }
    guard total > 0, total.isFinite, excess.isFinite else { return nil }
    return zip(sides, variances).map { exponential(-excess * $0 * $1 / total) }
  }

  /// Variance of a prior on the log scale, from its 5th and 95th percentiles.
  static func logVariance(_ prior: Distribution) -> Double {
    let spread = logarithm(prior.quantile(0.95) / prior.quantile(0.05)) / (2 * 1.644_853_626_951_472)
    return spread * spread
  }
}
