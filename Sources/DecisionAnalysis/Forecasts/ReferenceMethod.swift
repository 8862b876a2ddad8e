import Mathematics

/// Simple forecasts that any model must be held against; each says what it expects, and its errors say how sure it may be.
public enum ReferenceMethod: String, CaseIterable, Codable, Sendable {
  /// The stock stays where it is.
  case persistence
  /// Every area goes on as the sum of all areas has gone, on average over all years up to the origin.
  case nationalDrift = "national-drift"
  /// Every area goes on along a straight line through the logarithms of all its stocks up to the origin.
  case linearTrend = "linear-trend"

  /// The yearly change that is expected, on the log scale.
  ///
  /// - Parameters:
  ///   - area: the area's stocks up to the origin, one a year, all above 0.
  ///   - nation: the sums of all areas in the same years.
  public func yearlyChange(area: ArraySlice<Double>, nation: ArraySlice<Double>) -> Double {
    switch self {
    case .persistence: 0
    case .nationalDrift: Self.drift(Array(nation))
    case .linearTrend: Self.slope(area.map { logarithm($0) })
    }
  }

  private static func drift(_ sums: [Double]) -> Double {
    guard sums.count > 1 else { return 0 }
    return logarithm(sums[sums.count - 1] / sums[0]) / Double(sums.count - 1)
  }

  /// The least-squares slope of values a year apart; 0 for a single one.
  private static func slope(_ values: [Double]) -> Double {
    let middle = Double(values.count - 1) / 2
    var top = 0.0
    var bottom = 0.0
    for (place, value) in values.enumerated() {
      top += (Double(place) - middle) * value
      bottom += (Double(place) - middle) * (Double(place) - middle)
    }
    return bottom > 0 ? top / bottom : 0
  }
}
