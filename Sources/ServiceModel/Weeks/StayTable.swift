import Stochastics

/// Stays of a gamma law by equal chances, precomputed because a quantile is too slow to look up week by week.
struct StayTable: Sendable {
  private var values: [Double]

  /// A table of 256 classes whose mean is exactly `mean`; `nil` where the law has no such parameters.
  init?(shape: Double, mean: Double) {
    guard let law = try? Distribution.gamma(shape: shape, scale: mean / shape) else { return nil }
    let count = 256
    values = (0..<count).map { law.quantile((Double($0) + 0.5) / Double(count)) }
    let found = values.reduce(0, +) / Double(count)
    values = values.map { $0 * mean / found }
  }

  /// The stay at a uniform number.
  func value(_ u: Double) -> Double { values[min(values.count - 1, Int(u * Double(values.count)))] }
}
