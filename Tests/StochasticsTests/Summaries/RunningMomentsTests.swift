import Stochastics
import Testing

@Suite struct RunningMomentsTests {
  private func sample(_ count: Int, _ process: UInt32 = 1) -> [Double] {
    let key = ReplicateKey(seed: 12, draw: 0, replication: 0)
    return (0..<count).map {
      InverseContinuous.lognormal(key.uniform(process: process, entity: UInt64($0), step: 0), mu: 1, sigma: 0.6)
    }
  }

  private func expectEqual(_ one: RunningMoments, _ other: RunningMoments) {
    #expect(one.count == other.count)
    #expect(abs(one.mean - other.mean) <= 1e-12 * abs(other.mean))
    #expect(abs(one.variance - other.variance) <= 1e-10 * other.variance)
    #expect(abs(one.skewness - other.skewness) <= 1e-9 * abs(other.skewness))
  }

  @Test func `functionality: a known sample has its known moments`() {
    let moments = RunningMoments([2, 4, 4, 4, 5, 5, 7, 9])
    #expect(moments.count == 8 && moments.mean == 5)
    #expect(abs(moments.variance - 32.0 / 7) < 1e-14)
    // Cubed distances: -27 - 3 + 0 + 0 + 8 + 64 = 42; over 8 and a standard deviation of 2 cubed.
    #expect(abs(moments.skewness - 42.0 / 64) < 1e-14)
  }

  @Test func `law: merged summaries equal the summary of everything`() {
    let values = sample(1_000)
    let whole = RunningMoments(values)
    for cut in [1, 2, 10, 499, 998, 999] {
      var merged = RunningMoments(values[..<cut])
      merged.merge(RunningMoments(values[cut...]))
      expectEqual(merged, whole)
    }
  }

  @Test func `law: merging is associative and does not mind the order, but for rounding`() {
    let parts = (1...3).map { RunningMoments(sample(100 * $0, UInt32($0))) }
    var left = parts[0]
    left.merge(parts[1])
    left.merge(parts[2])
    var right = parts[1]
    right.merge(parts[2])
    var other = parts[0]
    other.merge(right)
    expectEqual(left, other)
    var reversed = parts[2]
    reversed.merge(parts[1])
    reversed.merge(parts[0])
    expectEqual(left, reversed)
  }

  @Test func `deterministic: fixed blocks merged in a fixed order give the same bits`() {
    let values = sample(1_024)
    func blockwise() -> RunningMoments {
      var total = RunningMoments()
      for block in 0..<16 { total.merge(RunningMoments(values[(block * 64)..<(block * 64 + 64)])) }
      return total
    }
    #expect(blockwise() == blockwise())
  }

  @Test func `extreme value: nothing, one value, and values that do not vary`() {
    var moments = RunningMoments()
    #expect(moments.count == 0 && moments.variance.isNaN)
    moments.merge(RunningMoments())
    #expect(moments == RunningMoments())
    moments.add(3)
    #expect(moments.mean == 3 && moments.variance.isNaN && moments.skewness.isNaN)
    moments.add(3)
    #expect(moments.variance == 0 && moments.skewness.isNaN)
  }

  @Test func `extreme value: a large offset does not drown the variance`() {
    let moments = RunningMoments([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16])
    #expect(moments.mean == 1e9 + 10 && moments.variance == 30)
  }

  @Test func `dirty: a value that is no number is refused`() async {
    await #expect(processExitsWith: .failure) { _ = RunningMoments([1, .nan]) }
    await #expect(processExitsWith: .failure) { _ = RunningMoments([1, .infinity]) }
  }
}
