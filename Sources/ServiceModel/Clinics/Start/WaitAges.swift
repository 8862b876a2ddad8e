import Mathematics

/// How long those on a list have waited so far, for a wait that stands still.
///
/// Children of every week of referral up to the wait are on the list, fewer the longer ago, since some have left.
struct WaitAges {
  /// Children referred a week.
  var referrals: Double
  /// Weeks before a child waits its turn, and weeks to its first appointment.
  var firstSteps: Double
  var wait: Double
  /// Weekly hazard of leaving from then on.
  var withdrawal: Double

  /// Children on the list who have waited longer than so many weeks.
  func longer(than weeks: Double) -> Double {
    let before = max(0, min(firstSteps, wait) - weeks)
    let from = max(weeks, firstSteps)
    guard wait > from else { return referrals * before }
    let alive = exponential(-withdrawal * (from - firstSteps))
    return referrals * (before + alive * WaitAges.exposure(withdrawal, weeks: wait - from))
  }

  /// Weeks that a child stays on the list on average of so many, at a weekly hazard of leaving.
  static func exposure(_ hazard: Double, weeks: Double) -> Double {
    hazard > 0 ? -exponentialMinusOne(-hazard * weeks) / hazard : weeks
  }

  /// Share of those on some lists who have waited longer than so many weeks; none of nobody.
  static func share(of lists: [WaitAges], longerThan weeks: Double) -> Double {
    let all = lists.reduce(0) { $0 + $1.longer(than: 0) }
    return all > 0 ? lists.reduce(0) { $0 + $1.longer(than: weeks) } / all : 0
  }

  /// The wait between two limits at which a share that rises with it has a value; `nil` where none has.
  static func wait(from low: Double, to high: Double, share value: Double, at share: (Double) -> Double) -> Double? {
    guard share(low) <= value, share(high) >= value else { return nil }
    var (low, high) = (low, high)
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if share(middle) < value { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }
}
