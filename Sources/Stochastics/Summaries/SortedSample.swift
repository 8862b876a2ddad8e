/// A sample in rising order, from which quantiles and shares are read exactly.
public struct SortedSample: Sendable, Hashable {
  /// The values, smallest first.
  public let values: [Double]

  /// Sorts a sample.
  ///
  /// - Precondition: the sample is not empty and holds no NaN.
  public init(_ sample: [Double]) {
    precondition(!sample.isEmpty, "a sample holds at least one value")
    precondition(!sample.contains { $0.isNaN }, "a sample holds numbers only")
    values = sample.sorted()
  }

  /// Sorts a sample of single precision.
  ///
  /// - Precondition: the sample is not empty and holds no NaN.
  public init(_ sample: [Float]) {
    self.init(sample.map(Double.init))
  }

  /// The quantile at `p`, linear between neighbouring values.
  ///
  /// Definition 7 of Hyndman and Fan, "Sample quantiles in statistical packages", The American Statistician 50 (1996):
  /// the default of R and NumPy.
  ///
  /// - Precondition: `p` lies in `0...1`.
  public func quantile(_ p: Double) -> Double {
    precondition(p >= 0 && p <= 1, "a quantile's level lies between 0 and 1, not \(p)")
    let place = p * Double(values.count - 1)
    let below = Int(place)
    guard below + 1 < values.count else { return values[below] }
    let part = place - Double(below)
    return part == 0 ? values[below] : values[below] + part * (values[below + 1] - values[below])
  }

  /// The share of the sample at or below a value.
  public func share(upTo value: Double) -> Double {
    var (low, high) = (0, values.count)
    while low < high {
      let middle = low + (high - low) / 2
      if values[middle] <= value { low = middle + 1 } else { high = middle }
    }
    return Double(low) / Double(values.count)
  }
}
