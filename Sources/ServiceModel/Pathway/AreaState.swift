import Stochastics

/// One area in one future: all stocks of the pathway.
struct AreaState: Sendable {
  var need: NeedStock
  var frontDoor: FrontDoor
  var assessment: AssessmentTeam
  var protection: Protection
  var workforce: Workforce
  var care: CareSystem
  var clinics: Clinics
  /// Core assessments that last week's initial assessments called for.
  var coresNext = 0
  /// Hours used against hours at the start, smoothed over a quarter.
  var dutyLoad = 1.0
  var longTermLoad = 1.0
  /// Pounds this year on placements and on workers.
  var placementCost = 0.0
  var staffCost = 0.0
  /// What the duty team does about its queue.
  var overload = Overload()
  /// The most weeks of work that waited at any week's end this year.
  var longestQueue = 0.0
  /// Hours waiting at the year's end over weekly hours.
  var backlogWeeks = 0.0

  /// The start of a replicate.
  init(_ baseline: borrowing Baseline, area: CompiledArea, key: ReplicateKey) {
    need = baseline.need.start()
    frontDoor = FrontDoor(known: Int(baseline.frontDoor.known.rounded()), depthLost: baseline.frontDoor.usualDepthLost)
    assessment = baseline.assessment.start
    protection = Protection(baseline.protection, childrenInNeed: area.childrenInNeed, key: key)
    workforce = baseline.workforce.start
    care = CareSystem(calibration: baseline.care, key: key)
    clinics = Clinics(baseline.clinics, key: key)
    coresNext = Int(baseline.assessment.baselineWeekly.cores.rounded())
  }
}

extension AreaState {
  /// Starts the counts of a new year.
  mutating func beginYear() {
    frontDoor.beginYear()
    assessment.beginYear()
    protection.beginYear()
    workforce.beginYear()
    care.beginYear()
    clinics.beginYear()
    overload.beginYear()
    longestQueue = 0
    placementCost = 0
    staffCost = 0
  }

  /// Children, register, workers and care balance against the start; a failure is a fault of the engine.
  func checkLedgers(start: AreaState, week: Int) {
    let joined = need.born + need.movedIn
    let now = need.total + care.lookedAfter
    let before = start.need.total + start.care.lookedAfter
    precondition(
      now == before + joined - need.agedOut - care.ledger.leftArea,
      "children balance in week \(week): \(now) against \(before) + \(joined) - \(need.agedOut) - \(care.ledger.leftArea)"
    )
    precondition(
      protection.onRegister == start.protection.onRegister + protection.everRegistered - protection.everDeRegistered,
      "the register balances in week \(week)")
    precondition(
      workforce.inPost == start.workforce.inPost + workforce.everJoined - workforce.everLeft,
      "workers balance in week \(week)")
    precondition(clinics.balances, "children who wait for clinics balance in week \(week)")
    do throws(CareImbalance) {
      try care.checkLedger()
    } catch {
      preconditionFailure("children's care balances in week \(week): \(error)")
    }
  }
}
