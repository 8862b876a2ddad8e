import DecisionAnalysis
import Foundation
import Testing

@Suite struct `Summaries of draws` {
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

  @Test(arguments: [[4], [4, 4], [4, 5], [0, 0, 0]] as [[Float]], [1, 2])
  func `law: a summary reads back from JSON as it was, and one of a single draw holds no interval`(
    draws: [Float], replications: Int
  ) throws {
    let summary = DrawSummary(draws.flatMap { [Float](repeating: $0, count: replications) }, replications: replications)
    let written = try JSONEncoder().encode(summary)
    #expect(try JSONDecoder().decode(DrawSummary.self, from: written) == summary)
    let fields = try #require(try JSONSerialization.jsonObject(with: written) as? [String: Any])
    #expect(
      fields.keys.sorted()
        == (draws.count == 1 ? ["mean"] : ["eighty", "half", "mean", "median", "ninetyFive", "spread"]))
  }
}
