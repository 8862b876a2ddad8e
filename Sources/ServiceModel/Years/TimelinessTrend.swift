import Mathematics

/// National improvement in how quickly assessments are done, which the area's own cases share.
struct TimelinessTrend: Sendable {
  /// What a year takes off the logarithm of a case's own days; 0 where national trends are off.
  let drift: Double
  /// Standard deviation of that logarithm.
  private let spread: Double

  init(_ baseline: borrowing Baseline, isOn: Bool) {
    drift = isOn ? baseline.timelinessDrift : 0
    spread = baseline.assessment.durationSpread
  }

  /// England's figure of an indicator so many years after the start: the share in time rises as the days fall.
  func national(_ indicator: Indicator, after years: Int) -> Double {
    guard let mechanism = MechanismIndicator(rawValue: indicator.id),
      mechanism == .initialInSevenDays || mechanism == .coreInThirtyFiveDays
    else { return indicator.england }
    let z = InverseNormal.standard(indicator.england / 100)
    return 100 * NormalCurve.below(z + drift * Double(years) / spread)
  }
}
