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

  /// The books of the area against those of its start.
  func books(since start: AreaState) -> AreaBooks {
    AreaBooks(
      children: Balance(
        found: need.total + care.lookedAfter,
        booked: start.need.total + start.care.lookedAfter + need.born + need.movedIn - need.agedOut
          - care.ledger.leftArea),
      register: Balance(
        found: protection.onRegister,
        booked: start.protection.onRegister + protection.everRegistered - protection.everDeRegistered),
      workers: Balance(
        found: workforce.inPost, booked: start.workforce.inPost + workforce.everJoined - workforce.everLeft))
  }

  /// The first book that does not balance in a week, recounted against the start; `nil` where all do.
  func imbalance(since start: AreaState, week: Int) -> LedgerImbalance? {
    if let book = books(since: start).unbalanced { return LedgerImbalance(week: week, book: book) }
    do throws(CareImbalance) {
      try care.checkLedger()
      return clinics.balances ? nil : LedgerImbalance(week: week, book: .clinics)
    } catch {
      return LedgerImbalance(week: week, book: .care(error))
    }
  }

  /// Stops the program where a book does not balance: a fault of the engine.
  func checkLedgers(start: AreaState, week: Int) {
    if let fault = imbalance(since: start, week: week) {
      preconditionFailure("the books balance in week \(fault.week): \(fault.book)")
    }
  }
}
