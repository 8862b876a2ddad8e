public import Stochastics

extension CareSystem {
  /// Begins the counts of a new year.
  public mutating func beginYear() {
    flows = CareFlows()
    for slot in 0..<children.count {
      children.records[slot].movesThisYear = 0
      children.records[slot].workersThisYear = 0
      children.records[slot].lateReviewsThisYear = 0
    }
  }

  /// The count as it stands; at the start it describes the year before, as far as the start knows it.
  public func readings(key: ReplicateKey) -> CareReadings {
    var readings = CareReadings()
    readings.flows = flows
    readings.lookedAfter = children.count
    readings.inKind = inKind
    for slot in 0..<children.count { add(children.records[slot], to: &readings, key) }
    readings.familyPlacement = CountedShare(
      inKind.ownFoster + inKind.agencyFoster + inKind.adoption, of: children.count - inKind.parents)
    readings.placedDistant = CountedShare(flows.distantFirstPlacements, of: flows.firstPlacements)
    readings.adopted.count = flows.exits.adoption
    readings.careLeavers = leavers.count
    readings.careLeaversAtNineteen = leavers.turnedNineteen(by: week)
    readings.households = households.count
    readings.places = places
    return readings
  }

  private func add(_ record: ChildRecord, to readings: inout CareReadings, _ key: ReplicateKey) {
    readings.byAge[CareBands.band(ofAge: record.age(week))] += 1
    readings.movesInYear += Int(record.movesThisYear)
    readings.threePlacements.add(record.movesThisYear >= 2)
    let allocation = key.uniform(
      process: CareProcess.qualifiedWorker, entity: record.identity, step: UInt32(max(0, week - 1) / 52))
    readings.qualifiedWorker.add(allocation < allocatedShare)
    addByStay(record, stay: record.stay(week), age: record.age(week), to: &readings)
  }

  private func addByStay(_ record: ChildRecord, stay: Int, age: Int, to readings: inout CareReadings) {
    readings.twelveMonths.add(stay >= 52)
    if stay >= 4 { readings.reviewsOnTime.add(record.lateReviewsThisYear == 0) }
    if stay >= 26 { readings.adopted.of += 1 }
    if stay >= 130, age < 832 {
      readings.longTermStability.add(record.kind == .adoption || week - Int(record.placed) >= 104)
    }
    if stay >= 52 { readings.workerChanges.add(record.workersThisYear >= 2) }
  }
}
