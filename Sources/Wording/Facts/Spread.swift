package import DecisionAnalysis

/// What the draws say of one number: its middle, three ranges, and how well so many draws fix the middle.
package struct Spread: Codable, Hashable, Sendable {
  /// The median.
  package var median: Double
  /// Half of the futures lie inside.
  package var half: ClosedRange<Double>
  /// Eight in ten futures lie inside.
  package var eighty: ClosedRange<Double>
  /// Nineteen in twenty futures lie inside.
  package var ninetyFive: ClosedRange<Double>
  /// Monte Carlo standard error of the median.
  package var error: Double

  /// A spread; the ranges lie inside one another.
  package init(
    median: Double, half: ClosedRange<Double>, eighty: ClosedRange<Double>, ninetyFive: ClosedRange<Double>,
    error: Double
  ) {
    self.median = median
    self.half = half
    self.eighty = eighty
    self.ninetyFive = ninetyFive
    self.error = error
  }

  /// Whether 19 in 20 futures and the middle are exactly nought.
  package var isNothing: Bool { median == 0 && ninetyFive.lowerBound == 0 && ninetyFive.upperBound == 0 }

  /// Decimal places that help a reader: no finer than the draws support, nor than a tenth of the range of
  /// futures, nor than hundredths.
  package var places: Int {
    let width = eighty.upperBound - eighty.lowerBound
    let supported = Figure.places(error: error, size: max(abs(median), width))
    return min(2, width > 0 ? min(supported, -Figure.magnitude(width / 10)) : supported)
  }
}

extension Spread {
  /// What a column of draws says.
  package init(_ summary: DrawSummary) {
    self.init(
      median: summary.median.value, half: summary.half, eighty: summary.eighty, ninetyFive: summary.ninetyFive,
      error: summary.median.error)
  }

  /// Half the width of 8 in 10 futures.
  package var halfWidth: Double { (eighty.upperBound - eighty.lowerBound) / 2 }
}
