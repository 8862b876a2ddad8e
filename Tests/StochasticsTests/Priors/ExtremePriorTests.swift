import Stochastics
import Testing

/// Three numbers make a prior whose quantiles are numbers and rise, or they make none.
@Suite struct `Priors of extreme numbers` {
  private static let numbers = [
    -1.7e308, -1e200, -1e100, -1e12, -1, -0.3, -1e-9, -Double.leastNonzeroMagnitude, 0, Double.leastNonzeroMagnitude,
    1e-300, 1e-100, 1e-12, 0.1, 0.3,
    0.3.nextUp, 0.3 + 1e-13, 0.999_999_999, 1, 1.0.nextUp, 2, 1e6, 1e12, 1e99, 1e200, 1.7e308,
  ]

  @Test(arguments: Distribution.Family.allCases)
  func `extreme value: every family takes any three rising numbers, or says why not`(family: Distribution.Family) {
    let levels = [0x1p-53, 1e-9, 0.05, 0.3, 0.5, 0.9, 0.95, 1 - 1e-9, 1 - 0x1p-53]
    for (place, low) in Self.numbers.enumerated() {
      for central in Self.numbers[place...] {
        for high in Self.numbers[place...] where high >= central {
          guard let prior = try? Distribution.interval(family: family, low: low, central: central, high: high) else {
            continue
          }
          let values = levels.map(prior.quantile)
          #expect(values.allSatisfy { $0.isFinite }, "\(family) \(low) \(central) \(high)")
          #expect(zip(values, values.dropFirst()).allSatisfy { $0 <= $1 }, "\(family) \(low) \(central) \(high)")
          #expect(prior.cdf(central) >= 0)
          if let part = try? prior.truncated(lower: low, upper: high) { #expect(part.quantile(0.5).isFinite) }
        }
      }
    }
  }
}
