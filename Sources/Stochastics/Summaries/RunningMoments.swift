/// Count, mean and variance of values met one at a time, without keeping them.
///
/// Method: Welford, Technometrics 4 (1962).
public struct RunningMoments: Sendable, Hashable {
  /// How many values were met.
  public private(set) var count = 0
  /// Their mean; 0 before any.
  public private(set) var mean = 0.0
  /// The sum of squared distances from the mean.
  private var squares = 0.0

  /// The summary of nothing.
  public init() {}

  /// The summary of some values, met in their order.
  public init(_ values: some Sequence<Double>) {
    for value in values { add(value) }
  }

  /// Meets one more value.
  public mutating func add(_ value: Double) {
    count += 1
    let step = value - mean
    mean += step / Double(count)
    squares += step * (value - mean)
  }

  /// The unbiased variance, dividing by one less than the count; infinite for fewer than two values.
  public var variance: Double { count > 1 ? squares / Double(count - 1) : .infinity }

  /// The Monte Carlo standard error of the mean of independent values; infinite for fewer than two.
  public var meanError: Double { (variance / Double(count)).squareRoot() }
}
