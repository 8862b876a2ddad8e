/// A number computed from draws, with the standard error that comes from having only so many of them.
///
/// The error says how far the number would move with other draws of the same law. It says nothing of how uncertain the
/// world is.
public struct SampledValue: Codable, Hashable, Sendable {
  /// The number itself.
  public var value: Double
  /// Its standard error, in the same unit; infinite where a single draw leaves it unknown.
  public var error: Double

  /// A number and its standard error.
  public init(value: Double, error: Double) {
    self.value = value
    self.error = error
  }
}

extension SampledValue {
  /// The mean of independent draws.
  ///
  /// - Precondition: there is at least one draw.
  public static func mean(of column: [Double]) -> SampledValue {
    precondition(!column.isEmpty, "nothing has no mean")
    let count = Double(column.count)
    let middle = column.mean
    guard column.count > 1 else { return SampledValue(value: middle, error: .infinity) }
    return SampledValue(value: middle, error: (column.squares(about: middle) / (count - 1) / count).squareRoot())
  }

  /// The share of draws of which something is true, with an error that is not zero where all agree.
  ///
  /// Within one case of either end the error is at least that of half a case in the number of draws: what was seen in
  /// none of n draws may still have a chance of about 3/n.
  public static func share(_ cases: Double, of draws: Int) -> SampledValue {
    precondition(draws > 0, "a share of nothing is no share")
    let count = Double(draws)
    let share = cases / count
    let kept = min(max(share, 0.5 / count), 1 - 0.5 / count)
    return SampledValue(value: share, error: (kept * (1 - kept) / count).squareRoot())
  }
}

extension [Double] {
  /// The mean; NaN of nothing.
  var mean: Double { reduce(0, +) / Double(count) }

  /// The sum of squared distances from a number.
  func squares(about middle: Double) -> Double { reduce(0) { $0 + ($1 - middle) * ($1 - middle) } }

  /// The variance as a population's: the mean squared distance from the mean.
  var populationVariance: Double { squares(about: mean) / Double(count) }

  /// The standard error of the mean of these values, two or more.
  var meanError: Double { SampledValue.mean(of: self).error }
}
