import Stochastics
import Testing

@Suite struct SortedSampleTests {
  private let sample = SortedSample([7.0, 1, 3, 15, 2])

  /// Values of numpy.quantile([7, 1, 3, 15, 2], level), NumPy 2.4.6, default method.
  @Test(arguments: [(0.0, 1.0), (0.05, 1.2), (0.25, 2), (0.4, 2.6), (0.5, 3), (0.9, 11.8), (0.95, 13.4), (1, 15)])
  func `functionality: quantiles are those of NumPy`(level: Double, expected: Double) {
    #expect(abs(sample.quantile(level) - expected) < 1e-12)
    #expect(abs(SortedSample([7, 1, 3, 15, 2] as [Float]).quantile(level) - expected) < 1e-12)
  }

  @Test func `functionality: shares count values up to and including one`() {
    #expect(sample.share(upTo: 0.9) == 0)
    #expect(sample.share(upTo: 2) == 0.4)
    #expect(sample.share(upTo: 14.9) == 0.8)
    #expect(sample.share(upTo: 15) == 1)
    #expect(SortedSample([2.0, 2, 2, 5]).share(upTo: 2) == 0.75)
  }

  @Test func `extreme value: one value is every quantile, and infinite values do not poison finite ones`() {
    #expect([0, 0.3, 1].allSatisfy { SortedSample([4.0]).quantile($0) == 4 })
    let open = SortedSample([1.0, 2, .infinity])
    #expect(open.quantile(0.5) == 2 && open.quantile(1) == .infinity)
  }

  @Test func `dirty: no values, and values that are no numbers, are refused`() async {
    await #expect(processExitsWith: .failure) { _ = SortedSample([] as [Double]) }
    await #expect(processExitsWith: .failure) { _ = SortedSample([1, Double.nan]) }
    await #expect(processExitsWith: .failure) { _ = SortedSample([1.0]).quantile(1.01) }
  }
}
