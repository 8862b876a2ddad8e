import Stochastics
import Testing

/// Laws that every distribution obeys.
@Suite struct DistributionLawTests {
  static let distributions: [Distribution] = {
    do {
      return try [
        .uniform(low: -1, high: 3), .normal(mean: 4, standardDeviation: 0.1), .lognormal(mu: 0.3, sigma: 0.9),
        .beta(alpha: 2.5, beta: 30), .beta(alpha: 0.6, beta: 0.7), .beta(alpha: 90_000, beta: 40_000),
        .gamma(shape: 0.4, scale: 3), .gamma(shape: 50, scale: 0.02), .gamma(shape: 200_000, scale: 1),
        .pert(low: 0, mode: 0.2, high: 1), .pert(low: 2, mode: 2, high: 5), .triangular(low: 1, mode: 4, high: 4),
        .triangular(low: -3, mode: 0, high: 1), .twoPiece(median: 1, below: 0.5, above: 2),
        .twoPiece(median: 0, below: 0, above: 1),
        .normal(mean: 0.1, standardDeviation: 0.1).truncated(lower: 0, upper: 1),
        .lognormal(mu: 0, sigma: 0.6).truncated(lower: 0.5, upper: .infinity),
      ]
    } catch {
      preconditionFailure("\(error)")
    }
  }()

  @Test(arguments: distributions)
  func `law: quantiles rise with the level and stay in the support`(_ distribution: Distribution) {
    let middle = (1..<200).map { Double($0) / 200 }
    let levels: [Double] = [1e-12, 1e-6, 0.001] + middle + [0.999, 0.999_999, 0.999_999_999_999]
    let values = levels.map { distribution.quantile($0) }
    #expect(zip(values, values.dropFirst()).allSatisfy { $0 <= $1 })
    #expect(distribution.quantile(0) <= values[0] && values[values.count - 1] <= distribution.quantile(1))
  }

  @Test(arguments: distributions)
  func `law: the distribution function undoes the quantile`(_ distribution: Distribution) {
    for level in [0.01, 0.3, 0.6, 0.77, 0.99] {
      let back = distribution.cdf(distribution.quantile(level))
      // Where one half of a two-piece distribution is a single point, levels below one half share a value.
      let isPoint = distribution.quantile(0.2) == distribution.quantile(0.4)
      let expected = isPoint ? max(0.5, level) : level
      #expect(abs(back - expected) < 1e-10, "\(level)")
    }
  }

  @Test(arguments: distributions)
  func `law: the mean is that of the quantile function`(_ distribution: Distribution) {
    let steps = 20_000
    var moments = RunningMoments()
    for step in 0..<steps { moments.add(distribution.quantile((Double(step) + 0.5) / Double(steps))) }
    #expect(abs(moments.mean - distribution.mean) < 1e-3 * moments.variance.squareRoot())
  }

  @Test(arguments: distributions)
  func `law: draw 0 is central and no other draw is`(_ distribution: Distribution) {
    #expect(distribution.value(draw: 0, uniform: 0.123) == distribution.central)
    #expect(distribution.value(draw: 1, uniform: 0.8) == distribution.quantile(0.8))
  }

  @Test func `extreme value: a fixed value is all there is`() throws {
    let fixed = try Distribution.interval(family: .beta, low: 0.3, central: 0.3, high: 0.3)
    #expect(fixed.isFixed)
    #expect([0, 0.01, 0.5, 1].allSatisfy { fixed.quantile($0) == 0.3 })
    #expect(fixed.mean == 0.3)
    #expect(fixed.cdf(0.299) == 0 && fixed.cdf(0.3) == 1)
  }
}
