import Mathematics
import Stochastics

extension CareSystem {
  /// Builds the start: households, then the counted children with stays, pasts and placements, all keyed by identity.
  mutating func start(_ key: ReplicateKey) {
    let count = max(0, calibration.lookedAfter)
    leavers = CareLeavers(early: calibration.leaversPerYear.early, adult: calibration.leaversPerYear.adult)
    let carers = max(0, Int(calibration.parameters.fostering.households.rounded()))
    children.reserve(count + count / 2 + 64)
    households.reserve(carers + carers / 2 + 32)
    queue.reserveCapacity(128)
    returning.waiting.reserveCapacity(128)
    campaign.underWay.reserveCapacity(64)
    for ordinal in 0..<carers {
      join(CareIdentity.household(origin: 0, week: 0, ordinal: ordinal), key)
    }
    for ordinal in 0..<count {
      startChild(CareIdentity.child(origin: .initial, week: 0, band: 0, ordinal: ordinal), key)
    }
    ledger = CareLedger()
    ledger.childrenAtStart = children.count
    ledger.householdsAtStart = households.count
    for slot in 0..<children.count { refresh(slot, 0) }
    flows = CareFlows()
  }

  private mutating func startChild(_ identity: UInt64, _ key: ReplicateKey) {
    let stay = calibration.stays.stay(
      key.uniform(process: CareProcess.cell, entity: identity, step: 0),
      key.uniform(process: CareProcess.cellWeek, entity: identity, step: 0),
      key.uniform(process: CareProcess.ageWithinBlock, entity: identity, step: 0))
    var record = Self.child(identity, age: stay.entryAge, at: 0, calibration, key)
    record.born = Int32(-stay.entryAge - stay.weeks)
    record.entered = Int32(-stay.weeks)
    let reviews = CareReviews.next(atStay: stay.weeks)
    record.reviews = reviews.held
    record.nextReview = Int32(reviews.stay - stay.weeks)
    giveWorkers(&record, stay.weeks, key)
    givePlacements(&record, stay, key)
    choosePlacement(&record, adoptive: stay.adoptive, key)
    record.placements = 1
    inKind[record.kind] += 1
    if record.kind == .home, record.distant { inDistantHomes += 1 }
    children.append(
      record, exit: Self.threshold(CareProcess.exitClock, identity, record.exits, key),
      move: Self.threshold(CareProcess.moveClock, identity, record.moves, key),
      worker: Self.threshold(CareProcess.workerClock, identity, record.workers, key))
  }

  /// Changes of worker in the last year, laid backwards from now at the baseline rate.
  private func giveWorkers(
    _ record: inout ChildRecord, _ stay: Int, _ key: ReplicateKey
  ) {
    let hazard = calibration.parameters.workers.changeHazard / 52
    guard hazard > 0 else { return }
    let window = Double(min(stay, 52))
    var ago = 0.0
    var step: UInt32 = 0
    while true {
      ago += Self.threshold(CareProcess.pastWorker, record.identity, step, key) / hazard
      guard ago < window else { return }
      if step == 0, ago < 26 { record.workerRecentUntil = Int32(26 - Int(ago)) }
      step += 1
      record.workersThisYear &+= 1
    }
  }

  /// The present placement's beginning and the moves of the last year, by running the child's move process backwards.
  private func givePlacements(
    _ record: inout ChildRecord, _ stay: StationaryStays.Stay, _ key: ReplicateKey
  ) {
    let past = calibration.moves.past
    var at = Double(stay.weeks)
    if stay.adoptive {
      at -= adoptiveWeeks(record, stay.weeks, key)
      record.placed = -Int32(stay.weeks - Int(at))
      record.prompt =
        at < 52
        || key.uniform(process: CareProcess.decisionYear, entity: record.identity, step: 0)
          < calibration.promptPlacement
      if at > Double(stay.weeks - 52) { record.movesThisYear &+= 1 }
    }
    var step: UInt32 = 0
    while at > 0 {
      at = past.latest(
        before: at, gap: Self.threshold(CareProcess.pastMove, record.identity, step, key), frailty: record.frailty)
      if step == 0, !stay.adoptive { record.placed = -Int32(stay.weeks - Int(max(0, at))) }
      guard at > 0, at > Double(stay.weeks - 52) else { break }
      record.movesThisYear &+= 1
      step += 1
    }
    if stay.weeks == 0 { record.placed = 0 }
  }

  /// Weeks since an adoptive placement began: exponential at the rate of its ending, cut at the child's stay.
  private func adoptiveWeeks(
    _ record: ChildRecord, _ stay: Int, _ key: ReplicateKey
  ) -> Double {
    let rate = (calibration.hazards.adoptionOrder + calibration.hazards.disruption) / 52
    let uniform = key.uniform(process: CareProcess.pastAdoption, entity: record.identity, step: 0)
    guard rate > 0 else { return Double(stay) * uniform }
    let reach = 1 - exponential(-rate * Double(stay))
    return min(Double(stay), -logarithm(1 - uniform * reach) / rate)
  }

  /// The kind of the present placement: the kernel's at the age when it began, weighed by how long kinds last.
  private mutating func choosePlacement(_ record: inout ChildRecord, adoptive: Bool, _ key: ReplicateKey) {
    let stay = Double(record.stay(0))
    let exposure = calibration.moves.past.exposure(
      from: stay + Double(record.placed), to: stay, frailty: record.frailty)
    let band = CareBands.band(ofAge: record.age(Int(record.placed)))
    let mix = StockMix.mix(calibration.kernel.chances(band: band), calibration.stock.lasting(exposure))
    let uniform = key.uniform(process: CareProcess.placementKind, entity: record.identity, step: 0)
    if adoptive {
      record.kind = .adoption
    } else if uniform < mix.parents {
      record.kind = .parents
    } else if uniform < mix.parents + mix.other {
      record.kind = .other
    } else if uniform < mix.parents + mix.other + mix.home + mix.lost {
      record.kind = .home
      record.matched = uniform < mix.parents + mix.other + mix.home
    } else if uniform < 1 - mix.only - mix.matched {
      record.kind = .agencyFoster
      record.matched = uniform >= mix.parents + mix.other + mix.home + mix.lost + mix.agency
    } else {
      chooseHousehold(&record, matched: uniform < 1 - mix.only, key)
    }
    record.distant =
      key.uniform(process: CareProcess.distance, entity: record.identity, step: 0)
      < calibration.distance[record.kind.rawValue]
  }

  /// An own household: the best that suits, or any with room; an agency's where there is none.
  private mutating func chooseHousehold(_ record: inout ChildRecord, matched: Bool, _ key: ReplicateKey) {
    let need = MatchNeed(record, week: Int(record.placed), key)
    var household = matched ? households.bestMatch(for: need).household : -1
    if household < 0 { household = households.anyRoom(for: need) }
    record.kind = .agencyFoster
    guard household >= 0 else { return }
    record.kind = .ownFoster
    record.matched = matched
    record.carer = Int32(household)
    households.children[household] &+= 1
  }
}
