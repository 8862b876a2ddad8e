import Stochastics
import Testing

@Suite struct `Draws in rising order` {
  /// Values of numpy.quantile([7, 1, 3, 15, 2], level), NumPy 2.4.6, default method.
  @Test(arguments: [(0.0, 1.0), (0.05, 1.2), (0.25, 2), (0.4, 2.6), (0.5, 3), (0.9, 11.8), (0.95, 13.4), (1, 15)])
  func `functionality: quantiles are those of type 7, as in R and NumPy`(level: Double, expected: Double) {
    #expect(abs(SortedDraws([7, 1, 3, 15, 2]).quantile(level) - expected) < 1e-12)
  }

  @Test(arguments: [3, 511, 512, 5_000])
  func `functionality: short and long columns sort alike, signs and ties included`(count: Int) {
    let key = ReplicateKey(seed: 12, draw: 0, replication: 0)
    let column = (0..<count).map {
      $0.isMultiple(of: 7) ? 0 : Float(key.uniform(process: 1, entity: UInt64($0), step: 0) - 0.5) * 1e6
    }
    #expect(SortedDraws(column).values == column.sorted())
  }

  @Test func `functionality: the error of a median has its closed form on uniform draws`() {
    // Standard error of the median of n uniform draws: sqrt(p(1-p)/n) over a density of one.
    let sorted = SortedDraws((0..<10_000).map { Float($0) / 10_000 })
    #expect(abs(sorted.quantileError(0.5, draws: 10_000) - 0.005) < 1e-4)
    #expect(abs(sorted.quantileError(0.1, draws: 10_000) - 0.003) < 1e-4)
  }

  @Test func `extreme value: infinities sort to the ends`() {
    let column = [Float](repeating: 1, count: 600) + [-.infinity, .infinity, -0.5]
    let sorted = SortedDraws(column).values
    #expect(sorted.first == -.infinity && sorted.last == .infinity && sorted[1] == -0.5)
  }

  @Test func `extreme value: one value is every quantile`() {
    #expect([0, 0.3, 1].allSatisfy { SortedDraws([4]).quantile($0) == 4 })
  }

  @Test func `dirty: no values, and levels beyond 0 to 1, are refused`() async {
    await #expect(processExitsWith: .failure) { _ = SortedDraws([]) }
    await #expect(processExitsWith: .failure) { _ = SortedDraws([1]).quantile(1.01) }
  }
}
