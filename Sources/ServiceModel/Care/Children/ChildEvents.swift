import Mathematics
import Stochastics

extension CareSystem {
  /// Looks at every child whose clocks have run out, or whose age, stay or review asks for it.
  ///
  /// Slots are walked from the last, so that filling a leaving child's slot brings in one already seen.
  mutating func attendToChildren(_ now: CareWeek) {
    queue.removeAll(keepingCapacity: true)
    children.collectDue(into: &queue)
    while let slot = queue.popLast() { attend(to: Int(slot), now) }
  }

  private mutating func attend(to slot: Int, _ now: CareWeek) {
    if children.workerBudget[slot] < 0 { changeWorkers(slot, now) }
    if now.week >= Int(children.records[slot].nextReview) { review(slot, now) }
    if children.exitBudget[slot] < 0, runOut(slot, now) { return }
    if children.records[slot].age(now.week) >= CareBands.adult {
      leave(slot, by: .independence, now)
      return
    }
    if children.moveBudget[slot] < 0 { move(slot, now) }
    refresh(slot, now.week)
  }

  private mutating func changeWorkers(_ slot: Int, _ now: CareWeek) {
    var record = children.records[slot]
    var budget = children.workerBudget[slot]
    while budget < 0 {
      record.workers &+= 1
      record.workersThisYear &+= 1
      flows.workerChanges += 1
      budget += Self.threshold(CareProcess.workerClock, record.identity, record.workers, now.key)
    }
    record.workerRecentUntil = Int32(now.week + 26)
    children.workerBudget[slot] = budget
    children.records[slot] = record
  }

  private mutating func review(_ slot: Int, _ now: CareWeek) {
    let record = children.records[slot]
    let uniform = now.key.uniform(process: CareProcess.review, entity: record.identity, step: record.reviews)
    flows.reviewsDue += 1
    if uniform < now.reviewOnTime {
      flows.reviewsOnTime += 1
    } else {
      children.records[slot].lateReviewsThisYear &+= 1
    }
    children.records[slot].reviews &+= 1
    children.records[slot].nextReview += Int32(CareReviews.interval(after: record.reviews &+ 1))
  }

  /// One or more moves on the child's own clock; the last of a week's moves is the one that is searched for.
  ///
  /// A child who was placed for adoption this very week does not move again; its clock starts afresh.
  private mutating func move(_ slot: Int, _ now: CareWeek) {
    guard children.records[slot].kind != .adoption else {
      children.records[slot].moves &+= 1
      let record = children.records[slot]
      children.moveBudget[slot] = Self.threshold(CareProcess.moveClock, record.identity, record.moves, now.key)
      return
    }
    var record = children.records[slot]
    var budget = children.moveBudget[slot]
    while budget < 0 {
      record.moves &+= 1
      record.movesThisYear &+= 1
      flows.moves += 1
      budget += Self.threshold(CareProcess.moveClock, record.identity, record.moves, now.key)
    }
    children.moveBudget[slot] = budget
    children.records[slot] = record
    vacate(slot)
    children.waiting[slot] = true
  }

  /// The accumulated hazard at which the next event of a clock happens.
  @inline(__always)
  static func threshold(_ process: UInt32, _ identity: UInt64, _ occurrence: UInt32, _ key: ReplicateKey) -> Double {
    // One less a keyed uniform number is exact, so the plain logarithm, the quicker one, loses nothing.
    -logarithm(1 - key.uniform(process: process, entity: identity, step: occurrence))
  }

  /// Sets a child's hazards for its age, stay, placement and worker, and when to look again.
  mutating func refresh(_ slot: Int, _ week: Int) {
    let record = children.records[slot]
    let age = record.age(week)
    let stay = record.stay(week)
    let band = CareBands.band(ofAge: age)
    let stayClass = StayClass.of(weeks: stay)
    if record.kind == .adoption {
      children.exitRate[slot] = (calibration.hazards.adoptionOrder + calibration.hazards.disruption) / 52
      children.moveRate[slot] = 0
    } else {
      let cell = CareHazards.index(entryBand: Int(record.entryBand), band: band, stayClass: stayClass)
      children.exitRate[slot] = exitHazard(cell, stayClass: stayClass) / 52
      children.moveRate[slot] = calibration.moves.weekly(
        phase: StayClass.movePhase(stayClass), frailty: record.frailty,
        ratios: Self.ratios(record, week, calibration.moves))
    }
    var next = CareBands.limit(band + 1) - age
    if stayClass < StayClass.count - 1 { next = min(next, StayClass.end(stayClass) - stay) }
    next = min(next, Int(record.nextReview) - week)
    let newness = Int(record.workerRecentUntil) - week
    if newness > 0 { next = min(next, newness) }
    children.refreshIn[slot] = Double(next) - 0.5
  }

  /// The yearly hazard of leaving ordinary care by any route, with what a plan does to two of them.
  @inline(__always)
  private func exitHazard(_ cell: Int, stayClass: Int) -> Double {
    let independence = calibration.hazards.routes[CareExitRoute.independence.rawValue][cell]
    let all = calibration.exitTotals[cell] + (exitRatios.independence - 1) * independence
    return StayClass.exitPhase(stayClass) == 2 ? all * exitRatios.longStay : all
  }

  @inline(__always)
  private static func ratios(_ record: ChildRecord, _ week: Int, _ moves: MoveRates) -> Double {
    var ratios = record.matched ? 1 : moves.unmatchedRatio
    if Int(record.workerRecentUntil) > week { ratios *= moves.workerRatio }
    if record.crowded { ratios *= moves.crowdedRatio }
    return ratios
  }
}
