import Mathematics
import Stochastics

extension AreaState {
  /// What a week does to an area, in this order.
  ///
  /// 1. need moves up and down; births, birthdays, moves;
  /// 2. contacts arrive and are accepted at the threshold; known cases return;
  /// 3. the duty team works its queues; core assessments follow next week;
  /// 4. conferences, registrations, children in need open and close;
  /// 5. workers leave, settle, are hired, graduate;
  /// 6. clinics see children;
  /// 7. children enter care from acute need; placements, carers and exits; those who leave care rejoin the population.
  ///
  /// - Parameter lap: told the number of each step when it is done, for measuring.
  @inline(__always)
  mutating func step(
    _ week: Int, _ baseline: borrowing Baseline, levers: WeekLevers, acceptance: InlineArray<4, Double>,
    shocks: YearShocks,
    graduatesDue: Double, drift: Double, key: ReplicateKey, lap: (Int) -> Void = { _ in }
  ) {
    moveNeed(week, baseline, levers, key)
    lap(0)
    overload.follow(backlogWeeks, baseline.assessment.overload)
    let door = frontDoor.step(
      week, need: need, plan: baseline.frontDoor, acceptance: overload.acceptance(acceptance, baseline), levers: levers,
      yearShock: shocks[.referrals],
      key: key)
    lap(1)
    let done = assess(
      week, baseline.assessment, baseline, levers, door: door,
      workers: workforce.productive(.duty, baseline.workforce) / baseline.workforce.productiveAtStart[.duty],
      drift: drift - logarithm(shocks[.durations]), key: key)
    lap(2)
    protection.step(
      week, enquiries: done.enquiries, assessed: done.initials, plan: baseline.protection, levers: levers,
      depthRatio: baseline.frontDoor.depthRatio(frontDoor.depthLost), closing: shocks[.closings], key: key)
    lap(3)
    employ(week, baseline, levers, graduatesDue: graduatesDue, postsRatio: shocks[.posts], key: key)
    lap(4)
    seeInClinics(week, baseline, levers, key)
    lap(8)
    lookAfter(week, baseline, levers, shocks: shocks, key: key)
    lap(5)
  }

  /// Need: help that reaches more (or fewer) children than at the start slows (or speeds) escalation, and speeds recovery.
  private mutating func moveNeed(
    _ week: Int, _ baseline: borrowing Baseline, _ levers: WeekLevers, _ key: ReplicateKey
  ) {
    let inNeed = Double(need.at(level: 2) + need.at(level: 3))
    let helped = Double(protection.childrenInNeed + protection.onRegister)
    // Where nobody was helped at the start, help has no usual reach that it could differ from.
    let usual = baseline.coverageAtStart
    let coverage = inNeed > 0 && usual > 0 ? helped / inNeed / usual : 1
    let help = power(max(0.1, coverage), -baseline.draw[.helpOnEscalation])
    let recovery = power(max(0.1, coverage), baseline.draw[.helpOnRecovery])
    need.step(
      week, baseline.need,
      escalation: (
        levers[.escalationUniversal], levers[.escalationAdditional] * help, levers[.escalationComplex] * help
      ),
      recovery: recovery, key: key)
  }

  /// Assessment: the team's hours follow its workers; overload cuts depth, which is felt for half a year.
  ///
  /// A worker shares the week among the cases in hand, so that visits, checks and writing up take the longer the more there
  /// are for each worker.
  private mutating func assess(
    _ week: Int, _ plan: borrowing AssessmentCalibration, _ baseline: borrowing Baseline, _ levers: WeekLevers,
    door: FrontDoor.Week, workers: Double, drift: Double, key: ReplicateKey
  ) -> AssessmentTeam.Week {
    let referrals = door.referrals
    let uniform = { (process: Process) in key.uniform(process: process.rawValue, entity: 0, step: UInt32(week)) }
    let share = logistic(
      logit(plan.initialShare) + levers[.assessmentShare] / (plan.initialShare * (1 - plan.initialShare)))
    let initials = InverseCount.binomial(uniform(.initialAssessments), trials: referrals, probability: share)
    let enquiries = InverseCount.binomial(
      uniform(.enquiries), trials: referrals,
      probability: 1 - power(1 - plan.enquiryShare, levers[.enquiryShare] * door.severity))
    let bought = overload.hours(plan)
    if bought > 0 { buyHours(bought, baseline) }
    let hours = max(0, plan.teamHours * workers + bought - Double(referrals) * plan.hoursReferral)
    let before = assessment.hoursUsed
    let done = assessment.step(
      week, arriving: (enquiries, initials, coresNext), hours: hours, plan: plan,
      drift: drift - plan.durationLoad * logarithm(max(0.05, dutyLoad)),
      sooner: AssessmentTeam.ByKind([
        0, plan.sooner(.initial, points: levers[.initialInTime]), plan.sooner(.core, points: levers[.coreInTime]),
      ]), key: key
    ) { _, _ in }
    coresNext = InverseCount.binomial(uniform(.coreAssessments), trials: done.initials, probability: plan.coreShare)
    let used = assessment.hoursUsed - before + Double(referrals) * plan.hoursReferral
    let offered = max(1e-9, plan.teamHours * workers)
    let load = (used + assessment.backlogHours / 13) / offered / plan.usualLoad
    dutyLoad += (load - dutyLoad) / 13
    frontDoor.depthLost += (assessment.depthCut / max(1e-9, plan.depthCutMaximum) - frontDoor.depthLost) / 26
    backlogWeeks = assessment.backlogHours / offered
    longestQueue = max(longestQueue, backlogWeeks)
    return done
  }

