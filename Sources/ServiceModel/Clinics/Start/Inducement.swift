import Mathematics

/// How strongly shorter waits bring referrals, from the share of added appointments that referrals refill in 18 months.
///
/// A clinic that can suddenly see more children draws its queue down; referrers notice the shorter wait after a while and
/// refer more. The strength is sought at which, for a small addition, so large a share of it is taken up by the further
/// referrals after 78 weeks.
package enum Inducement {
  /// Weeks after which the evidence tells of a share refilled.
  static let weeks = 78

  /// The strength for a path, or `nil` where no strength up to 50 refills so much.
  ///
  /// - Parameters:
  ///   - wait: weeks of waiting at the start.
  ///   - withdrawal: weekly hazard of leaving the list.
  ///   - noticeWeeks: weeks over which referrers notice.
  package static func strength(
    refilling share: Double, wait: Double, withdrawal: Double, noticeWeeks: Double
  ) -> Double? {
    var low = 0.0
    var high = 50.0
    let refilled = { (strength: Double) in
      Inducement.refilled(strength: strength, wait: wait, withdrawal: withdrawal, noticeWeeks: noticeWeeks)
    }
    // Beyond the first strength that refills enough, referrals swing to and fro.
    var step = 0.01
    while step < high, refilled(step) < share { (low, step) = (step, step * 1.25) }
    guard step < high else { return nil }
    high = step
    for _ in 0..<40 {
      let middle = (low + high) / 2
      if refilled(middle) < share { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }

  /// The share of one more child seen a week that further referrals take up after 78 weeks.
  static func refilled(strength: Double, wait: Double, withdrawal: Double, noticeWeeks: Double) -> Double {
    // Weeks that the wait has fallen for each share of the path's flow that is added, and what referrers have noticed.
    var fallen = 0.0
    var noticed = 0.0
    // Referrals reach the head of the queue only when their turn comes: the wait of those seen does not feel them before.
    var further = [Double](repeating: 0, count: weeks)
    let delay = Int(wait.rounded())
    for week in 0..<weeks {
      further[week] = strength * noticed / wait
      let arriving = week >= delay ? further[week - delay] : 0
      fallen += 1 - arriving - withdrawal * fallen
      noticed += (fallen - noticed) / noticeWeeks
    }
    return further[weeks - 1]
  }
}
