import Mathematics
import Stochastics

/// What a published figure of an area says about the level behind it.
///
/// The figure is shrunk towards England's by its reliability, and what it leaves open is the spread of levels among
/// authorities with the same figure: between-authority standard deviation times the root of reliability times its complement.
/// Method: Efron and Morris, "Stein's estimation rule and its competitors", Journal of the American Statistical Association
/// 68 (1973).
struct LevelBelief: Sendable {
  /// In the indicator's unit.
  private var centre: Double
  private var spread: Double
  /// Bounds that the level lies inside of; infinite above for amounts.
  private var ceiling: Double
  /// Share of England's figure in the level: what the area's own figure leaves open.
  let nationalWeight: Double

  init(_ indicator: Indicator, published: Double) {
    nationalWeight = 1 - indicator.reliability
    centre = indicator.england + indicator.reliability * (published - indicator.england)
    spread = (indicator.reliability * (1 - indicator.reliability)).squareRoot() * indicator.betweenAuthoritySD
    ceiling = indicator.scale == .logit ? indicator.ceiling : .infinity
  }

  /// The level at a standard normal number: on the logit scale of a share, on the log scale of an amount.
  func level(at z: Double) -> Double {
    guard centre > 0 else { return 0 }
    guard ceiling.isFinite else {
      let square = logarithm(1 + spread * spread / (centre * centre))
      return centre * exponential(square.squareRoot() * z - square / 2)
    }
    guard centre < ceiling else { return ceiling }
    let share = centre / ceiling
    return ceiling * logistic(logit(share) + spread / ceiling / (share * (1 - share)) * z)
  }
}
