import ServiceModel
import Stochastics
import Testing

@Suite struct `Care and chance` {
  let fixture = CareFixture()

  /// Plays some weeks and gives the system, with arrivals that the caller may change.
  private func play(
    weeks: Int, levers: (Int) -> CareLevers = { _ in CareLevers() }, reversing: Bool = false,
    change: (Int, inout Arrivals) -> Void = { _, _ in }
  ) throws -> CareSystem {
    let key = fixture.key(1)
    let calibration = try fixture.calibration(1)
    var system = CareSystem(calibration: calibration, key: key)
    for week in 0..<weeks {
      if reversing { system = system.withTablesReversed() }
      var arrivals = CareFixture.arrivals(week, calibration, key)
      change(week, &arrivals)
      system.step(
        week: week, arrivals: arrivals, levers: levers(week), workers: CareFixture.steadyWorkers, key: key)
    }
    return system
  }

  @Test func `deterministic: the same key plays the same`() throws {
    #expect(try play(weeks: 60).lookedAfterChildren == play(weeks: 60).lookedAfterChildren)
  }

  @Test func `law: the order of the tables changes nothing, to the last bit`() throws {
    let plain = try play(weeks: 156)
    let reversed = try play(weeks: 156, reversing: true)
    #expect(plain.lookedAfterChildren == reversed.lookedAfterChildren)
    #expect(plain.fosterHouseholds == reversed.fosterHouseholds)
    #expect(plain.flows == reversed.flows)
    #expect(plain.ledger == reversed.ledger)
  }

  @Test func `law: one child more changes nobody else's attributes, stays or identity`() throws {
    let plain = try play(weeks: 104)
    let more = try play(
      weeks: 104,
      change: { week, arrivals in
        if week == 10 { arrivals.add(1, band: 2, origin: .need) }
      })
    let extra = Set(more.lookedAfterChildren.map(\.identity)).subtracting(plain.lookedAfterChildren.map(\.identity))
    let lost = Set(plain.lookedAfterChildren.map(\.identity)).subtracting(more.lookedAfterChildren.map(\.identity))
    #expect(extra.count <= 1)
    #expect(lost.isEmpty)
    let others = more.lookedAfterChildren.filter { !extra.contains($0.identity) }
    for (one, other) in zip(plain.lookedAfterChildren, others) {
      #expect(one.identity == other.identity)
      #expect(one.frailty == other.frailty)
      #expect(one.age == other.age)
      #expect(one.stay == other.stay)
      #expect(one.legal == other.legal)
      #expect(one.minority == other.minority)
      #expect(one.complex == other.complex)
      #expect(one.locality == other.locality)
    }
  }

  @Test func `law: a campaign changes nothing before its first household arrives`() throws {
    let campaign = { (week: Int) in
      var levers = CareLevers()
      if week >= 30 { levers.campaignHouseholds = 20 }
      return levers
    }
    #expect(try play(weeks: 30, levers: campaign).lookedAfterChildren == play(weeks: 30).lookedAfterChildren)
    let later = try play(weeks: 156, levers: campaign)
    #expect(later.flows.campaignApproved == 20)
    #expect(later.fosterHouseholds.count > (try play(weeks: 156).fosterHouseholds.count))
  }

  @Test(arguments: [0.0, 3.4, 20, 60])
  func `law: the campaign brings its target, rounded by chance, and never fewer for more`(target: Double) throws {
    let levers = { (_: Int) in
      var levers = CareLevers()
      levers.campaignHouseholds = target
      return levers
    }
    let approved = try play(weeks: 208, levers: levers).flows.campaignApproved
    #expect(approved >= Int(target.rounded(.down)) && approved <= Int(target.rounded(.up)))
  }

  @Test func `functionality: more residence orders take the place of other exits, not of children's time in care`()
    throws
  {
    let levers = { (_: Int) in
      var levers = CareLevers()
      levers.residenceOrderExit = 0.10
      return levers
    }
    let plain = try play(weeks: 52)
    let more = try play(weeks: 52, levers: levers)
    #expect(more.flows.exits.residenceOrder > plain.flows.exits.residenceOrder)
    #expect(more.flows.exits.home < plain.flows.exits.home)
    #expect(more.flows.exits.adoption == plain.flows.exits.adoption)
  }
}
