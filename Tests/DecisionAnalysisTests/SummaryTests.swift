import DecisionAnalysis
import Testing

@Suite struct `Summaries of draws` {
  @Test func `functionality: quantiles are those of type 7, as in R and NumPy`() {
    let sorted = SortedDraws([4, 1, 3, 2])
    #expect(sorted.quantile(0) == 1)
    #expect(sorted.quantile(0.25) == 1.75)
    #expect(sorted.quantile(0.5) == 2.5)
    #expect(sorted.quantile(0.9) == 3.7)
    #expect(sorted.quantile(1) == 4)
  }

  @Test(arguments: [3, 511, 512, 5_000])
  func `functionality: short and long columns sort alike, signs and ties included`(count: Int) {
    let column = scattered(count).enumerated().map { $0.offset.isMultiple(of: 7) ? 0 : ($0.element - 0.5) * 1e6 }
    #expect(SortedDraws(column).values == column.sorted())
  }

  @Test func `extreme value: infinities sort to the ends`() {
    let column = [Float](repeating: 1, count: 600) + [-.infinity, .infinity, -0.5]
    let sorted = SortedDraws(column).values
    #expect(sorted.first == -.infinity && sorted.last == .infinity && sorted[1] == -0.5)
  }

  @Test func `functionality: the error of a mean is that of independent draws`() {
    let column: [Float] = [1, 2, 3, 4, 5]
    let mean = Estimate.mean(of: column)
    #expect(mean.value == 3)
    #expect(abs(mean.error - (2.5 / 5).squareRoot()) < 1e-12)
  }

  @Test func `functionality: replications of a draw do not count as draws`() {
    let draws: [Float] = scattered(200)
    let twice = draws.flatMap { [$0, $0] }
    #expect(abs(Estimate.mean(of: twice, replications: 2).error - Estimate.mean(of: draws).error) < 1e-12)
    #expect(Estimate.mean(of: twice).error < 0.8 * Estimate.mean(of: draws).error)
  }

  @Test func `extreme value: a chance seen in no draw keeps an error`() {
    let never = Estimate.chance(of: [Float](repeating: 0, count: 1_000))
    #expect(never.value == 0 && never.error > 0.0005 && never.error < 0.003)
    let always = Estimate.chance(of: [Float](repeating: 1, count: 1_000))
    #expect(always.value == 1 && always.error == never.error)
  }

  @Test func `extreme value: one draw fixes nothing`() {
    #expect(Estimate.mean(of: [4]).error == .infinity)
    #expect(Estimate.chance(of: [1]).error.isFinite)
  }

  @Test func `functionality: a summary holds the exact quantiles of its column`() {
    let column = (0...1_000).map { Float($0) }
    let summary = DrawSummary(column)
    #expect(summary.half == 250...750)
    #expect(summary.eighty == 100...900)
    #expect(summary.ninetyFive == 25...975)
    #expect(summary.median.value == 500)
    #expect(abs(summary.spread - 289.1) < 0.1)
  }

  @Test func `law: intervals lie inside one another`() {
    for seed in 1...50 {
      let summary = DrawSummary(scattered(40, seed: UInt64(seed)))
      #expect(summary.ninetyFive.contains(summary.eighty.lowerBound))
      #expect(summary.eighty.contains(summary.half.upperBound))
      #expect(summary.half.contains(summary.median.value))
    }
  }
}

@Suite struct `Errors of quantiles` {
  @Test func `functionality: the error of a median has its closed form on uniform draws`() {
    // Standard error of the median of n uniform draws: sqrt(p(1-p)/n) over a density of one.
    let sorted = SortedDraws((0..<10_000).map { Float($0) / 10_000 })
    #expect(abs(sorted.quantileError(0.5, draws: 10_000) - 0.005) < 1e-4)
    #expect(abs(sorted.quantileError(0.1, draws: 10_000) - 0.003) < 1e-4)
  }
}
