import Stochastics
import Testing

@Suite struct QuantileTableTests {
  static let shapes = [0.1, 0.7, 1, 1.5, 8, 300]

  /// Mean and variance over uniform numbers that lie evenly within every bin.
  private func moments(_ table: QuantileTable, bins: Int) -> RunningMoments {
    let steps = bins * 40
    return RunningMoments((0..<steps).map { table.value((Double($0) + 0.5) / Double(steps)) })
  }

  @Test(arguments: shapes)
  func `functionality: a frailty's mean is exactly one and its variance nearly the gamma's`(shape: Double) throws {
    let table = moments(try QuantileTable(.gamma(shape: shape, scale: 1 / shape), mean: 1), bins: 128)
    #expect(abs(table.mean - 1) < 1e-12)
    #expect(table.variance < 1 / shape && table.variance > 0.9 / shape)
    let fine = moments(try QuantileTable(.gamma(shape: shape, scale: 1 / shape), mean: 1, bins: 2_048), bins: 2_048)
    #expect(fine.variance < 1 / shape && fine.variance > 0.99 / shape)
  }

  @Test(arguments: shapes)
  func `law: values rise with the uniform number and keep close to the quantiles`(shape: Double) throws {
    let gamma = try Distribution.gamma(shape: shape, scale: 2)
    let table = try QuantileTable(gamma)
    #expect(abs(moments(table, bins: 128).mean / (2 * shape) - 1) < 1e-12)
    var last = 0.0
    for step in 0..<5_000 {
      let u = (Double(step) + 0.5) / 5_000
      let value = table.value(u)
      #expect(value >= last * (1 - 1e-12))
      #expect(abs(gamma.cdf(value) - u) < 1.0 / 128)
      last = value
    }
  }

  @Test func `law: the mean over even steps is the distribution's own`() throws {
    let table = try QuantileTable(.lognormal(mu: 0.4, sigma: 0.8), bins: 64)
    #expect(abs(moments(table, bins: 64).mean - (try Distribution.lognormal(mu: 0.4, sigma: 0.8)).mean) < 1e-12)
  }

  @Test func `extreme value: the first and last uniform numbers stay in the table`() throws {
    for bins in [2, 3, 65, 100, 127, 1_000] {
      let table = try QuantileTable(.uniform(low: 0, high: 1), bins: bins)
      #expect(abs(table.value(0x1p-53)) < 1e-12)
      #expect(abs(table.value(1 - 0x1p-53) - 1) < 1e-12)
    }
  }

  @Test func `dirty: a mean that the distribution cannot be scaled to is refused`() {
    #expect(throws: DistributionError.self) { try QuantileTable(.gamma(shape: 1, scale: 1), mean: -1) }
    #expect(throws: DistributionError.self) { try QuantileTable(.gamma(shape: 1, scale: 1), mean: .nan) }
  }
}
