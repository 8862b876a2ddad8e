public import Stochastics

/// The looked-after children and foster households of one replicate, one by one, advanced week by week.
///
/// Copying it copies the state, so portfolios start from one value. Clocks are unit-rate: each child and process draws the
/// accumulated hazard at which its next event happens as minus the logarithm of a uniform number keyed by identity and
/// occurrence, and the event comes when the hazard lived through has reached it. For hazards that are constant within a week
/// this is exact (the random time change theorem; Kurtz 1980, Anderson 2007), and two portfolios share every number.
public struct CareSystem: Sendable {
  /// Books since the start.
  public internal(set) var ledger = CareLedger()
  /// What has happened since the year began.
  public internal(set) var flows = CareFlows()
  /// The week that the state stands at; 0 is the start.
  public internal(set) var week = 0
  /// Children now in each kind of placement.
  public internal(set) var inKind = PlacementCounts()
  /// Children now in distant children's homes.
  public internal(set) var inDistantHomes = 0
  /// Under-18s who left care this week, and children who came back to it, by age band.
  var joiningArea = AgeBandCounts()
  var returningToCare = AgeBandCounts()
  var calibration: CareCalibration
  var children = ChildColumns()
  var households = HouseholdColumns()
  var returning = ReturningChildren()
  var campaign = CampaignPipeline()
  /// Young people who left care at 16 or over.
  var leavers = CareLeavers()
  /// Places approved now.
  var places = 0
  /// Slots of children to attend to, and then of those who wait for a placement, in order of identity.
  var queue: [Int32] = []
  /// Whether a household went over or back within its approved number this week.
  var crowdingChanged = false
  /// Whether any child's move scale may differ from 1.
  var supportInForce = false
  /// What a plan does to leaving to independence and to leaving after a year: taken up at a child's next review,
  /// birthday or change, when its clocks are set.
  var exitRatios = (independence: 1.0, longStay: 1.0)
  /// Share of children with an allocated qualified worker, as the last week had it.
  var allocatedShare = 1.0

  /// The state at the start: the counted children and the draw's households, in their stationary proportions.
  public init(calibration: CareCalibration, key: ReplicateKey) {
    self.calibration = calibration
    start(key)
  }

  /// The draw's parameters.
  public var parameters: CareParameters { calibration.parameters }

  /// Children looked after now.
  public var lookedAfter: Int { children.count }

  /// One week: clocks run, then exits and moves, households, arrivals, and a search for everybody who needs a placement.
  ///
  /// `week` counts from 0 and rises by one from call to call. Placements are made in order of identity, so nothing depends
  /// on the order of the tables.
  ///
  /// - Precondition: `week` follows the week that the state stands at.
  @discardableResult
  public mutating func step(
    week: Int, arrivals: Arrivals, levers: CareLevers, workers: WorkersThisWeek, key: ReplicateKey
  ) -> CareFlow {
    precondition(week == self.week, "week \(week) is not the week \(self.week) that comes next")
    self.week = week + 1
    joiningArea = AgeBandCounts()
    returningToCare = AgeBandCounts()
    leavers.pass(week + 1)
    let now = CareWeek(calibration, levers, workers, key, week: week + 1, households: households.count)
    exitRatios = (levers.independenceExit, levers.longStayExit)
    applySupport(now)
    children.advance(workerHazard: now.workerHazard, exits: levers.exitHazard, moves: levers.moveHazard)
    attendToChildren(now)
    stepHouseholds(now)
    receive(arrivals, now)
    receiveReturning(now)
    placeWaitingChildren(now)
    settleCrowding(now)
    return count(now)
  }

  /// Books of the week that has ended.
  private mutating func count(_ now: CareWeek) -> CareFlow {
    allocatedShare = now.workers.allocatedShare
    flows.weeks += 1
    flows.childWeeks += inKind
    flows.distantHomeWeeks += inDistantHomes
    flows.householdWeeks += households.count
    flows.placeWeeks += places
    let cost = weeklyCost(now.levers)
    flows.cost += cost
    return CareFlow(
      joiningArea: joiningArea, returningToCare: returningToCare, cost: cost + otherWeeklyCost(now.levers))
  }
}

/// What stays the same through one week's step.
struct CareWeek {
  let levers: CareLevers
  let workers: WorkersThisWeek
  let key: ReplicateKey
  let week: Int
  /// Hazard of a change of worker in the week.
  let workerHazard: Double
  /// Share of households supported: a household is when its rank lies below.
  let supportedShare: Double
  /// Chance that a review due this week is on time.
  let reviewOnTime: Double

  init(
    _ calibration: CareCalibration, _ levers: CareLevers, _ workers: WorkersThisWeek, _ key: ReplicateKey, week: Int,
    households: Int
  ) {
    self.levers = levers
    self.workers = workers
    self.key = key
    self.week = week
    workerHazard = workers.changeHazard * max(0, levers.workerChangeRate) / 52
    supportedShare = households > 0 ? levers.supportedHouseholds / Double(households) : 0
    reviewOnTime = CareReviews.chanceOnTime(
      calibration, loadRatio: workers.loadRatio, lateOdds: levers.lateReviews)
  }
}
