import ServiceModel
import Stochastics
import Testing

@Suite struct `Care at extremes` {
  private func survives(_ fixture: CareFixture, years: Int = 2, arrivalsTimes times: Int = 1) throws -> CareReadings {
    let key = fixture.key(2)
    let calibration = try fixture.calibration(2)
    var system = CareSystem(calibration: calibration, key: key)
    for week in 0..<(52 * years) {
      var arrivals = CareFixture.arrivals(week, calibration, key)
      for band in 0..<5 { arrivals.add((times - 1) * arrivals.need[band], band: band, origin: .need) }
      system.step(
        week: week, arrivals: arrivals, levers: CareLevers(), workers: CareFixture.steadyWorkers, key: key)
      if week % 13 == 0 { try system.checkLedger() }
    }
    try system.checkLedger()
    return system.readings(key: key)
  }

  @Test func `extreme value: without own carers every foster child is with an agency`() throws {
    var fixture = CareFixture()
    fixture.parameters.fostering.households = 0
    fixture.parameters.placement.agencyShareOfFoster = 1
    let readings = try survives(fixture)
    #expect(readings.households == 0)
    #expect(readings.inKind.ownFoster == 0)
    #expect(readings.inKind.agencyFoster > 150)
  }

  @Test func `extreme value: nobody looked after and nobody coming in stays nobody`() throws {
    var fixture = CareFixture()
    fixture.lookedAfter = 0
    let readings = try survives(fixture)
    #expect(readings.lookedAfter == 0)
    #expect(readings.threePlacements.percent == 0)
  }

  @Test func `extreme value: nobody moves but to adopters when no hazard moves them`() throws {
    var fixture = CareFixture()
    fixture.parameters.moves.hazardToSixMonths = 0
    fixture.parameters.moves.hazardToTwentyFourMonths = 0
    fixture.parameters.moves.hazardBeyond = 0
    fixture.parameters.fostering.leavingHazard = 0
    fixture.parameters.shapes.adoptionDisruption = 0
    let readings = try survives(fixture)
    #expect(readings.threePlacements.count == 0)
    #expect(readings.flows.forcedMoves == 0)
  }

  @Test func `extreme value: no worker changes leave nobody with two`() throws {
    var fixture = CareFixture()
    fixture.parameters.workers.changeHazard = 0
    let key = fixture.key(2)
    let calibration = try fixture.calibration(2)
    var system = CareSystem(calibration: calibration, key: key)
    #expect(system.readings(key: key).workerChanges.count == 0)
    let nobody = WorkersThisWeek(changeHazard: 0, allocatedShare: 0, loadRatio: 1)
    for week in 0..<52 {
      system.step(week: week, arrivals: Arrivals(), levers: CareLevers(), workers: nobody, key: key)
    }
    #expect(system.readings(key: key).workerChanges.count == 0)
    #expect(system.readings(key: key).qualifiedWorker.count == 0)
  }

  @Test func `extreme value: fifteen years go by`() throws {
    let readings = try survives(CareFixture(), years: 15)
    #expect(readings.lookedAfter > 200 && readings.lookedAfter < 460)
  }

  @Test func `extreme value: ten times the entries fill the agencies, and nothing breaks`() throws {
    let readings = try survives(CareFixture(), years: 5, arrivalsTimes: 10)
    #expect(readings.lookedAfter > 1_500)
    #expect(readings.inKind.agencyFoster > readings.inKind.ownFoster)
  }

  @Test func `extreme value: overloaded workers hold fewer reviews on time, never fewer than none`() throws {
    let fixture = CareFixture()
    let key = fixture.key(3)
    let calibration = try fixture.calibration(3)
    var onTime: [Int] = []
    for load in [0.5, 1, 2, 1_000] {
      var system = CareSystem(calibration: calibration, key: key)
      let workers = WorkersThisWeek(changeHazard: 0.88, allocatedShare: 0.9, loadRatio: load)
      for week in 0..<52 {
        system.step(week: week, arrivals: Arrivals(), levers: CareLevers(), workers: workers, key: key)
      }
      onTime.append(system.flows.reviewsOnTime)
    }
    #expect(onTime == onTime.sorted(by: >))
    #expect(onTime.last == 0)
  }
}
