import ServiceModel
import Stochastics
import Testing

@Suite struct `Care ledgers` {
  @Test(arguments: 0..<3)
  func `law: children, households and places balance every week for five years`(replication: Int) throws {
    let fixture = CareFixture()
    var weeks = 0
    let readings = CareFixture.play(
      try fixture.calibration(replication), fixture.key(replication), years: 5,
      each: { system in
        #expect(throws: Never.self) { try system.checkLedger() }
        weeks += 1
      })
    #expect(weeks == 260)
    #expect((readings.last?.households ?? 0) > 0)
  }

  @Test func `law: the stock changes by who came in less who left, week by week`() throws {
    let fixture = CareFixture()
    let key = fixture.key(4)
    let calibration = try fixture.calibration(4)
    var system = CareSystem(calibration: calibration, key: key)
    for week in 0..<104 {
      let stock = system.lookedAfter
      let ledger = system.ledger
      let arrivals = CareFixture.arrivals(week, calibration, key)
      let flow = system.step(
        week: week, arrivals: arrivals, levers: CareLevers(), workers: CareFixture.steadyWorkers, key: key)
      let arrived = system.ledger.arrivals - ledger.arrivals
      let left = system.ledger.exits - ledger.exits
      #expect(system.lookedAfter == stock + arrived - left)
      #expect(arrived == arrivals.total + flow.returningToCare.total)
      #expect(left == flow.joiningArea.total + system.ledger.leftArea - ledger.leftArea)
    }
  }

  @Test func `functionality: child-weeks by placement add up to the stock over the weeks`() throws {
    let fixture = CareFixture()
    var sum = 0
    let readings = CareFixture.play(
      try fixture.calibration(), fixture.key(0), years: 1, each: { sum += $0.lookedAfter })
    #expect(readings[1].flows.childWeeks.total == sum)
    #expect(readings[1].flows.weeks == 52)
    #expect(readings[1].inKind.total == readings[1].lookedAfter)
    #expect(readings[1].byAge.total == readings[1].lookedAfter)
  }

  @Test func `functionality: what a year costs is its child-weeks at their prices`() throws {
    let fixture = CareFixture()
    let readings = CareFixture.play(try fixture.calibration(), fixture.key(0), years: 1)
    let weeks = readings[1].flows.childWeeks
    let distant = readings[1].flows.distantHomeWeeks
    let expected =
      330 * Double(weeks.ownFoster) + 790 * Double(weeks.agencyFoster) + 2_290 * Double(weeks.home - distant)
      + 3_300 * Double(distant)
    #expect(abs(readings[1].flows.cost - expected) < 1e-6 * expected)
  }
}