  /// Agency workers' hours are paid at a worker's price and the agency's premium.
  private mutating func buyHours(_ hours: Double, _ baseline: borrowing Baseline) {
    overload.hoursBought += hours
    let years = hours / baseline.draw[.productiveHours]
    staffCost += years * baseline.draw[.costSocialWorker] * (1 + baseline.draw[.costAgencyPremium])
  }

  /// Workforce: caseloads of the long-term team from all open cases; other teams at their usual load.
  private mutating func employ(
    _ week: Int, _ baseline: borrowing Baseline, _ levers: WeekLevers, graduatesDue: Double, postsRatio: Double,
    key: ReplicateKey
  ) {
    let work = baseline.caseWork
    let now =
      work.childInNeed * levers[.caseHours] * Double(protection.childrenInNeed)
      + work.registered * Double(protection.onRegister) + work.lookedAfter * Double(care.lookedAfter)
    let workers = workforce.productive(.longTerm, baseline.workforce) / baseline.workforce.productiveAtStart[.longTerm]
    // With no open case at the start there is no usual load; cases that come later are held as if there were.
    let load = (work.atStart > 0 ? now / work.atStart : 1) / max(0.05, workers)
    longTermLoad += (load - longTermLoad) / 13
    workforce.graduate(week, due: graduatesDue, plan: baseline.workforce, key: key)
    var loads = Workforce.ByTeam(repeating: 1.0)
    loads[.duty] = dutyLoad
    loads[.longTerm] = longTermLoad
    workforce.step(
      week, load: loads, plan: baseline.workforce, levers: levers, postsRatio: postsRatio, key: key)
    // Posts that a plan adds are paid by the plan's own price.
    let added = levers[.dutyPosts] + levers[.longTermPosts] + levers[.familySupportPosts]
    staffCost +=
      baseline.draw[.costSocialWorker] / 52
      * (Double(workforce.inPost) - added + Double(workforce.allVacant) * baseline.workforce.agencyCover
        * (1 + baseline.draw[.costAgencyPremium]))
  }

  /// Clinics: referrals follow the children there are; posts follow the plan.
  private mutating func seeInClinics(
    _ week: Int, _ baseline: borrowing Baseline, _ levers: WeekLevers, _ key: ReplicateKey
  ) {
    var now = Clinics.Week()
    now.schoolAge = Double(need.at(band: 2) + need.at(band: 3)) / baseline.clinics.schoolAge
    now.children = Double(need.total + care.lookedAfter) / baseline.clinics.children
    now.lookedAfter = Double(care.lookedAfter) / max(1, baseline.clinics.lookedAfter)
    now.clinicians = levers[.camhsClinicians]
    now.lookedAfterClinicians = levers[.camhsLookedAfterClinicians]
    now.therapists = levers[.therapists]
    now.referrals = levers[.camhsReferrals]
    clinics.step(week, now, plan: baseline.clinics, key: key)
  }

  /// Care: entries from acute need, then everything that happens to looked-after children and carers.
  private mutating func lookAfter(
    _ week: Int, _ baseline: borrowing Baseline, _ levers: WeekLevers, shocks: YearShocks, key: ReplicateKey
  ) {
    var arrivals = Arrivals()
    var entrants = 0
    for band in 0..<NeedStock.bands {
      let entering = InverseCount.binomial(
        key.uniform(process: Process.careEntry.rawValue, entity: UInt64(band), step: UInt32(week)),
        trials: need[band, 3],
        hazard: baseline.entryHazard[band] * levers[.careEntryHazard]
          * (band == NeedStock.bands - 1 ? levers[.olderEntryHazard] : 1))
      need[band, 3] -= entering
      arrivals.add(entering, band: band, origin: .need)
      entrants += entering
    }
    _ = protection.enteringCare(entrants, week: week, plan: baseline.protection, key: key)
    let leaving = baseline.workforce.leaving(load: longTermLoad, points: levers[.leavingHazard])
    let shortfall = baseline.shortfall(workforce)
    let workers = WorkersThisWeek(
      changeHazard: care.parameters.workers.changeHazard
        * (1 + baseline.workforce.changesByLeaving * (leaving / baseline.workforce.baseLeaving - 1)),
      allocatedShare: exponential(baseline.allocatedLog * shortfall * levers[.lookedAfterWithoutWorker]),
      loadRatio: longTermLoad)
    var careLevers = CareLevers(levers, shocks: shocks)
    careLevers.moveHazard *= clinics.moves(baseline.clinics)
    let flow = care.step(week: week, arrivals: arrivals, levers: careLevers, workers: workers, key: key)
    for band in 0..<NeedStock.bands {
      // Children home again are in complex need; those who come back to care leave it.
      need.settle(flow.joiningArea[band] - flow.returningToCare[band], band: band)
    }
    placementCost += flow.cost
  }
}

extension Baseline {
  /// Open cases per child in complex or acute need at the start.
  var coverageAtStart: Double {
    let inNeed = need.children.reduce(0, +) * (need.shares[2] + need.shares[3])
    return caseWork.helpedAtStart / inNeed
  }

  /// Vacancies of the long-term team that nobody covers, against the start.
  func shortfall(_ workforce: borrowing Workforce) -> Double {
    let start =
      Double(self.workforce.start.vacant(.longTerm)) / Double(max(1, self.workforce.start.established(.longTerm)))
    let now = Double(workforce.vacant(.longTerm)) / Double(max(1, workforce.established(.longTerm)))
    return start > 0 ? now / start : 1 + now * 10
  }
}
