import Stochastics
import Testing

/// Priors made from a low, a central and a high value.
@Suite struct IntervalTests {
  struct Case: Sendable {
    var family: Distribution.Family
    var low: Double
    var central: Double
    var high: Double
  }

  /// Intervals of the sizes that parameters have: narrow and wide, symmetrical and not, one-sided.
  static let cases = [
    Case(family: .uniform, low: 2, central: 3, high: 4),
    Case(family: .normal, low: -0.022, central: -0.020, high: -0.018),
    Case(family: .lognormal, low: 420, central: 520, high: 680),
    Case(family: .lognormal, low: 1.0, central: 1.15, high: 1.4),
    Case(family: .beta, low: 0.64, central: 0.65, high: 0.66),
    Case(family: .beta, low: 0.05, central: 0.095, high: 0.12),
    Case(family: .beta, low: 0.1, central: 0.25, high: 0.4),
    Case(family: .beta, low: 0.082, central: 0.084, high: 0.086),
    Case(family: .beta, low: 0.001, central: 0.2, high: 0.999),
    Case(family: .gamma, low: 9.5, central: 10, high: 10.6),
    Case(family: .gamma, low: 0.5, central: 1.5, high: 4),
    Case(family: .gamma, low: 0.0001, central: 0.005, high: 0.01),
    Case(family: .pert, low: 0.08, central: 0.10, high: 0.13),
    Case(family: .pert, low: 1, central: 1, high: 3),
    Case(family: .triangular, low: 0.58, central: 0.61, high: 0.80),
    Case(family: .triangular, low: -0.10, central: -0.04, high: 0.02),
    Case(family: .triangular, low: 7, central: 10, high: 10),
    Case(family: .twoPiece, low: -0.3, central: -0.18, high: -0.05),
    Case(family: .twoPiece, low: -0.15, central: -0.06, high: 0),
    Case(family: .twoPiece, low: 7, central: 10, high: 10),
  ]

  @Test(arguments: cases)
  func `functionality: low and high come out as the 5th and 95th percentiles`(_ one: Case) throws {
    let prior = try Distribution.interval(family: one.family, low: one.low, central: one.central, high: one.high)
    let slack = 1e-9 * (one.high - one.low)
    #expect(abs(prior.quantile(0.05) - one.low) < slack)
    #expect(abs(prior.quantile(0.95) - one.high) < slack)
    #expect(prior.value(draw: 0, uniform: 0.9) == one.central)
    #expect(prior.value(draw: 1, uniform: 0.9) == prior.quantile(0.9))
  }
}
