extension DrawSummary {
  /// The one number that is shown for these futures wherever one is shown: the mean, with its Monte Carlo error.
  ///
  /// Means add up over budget lines, years and parts of a portfolio, as medians do not; the median of an effect that
  /// fewer than half of the futures show is 0 (decision 7).
  public var centre: Estimate { mean }

  /// Whether a few futures pull the mean beyond what 8 in 10 of them show, which must be said where both are shown.
  public var isPulled: Bool { !eighty.contains(mean.value) }
}

extension Estimate {
  /// -1, 0 or 1: which side of nothing it lies on by more than two of its standard errors.
  var toldSign: Int { abs(value) > 2 * error ? value.signum : 0 }
}

extension Double {
  /// -1, 0 or 1.
  var signum: Int { self > 0 ? 1 : self < 0 ? -1 : 0 }
}
