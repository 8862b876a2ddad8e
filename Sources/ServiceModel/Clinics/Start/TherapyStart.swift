import Mathematics
import Stochastics

/// Children's occupational therapy at the start: a routine list as long as published, and therapists that agree with it.
struct TherapyStart {
  /// Children referred a week, urgent and routine.
  private var referrals: [Double]
  /// Weeks to a first appointment of routine referrals.
  private var wait: Double
  private var therapists: Double

  /// The longest wait that is looked for: a childhood.
  private static let longestWait = 936.0

  /// Reads the area's wait and draws what fits it; throws what does not fit.
  init(_ draw: ParameterDraw, area: CompiledArea) throws(ClinicMisfit) {
    let scale = area.area.population / TableArea.population
    let urgent = draw[.therapyUrgentShare]
    referrals = [urgent, 1 - urgent].map { $0 * draw[.therapyReferrals] * scale / 52 }
    therapists = draw[.therapyStaff] * scale
    let centile = draw.level(.therapyWait) ?? 0
    guard centile > 0 else { throw .therapyWait(weeks: centile) }
    let list = { [referrals, withdrawal = draw[.therapyWithdrawal] / 52, steps = draw[.therapyFirstStepsWeeks]] wait in
      WaitAges(
        referrals: referrals[1], firstSteps: Double(LinePlan.firstSteps(steps, wait: wait)), wait: wait,
        withdrawal: withdrawal)
    }
    let found = WaitAges.wait(from: centile, to: Self.longestWait, share: 0.1) {
      WaitAges.share(of: [list($0)], longerThan: centile)
    }
    guard let found else { throw .therapyWait(weeks: centile) }
    wait = found
    try agree(draw, area)
  }

  /// Moves referrals and therapists, each as far as its prior is wide, until as many children are seen as come.
  private mutating func agree(_ draw: ParameterDraw, _ area: CompiledArea) throws(ClinicMisfit) {
    let coming = lines(draw, induced: 0).reduce(0) { $0 + $1.seen } * 52
    let seen = therapists * draw[.therapyAssessments]
    let variances = [Quantity.therapyReferrals, .therapyStaff, .therapyAssessments].map {
      BalancedRates.logVariance(area.parameters[$0.index].prior)
    }
    guard
      let factors = BalancedRates.factors(
        excess: logarithm(coming / seen), sides: [1, -1, -1], variances: variances)
    else { throw .therapyFlow(coming: coming, seen: seen) }
    referrals = referrals.map { $0 * factors[0] }
    therapists *= factors[1]
    let (first, children) = (coming * factors[0], area.area.allChildren)
    guard first <= children else { throw .therapyChildren(seen: first, of: children) }
  }

  /// Urgent referrals wait for the first steps and are then seen at once.
  private func lines(_ draw: ParameterDraw, induced: Double) -> [LinePlan] {
    let steps = LinePlan.firstSteps(draw[.therapyFirstStepsWeeks], wait: wait)
    let missed = draw[.therapyMissed]
    let again = missed * (1 - draw[.therapyMissedDischarge])
    return [Double(steps), wait].enumerated().map { place, weeks in
      LinePlan(
        number: MentalHealthPath.allCases.count + place, referrals: referrals[place], wait: weeks, firstSteps: steps,
        withdrawal: draw[.therapyWithdrawal] / 52, again: again, attended: 1 - missed,
        induced: place == TherapyPath.urgent.rawValue ? 0 : induced, noticeWeeks: draw[.clinicNoticeWeeks])
    }
  }

  /// The clinic that these make.
  func plan(_ draw: ParameterDraw) throws(ClinicMisfit) -> ClinicPlan {
    let share = draw[.clinicInducedShare]
    guard
      let induced = Inducement.strength(
        refilling: share, wait: wait, withdrawal: draw[.therapyWithdrawal] / 52, noticeWeeks: draw[.clinicNoticeWeeks])
    else { throw .therapyRefilled(share) }
    return ClinicPlan(
      number: 1, lines: lines(draw, induced: induced), firstAlways: true,
      ClinicPlan.Inputs(
        clinicians: therapists, leaveYear: draw[.therapyTurnover], monthsToFill: draw[.therapyMonthsToFill],
        followUps: draw[.therapyFollowUps], treatmentWeeks: draw[.therapyTreatmentWeeks]))
  }
}
