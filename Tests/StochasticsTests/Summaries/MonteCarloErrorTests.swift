import Stochastics
import TestSupport
import Testing

@Suite struct MonteCarloErrorTests {
  @Test func `functionality: a mean's error is the standard deviation over the root of the count`() {
    #expect(abs(MonteCarloError.ofMean(RunningMoments([2, 4, 4, 4, 5, 5, 7, 9])) - (4.0 / 7).squareRoot()) < 1e-14)
    #expect(MonteCarloError.ofMean(RunningMoments([3])).isNaN)
  }

  @Test func `functionality: pairing leaves only the differences`() {
    let one = [10.0, 30, 20, 40]
    #expect(MonteCarloError.ofPairedDifference(one, one.map { $0 - 3 }) == 0)
    #expect(abs(MonteCarloError.ofPairedDifference(one, [9, 31, 19, 41]) - (4.0 / 3 / 4).squareRoot()) < 1e-14)
  }

  /// Limits from scipy.stats.beta.ppf([0.025, 0.975], 7.5, 13.5), SciPy 1.17.1.
  @Test func `functionality: a share's interval is that of Jeffreys' prior`() {
    let interval = MonteCarloError.intervalOfProportion(7, of: 20, level: 0.95)
    #expect(abs(interval.low - 0.172_276_213_631_912) < 1e-12)
    #expect(abs(interval.high - 0.567_766_093_841_496_1) < 1e-12)
    #expect(MonteCarloError.ofProportion(0, of: 1_000) > 0)
    #expect(abs(MonteCarloError.ofProportion(300, of: 1_000) / (0.3 * 0.7 / 1_000).squareRoot() - 1) < 0.01)
  }

  @Test func `extreme value: none and all of the draws reach the ends`() {
    let none = MonteCarloError.intervalOfProportion(0, of: 100, level: 0.95)
    #expect(none.low == 0 && none.high > 0.01 && none.high < 0.04)
    let all = MonteCarloError.intervalOfProportion(100, of: 100, level: 0.95)
    #expect(abs(all.low + none.high - 1) < 1e-12 && all.high == 1)
    let many = MonteCarloError.intervalOfProportion(300_000, of: 1_000_000, level: 0.9)
    #expect(abs(many.width / (2 * 1.644_853_6 * MonteCarloError.ofProportion(300_000, of: 1_000_000)) - 1) < 1e-4)
  }

  @Test func `functionality: a credible interval leaves equal chances to either side`() throws {
    let sample = SortedSample((0...100).map(Double.init))
    let interval = CredibleInterval(sample, level: 0.9)
    #expect(abs(interval.low - 5) < 1e-12 && abs(interval.high - 95) < 1e-12)
    #expect(interval.contains(50) && !interval.contains(96))
    let normal = CredibleInterval(try .normal(mean: 0, standardDeviation: 1), level: 0.95)
    #expect(abs(normal.width - 2 * 1.959_963_984_540_054) < 1e-12)
  }

  @Test func `dirty: draws that do not pair, and shares that are none, are refused`() async {
    await #expect(processExitsWith: .failure) { _ = MonteCarloError.ofPairedDifference([1], [1, 2]) }
    await #expect(processExitsWith: .failure) { _ = MonteCarloError.ofProportion(3, of: 2) }
    await #expect(processExitsWith: .failure) { _ = MonteCarloError.ofProportion(0, of: 0) }
    await #expect(processExitsWith: .failure) { _ = CredibleInterval(level: 1, low: 0, high: 1) }
    await #expect(processExitsWith: .failure) { _ = CredibleInterval(level: 0.9, low: 2, high: 1) }
  }
}

/// Intervals for Monte Carlo error must hold the truth as often as they say.
@Suite(.enabled(if: TestSettings.statistical)) struct CoverageStatistics {
  static let runs = 4_000

  private func sample(_ run: Int, _ draws: Int) -> [Double] {
    let key = ReplicateKey(seed: 31, draw: run, replication: 0)
    return (0..<draws).map { InverseContinuous.exponential(key.uniform(process: 2, entity: UInt64($0), step: 0)) }
  }

  @Test(arguments: [0.1, 0.5, 0.9])
  func `functionality: quantile intervals hold the true quantile`(level: Double) {
    let truth = InverseContinuous.exponential(level)
    var held = 0
    for run in 0..<Self.runs {
      let interval = MonteCarloError.intervalOfQuantile(level, in: SortedSample(sample(run, 200)), level: 0.9)
      if interval.contains(truth) { held += 1 }
    }
    let share = Double(held) / Double(Self.runs)
    #expect(share > 0.885 && share < 0.95)
  }

  @Test func `functionality: standard errors of a quantile and a mean are the spread between runs`() {
    var medians = RunningMoments()
    var medianErrors = RunningMoments()
    var means = RunningMoments()
    var meanErrors = RunningMoments()
    for run in 0..<Self.runs {
      let values = sample(run, 300)
      let sorted = SortedSample(values)
      medians.add(sorted.quantile(0.5))
      medianErrors.add(MonteCarloError.ofQuantile(0.5, in: sorted))
      let moments = RunningMoments(values)
      means.add(moments.mean)
      meanErrors.add(MonteCarloError.ofMean(moments))
    }
    #expect(abs(medianErrors.mean / medians.standardDeviation - 1) < 0.06)
    #expect(abs(meanErrors.mean / means.standardDeviation - 1) < 0.04)
  }

  @Test(arguments: [0.02, 0.3])
  func `functionality: share intervals hold the true chance`(chance: Double) {
    var held = 0
    for run in 0..<Self.runs {
      let key = ReplicateKey(seed: 32, draw: run, replication: 0)
      let successes = InverseCount.binomial(
        key.uniform(process: 3, entity: 0, step: 0), trials: 300, probability: chance)
      if MonteCarloError.intervalOfProportion(successes, of: 300, level: 0.95).contains(chance) { held += 1 }
    }
    let share = Double(held) / Double(Self.runs)
    #expect(share > 0.93 && share < 0.985)
  }
}
