package import DecisionAnalysis

/// What the draws say of one number: its mean, three ranges, and how well so many draws fix the mean.
package struct Spread: Codable, Hashable, Sendable {
  /// The mean, the one number shown wherever one is shown (decision 7).
  package var mean: Double
  /// Half of the futures lie inside.
  package var half: ClosedRange<Double>
  /// Eight in ten futures lie inside.
  package var eighty: ClosedRange<Double>
  /// Nineteen in twenty futures lie inside.
  package var ninetyFive: ClosedRange<Double>
  /// Monte Carlo standard error of the mean.
  package var error: Double

  /// A spread; the ranges lie inside one another.
  package init(
    mean: Double, half: ClosedRange<Double>, eighty: ClosedRange<Double>, ninetyFive: ClosedRange<Double>,
    error: Double
  ) {
    self.mean = mean
    self.half = half
    self.eighty = eighty
    self.ninetyFive = ninetyFive
    self.error = error
  }

  /// Whether 19 in 20 futures and the mean are exactly zero.
  package var isNothing: Bool { mean == 0 && ninetyFive.lowerBound == 0 && ninetyFive.upperBound == 0 }

  /// Whether a few futures pull the mean beyond what 8 in 10 of them show, which is said where both are shown.
  package var isPulled: Bool { !eighty.contains(mean) }

  /// Decimal places that help a reader: no finer than the draws support, nor than a tenth of the range of
  /// futures, nor than hundredths.
  package var places: Int {
    let width = eighty.upperBound - eighty.lowerBound
    let supported = Figure.places(error: error, size: max(abs(mean), width))
    return min(2, width > 0 ? min(supported, -Figure.magnitude(width / 10)) : supported)
  }
}

extension Spread {
  /// What a column of draws says.
  package init(_ summary: DrawSummary) {
    self.init(
      mean: summary.centre.value, half: summary.half, eighty: summary.eighty, ninetyFive: summary.ninetyFive,
      error: summary.centre.error)
  }

  /// Half the width of 8 in 10 futures.
  package var halfWidth: Double { (eighty.upperBound - eighty.lowerBound) / 2 }
}
