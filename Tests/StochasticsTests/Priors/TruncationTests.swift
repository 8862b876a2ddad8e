import Stochastics
import Testing

@Suite struct TruncationTests {
  @Test func `functionality: values keep their odds among those that remain`() throws {
    let whole = try Distribution.normal(mean: 0.05, standardDeviation: 0.05)
    let kept = try whole.truncated(lower: 0, upper: 1)
    #expect(kept.quantile(0) == 0)
    let below = whole.cdf(0)
    for level in [0.1, 0.5, 0.9] {
      #expect(abs(kept.quantile(level) - whole.quantile(below + level * (1 - below))) < 1e-12)
    }
    #expect(kept.mean > whole.mean)
    #expect(kept.central == whole.central)
  }

  @Test func `functionality: the truncated normal has its known mean`() throws {
    // Half a normal: mean √(2/π).
    let whole = try Distribution.twoPiece(median: 0, below: 1, above: 1)
    let half = try whole.truncated(lower: 0, upper: .infinity)
    #expect(abs(half.mean - (2 / Double.pi).squareRoot()) < 1e-9)
  }

  @Test func `extreme value: limits that exclude nothing change nothing`() throws {
    let whole = try Distribution.beta(alpha: 3, beta: 5)
    let same = try whole.truncated(lower: -1, upper: 2)
    #expect([0.01, 0.5, 0.99].allSatisfy { same.quantile($0) == whole.quantile($0) })
    #expect(try Distribution.fixed(3).truncated(lower: 0, upper: 4) == Distribution.fixed(3))
  }

  @Test func `dirty: limits that leave nothing, or not the central value, are refused`() throws {
    let normal = try Distribution.normal(mean: 0, standardDeviation: 1)
    for (lower, upper) in [(1.0, 2.0), (2, 1), (0, 0)] {
      #expect(throws: DistributionError.emptyTruncation(lower: lower, upper: upper)) {
        try normal.truncated(lower: lower, upper: upper)
      }
    }
    #expect(throws: DistributionError.self) { try normal.truncated(lower: .nan, upper: 1) }
  }
}
