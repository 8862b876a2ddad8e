import Mathematics

/// Statutory reviews: within 4 weeks of entry, three months later, then every six months.
///
/// The timetable is that of the Review of Children's Cases Regulations 1991. A review is on time with a chance whose log
/// odds fall with the log of the workers' load and of what a plan does to late reviews; the baseline chance makes the published share of children have all of a
/// year's reviews on time.
enum CareReviews {
  /// Reviews of a typical child in a year, used to turn a share of children into a chance per review.
  static let perYear = 2.1

  /// Weeks from review to review; `held` counts those already held.
  @inline(__always)
  static func interval(after held: UInt32) -> Int {
    switch held {
    case 0: 4
    case 1: 13
    default: 26
    }
  }

  /// The first review at or after a stay in weeks: how many came before it, and at what stay it falls.
  static func next(atStay stay: Int) -> (held: UInt32, stay: Int) {
    var held: UInt32 = 0
    var due = interval(after: 0)
    while due <= stay {
      held += 1
      due += interval(after: held)
    }
    return (held, due)
  }

  static func chanceOnTime(_ calibration: CareCalibration, loadRatio: Double, lateOdds: Double = 1) -> Double {
    let baseline = calibration.reviewOnTime
    guard baseline < 1, loadRatio > 0 else { return baseline }
    let shift = calibration.parameters.workers.reviewLoadSlope * logarithm(loadRatio)
    return logistic(logit(baseline) - shift - logarithm(lateOdds))
  }
}
