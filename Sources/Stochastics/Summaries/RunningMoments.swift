/// Count, mean, variance and skewness of values met one at a time, without keeping them.
///
/// Two summaries merge into the summary of both. Rounding depends on how values are grouped, so for results that do not
/// depend on the number of threads, fill fixed blocks and merge them in a fixed order. Methods: Welford, Technometrics 4
/// (1962); Pébay, Sandia report SAND2008-6212 (2008).
public struct RunningMoments: Sendable, Hashable {
  /// How many values were met.
  public private(set) var count = 0
  /// Their mean; 0 before any.
  public private(set) var mean = 0.0
  /// The sum of squared distances from the mean.
  private var squares = 0.0
  /// The sum of cubed distances from the mean.
  private var cubes = 0.0

  /// The summary of nothing.
  public init() {}

  /// The summary of some values, met in their order.
  public init(_ values: some Sequence<Double>) {
    for value in values { add(value) }
  }

  /// Meets one more value.
  ///
  /// - Precondition: the value is finite.
  public mutating func add(_ value: Double) {
    precondition(value.isFinite, "moments are of finite values, not of \(value)")
    let before = Double(count)
    count += 1
    let after = Double(count)
    let step = value - mean
    let share = step / after
    let growth = step * share * before
    mean += share
    cubes += growth * share * (after - 2) - 3 * share * squares
    squares += growth
  }

  /// Takes in the values that another summary met.
  public mutating func merge(_ other: RunningMoments) {
    guard other.count > 0 else { return }
    if count == 0 {
      self = other
      return
    }
    let (here, there) = (Double(count), Double(other.count))
    let total = here + there
    let step = other.mean - mean
    let share = step / total
    cubes +=
      other.cubes + step * share * share * here * there * (here - there)
      + 3 * share * (here * other.squares - there * squares)
    squares += other.squares + step * share * here * there
    mean += share * there
    count += other.count
  }
}

extension RunningMoments {
  /// The unbiased variance, dividing by one less than the count; not a number for fewer than two values.
  public var variance: Double { count < 2 ? .nan : squares / Double(count - 1) }

  /// The square root of the variance.
  public var standardDeviation: Double { variance.squareRoot() }

  /// The third standardised moment of the values themselves; not a number where they do not vary.
  public var skewness: Double {
    guard count >= 2, squares > 0 else { return .nan }
    return Double(count).squareRoot() * cubes / (squares * squares.squareRoot())
  }
}
