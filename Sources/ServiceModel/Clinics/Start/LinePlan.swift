import Mathematics

/// The constants of one path into a clinic for one draw.
package struct LinePlan: Sendable {
  /// Number among all paths; part of the keys of its children.
  package var number: Int
  /// Children referred a week at the start.
  package var referrals: Double
  /// Weeks from referral to a first appointment at the start.
  package var wait: Double
  /// Whole weeks of the first steps; less than the wait.
  package var firstSteps: Int
  /// Weekly hazard of leaving the list unseen.
  package var withdrawal: Double
  /// Chance that an appointment is missed and another follows.
  package var again: Double
  /// Chance that an appointment is kept.
  package var attended: Double
  /// How strongly shorter waits bring referrals: what the logarithm of referrals gains for each share of the wait gone.
  package var induced: Double
  /// Weeks over which referrers notice a change of the wait.
  package var noticeWeeks: Double
  /// Share of the clinic's first appointments kept for this path; 1 where it always comes first.
  package var share = 1.0

  /// A path of which all but the share is known.
  package init(
    number: Int, referrals: Double, wait: Double, firstSteps: Int, withdrawal: Double, again: Double, attended: Double,
    induced: Double, noticeWeeks: Double
  ) {
    self.number = number
    self.referrals = referrals
    self.wait = wait
    self.firstSteps = firstSteps
    self.withdrawal = withdrawal
    self.again = again
    self.attended = attended
    self.induced = induced
    self.noticeWeeks = noticeWeeks
  }

  /// Children whose turn comes in a week at the start: those referred less those who leave first.
  package var reached: Double { referrals * exponential(-withdrawal * (wait - Double(firstSteps))) }

  /// Children seen in a week at the start: of those whose turn comes, the ones who keep an appointment.
  package var seen: Double { reached * attended / (1 - again) }

  /// Children who wait their turn at the start, the first steps behind them.
  package var queueing: Double {
    referrals * WaitAges.exposure(withdrawal, weeks: wait - Double(firstSteps))
  }

  /// Children waiting at the start of those referred in the week so many weeks back, from 1.
  package func cohort(weeksBack back: Int) -> Double {
    let within = min(1, max(0, wait - Double(back - 1)))
    let queued = max(0, Double(back) - 0.5 - Double(firstSteps))
    return referrals * within * exponential(-withdrawal * queued)
  }

  /// What referrals are multiplied by at a noticed wait.
  package func demand(noticedWait: Double) -> Double {
    induced > 0 ? exponential(induced * (1 - noticedWait / wait)) : 1
  }
}
