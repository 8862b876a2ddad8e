import Mathematics
import Stochastics
import Testing

/// Counts at the ends of what may be asked.
@Suite struct CountExtremeTests {
  static let least = 0x1p-53
  static let most = 1 - 0x1p-53

  @Test(arguments: [least, 1e-9, 0.5, 0.999_999, most])
  func `extreme value: nothing comes of nothing, and certainty takes all`(u: Double) {
    #expect(InverseCount.binomial(u, trials: 0, probability: 0.3) == 0)
    #expect(InverseCount.binomial(u, trials: 500, probability: 0) == 0)
    #expect(InverseCount.binomial(u, trials: 500, probability: 1) == 500)
    #expect(InverseCount.binomial(u, trials: 0, probability: 1) == 0)
    #expect(InverseCount.poisson(u, mean: 0) == 0)
    #expect(InverseCount.negativeBinomial(u, mean: 0, varianceToMean: 3) == 0)
  }

  @Test(arguments: [1, 2, 3, 17, 326, 40_000, 1_000_000], [1e-300, 1e-12, 0.02, 0.5, 0.8, 1 - 1e-12])
  func `extreme value: a binomial never leaves its trials`(trials: Int, probability: Double) {
    for u in [.leastNonzeroMagnitude, 1e-300, Self.least, 0.01, 0.5, 0.99, Self.most] {
      #expect((0...trials).contains(InverseCount.binomial(u, trials: trials, probability: probability)))
    }
  }

  @Test func `extreme value: one trial is a coin`() {
    #expect(InverseCount.binomial(0.699_999, trials: 1, probability: 0.3) == 0)
    #expect(InverseCount.binomial(0.700_001, trials: 1, probability: 0.3) == 1)
    #expect(InverseCount.binomial(0.299_999, trials: 1, probability: 0.7) == 0)
    #expect(InverseCount.binomial(0.300_001, trials: 1, probability: 0.7) == 1)
  }

  /// Cumulative probabilities by exact rational arithmetic: below 1e-300 at 27 and 29, above it at 28 and 30.
  @Test func `extreme value: tails beyond the reach of ordinary sums`() {
    #expect(InverseCount.binomial(1e-300, trials: 40_000, probability: 0.02) == 28)
    #expect(InverseCount.negativeBinomial(1e-300, mean: 1_000, varianceToMean: 1.5) == 30)
  }

  @Test func `extreme value: a ratio of one, or a hair above, is the Poisson`() {
    for (u, mean) in [(0.3, 2.0), (0.97, 12), (0.5, 400), (1e-6, 60)] {
      let poisson = InverseCount.poisson(u, mean: mean)
      #expect(InverseCount.negativeBinomial(u, mean: mean, varianceToMean: 1) == poisson)
      #expect(InverseCount.negativeBinomial(u, mean: mean, varianceToMean: 1 + 1e-9) == poisson)
    }
  }

  /// The third cumulant moves a quantile by (w² − 1)/6; nothing else is left of so many.
  @Test(.timeLimit(.minutes(1)), arguments: [2e12, 1e13, 1e15, 7.3e16, 1e18])
  func `extreme value: counts beyond what could be summed come at once, where the normal law has them`(mean: Double) {
    let levels = [Self.least, 1e-9, 0.02, 0.5, 0.7, 1 - 1e-9, Self.most]
    let counts = levels.map { InverseCount.poisson($0, mean: mean) }
    let halves = levels.map { InverseCount.binomial($0, trials: Int(2 * mean), probability: 0.5) }
    #expect(
      zip(counts, counts.dropFirst()).allSatisfy { $0 <= $1 } && zip(halves, halves.dropFirst()).allSatisfy { $0 <= $1 }
    )
    for (level, (count, half)) in zip(levels, zip(counts, halves)) {
      let w = InverseNormal.standard(level)
      let error = 2 + 1e-14 * mean
      #expect(abs(Double(count) - (mean + w * mean.squareRoot() + (w * w - 1) / 6)) < error, "\(level)")
      #expect(abs(Double(half) - (mean + w * (mean / 2).squareRoot())) < error, "\(level)")
    }
  }

  @Test func `dirty: arguments that are no probability, mean or level are refused`() async {
    await #expect(processExitsWith: .failure) { _ = InverseCount.binomial(0.5, trials: 3, probability: 1.2) }
    await #expect(processExitsWith: .failure) { _ = InverseCount.binomial(0.5, trials: 3, probability: -0.1) }
    await #expect(processExitsWith: .failure) { _ = InverseCount.binomial(0.5, trials: 3, probability: .nan) }
    await #expect(processExitsWith: .failure) { _ = InverseCount.binomial(0.5, trials: -1, probability: 0.2) }
    await #expect(processExitsWith: .failure) { _ = InverseCount.binomial(0, trials: 3, probability: 0.2) }
    await #expect(processExitsWith: .failure) { _ = InverseCount.binomial(1, trials: 3, probability: 0.2) }
    await #expect(processExitsWith: .failure) { _ = InverseCount.poisson(0.5, mean: -1) }
    await #expect(processExitsWith: .failure) { _ = InverseCount.poisson(0.5, mean: .infinity) }
    await #expect(processExitsWith: .failure) { _ = InverseCount.poisson(0.5, mean: 1e19) }
    await #expect(processExitsWith: .failure) { _ = InverseCount.poisson(.nan, mean: 1) }
    await #expect(processExitsWith: .failure) { _ = InverseCount.negativeBinomial(0.5, mean: 1, varianceToMean: 0.9) }
    await #expect(processExitsWith: .failure) { _ = InverseCount.negativeBinomial(0.5, mean: .nan, varianceToMean: 2) }
  }
}
