import Mathematics
import Stochastics

/// The mental health service at the start: paths, their referrals and waits, and clinicians that agree with them.
struct MentalHealthStart {
  /// Children referred a week on each path, in the order of `MentalHealthPath`.
  private var referrals: [Double]
  /// Weeks to a first appointment on each.
  private var waits: [Double]
  private var clinicians: Double
  private let area: Double

  /// Weeks that the census of waiting lists asks about.
  private static let censusWeeks = 13.0
  /// The longest wait that is looked for: three years.
  private static let longestWait = 156.0

  /// Reads the area's waits and draws what fits them; throws what does not fit.
  init(_ draw: ParameterDraw, area: CompiledArea) throws(ClinicMisfit) {
    self.area = area.area.population / TableArea.population
    let all = draw[.camhsReferrals] * self.area
    let lookedAfter = draw[.camhsLookedAfterReferred] * Double(area.lookedAfter)
    let offenders = draw[.camhsYoungOffenderReferrals] * self.area
    guard lookedAfter + offenders < all else {
      throw .ownPaths(referrals: lookedAfter + offenders, of: all)
    }
    let general = all - lookedAfter - offenders
    let tierTwo = draw[.camhsTierTwoShare]
    referrals = [lookedAfter, offenders, general * tierTwo, general * (1 - tierTwo)].map { $0 / 52 }
    waits = []
    clinicians = draw[.camhsStaff] * self.area
    try findWaits(draw, area)
    try agree(draw, area)
  }

  /// The wait of tier 3 that gives the published share of long waiters, beside the published wait of looked-after children.
  private mutating func findWaits(
    _ draw: ParameterDraw, _ area: CompiledArea
  ) throws(ClinicMisfit) {
    let own = draw.level(.lookedAfterClinicWait) ?? 0
    guard own > 0 else { throw .lookedAfterWait(weeks: own) }
    let national = area.parameters[Quantity.camhsLongWaitShare.index].prior.central
    // England's own share is uncertain; an area's level takes over what its figure leaves to England's.
    let lean = area.levels[.clinicLongWaits]?.nationalWeight ?? 1
    let level = (draw.level(.clinicLongWaits) ?? 100 * national) / 100
    let share = level + lean * (draw[.camhsLongWaitShare] - national)
    let ratio = draw[.camhsTierTwoWait]
    let found = WaitAges.wait(from: 0.1, to: Self.longestWait, share: share) { wait in
      WaitAges.share(of: ages([own, own, ratio * wait, wait], draw), longerThan: Self.censusWeeks)
    }
    guard let wait = found else { throw .mentalHealthWait(share: share) }
    waits = [own, own, ratio * wait, wait]
  }

  private func ages(_ waits: [Double], _ draw: ParameterDraw) -> [WaitAges] {
    let steps = draw[.camhsFirstStepsWeeks]
    let withdrawal = draw[.camhsWithdrawal] / 52
    return zip(referrals, waits).map {
      WaitAges(
        referrals: $0, firstSteps: Double(LinePlan.firstSteps(steps, wait: $1)), wait: $1, withdrawal: withdrawal)
    }
  }

  /// Moves referrals and clinicians, each as far as its prior is wide, until as many children are seen as come.
  private mutating func agree(_ draw: ParameterDraw, _ area: CompiledArea) throws(ClinicMisfit) {
    let coming = lines(draw, induced: 0).reduce(0) { $0 + $1.seen } * 52
    let seen = clinicians * draw[.camhsNewCases]
    let variances = [Quantity.camhsReferrals, .camhsStaff, .camhsNewCases].map {
      BalancedRates.logVariance(area.parameters[$0.index].prior)
    }
    guard
      let factors = BalancedRates.factors(
        excess: logarithm(coming / seen), sides: [1, -1, -1], variances: variances)
    else { throw .mentalHealthFlow(coming: coming, seen: seen) }
    referrals = referrals.map { $0 * factors[0] }
    clinicians *= factors[1]
    let (first, children) = (coming * factors[0], area.area.allChildren)
    guard first <= children else { throw .mentalHealthChildren(seen: first, of: children) }
  }

  private func lines(_ draw: ParameterDraw, induced: Double) -> [LinePlan] {
    let missed = draw[.camhsMissed]
    let again = missed * (1 - draw[.camhsMissedDischarge])
    let notice = draw[.clinicNoticeWeeks]
    return referrals.indices.map { place in
      LinePlan(
        number: place, referrals: referrals[place], wait: waits[place],
        firstSteps: LinePlan.firstSteps(draw[.camhsFirstStepsWeeks], wait: waits[place]),
        withdrawal: draw[.camhsWithdrawal] / 52, again: again, attended: 1 - missed, induced: induced,
        noticeWeeks: notice)
    }
  }

  /// The clinic that these make.
  func plan(_ draw: ParameterDraw) throws(ClinicMisfit) -> ClinicPlan {
    let last = waits[MentalHealthPath.tierThree.rawValue]
    let share = draw[.clinicInducedShare]
    guard
      let induced = Inducement.strength(
        refilling: share, wait: last, withdrawal: draw[.camhsWithdrawal] / 52, noticeWeeks: draw[.clinicNoticeWeeks])
    else { throw .mentalHealthRefilled(share) }
    var plan = ClinicPlan(
      number: 0, lines: lines(draw, induced: induced), firstAlways: false,
      ClinicPlan.Inputs(
        clinicians: clinicians, leaveYear: draw[.camhsTurnover], monthsToFill: draw[.camhsMonthsToFill],
        followUps: draw[.camhsFollowUps], treatmentWeeks: draw[.camhsTreatmentWeeks]))
    // A dedicated clinician sees children for the drawn share of the time, follow-up included.
    let firsts = plan.lines.reduce(0) { $0 + $1.reached } / (1 - plan.lines[0].again)
    plan.dedicatedAppointments = draw[.camhsDedicatedShare] * firsts / clinicians
    return plan
  }
}

extension LinePlan {
  /// Whole weeks of the first steps of a path: those drawn, but no more than half of its wait.
  static func firstSteps(_ drawn: Double, wait: Double) -> Int { Int(min(drawn.rounded(), wait / 2)) }
}
