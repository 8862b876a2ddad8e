import ServiceModel
import Testing

private typealias Fixture = EngineFixture

@Suite struct `Adjoining spells of one intervention` {
  private static let interventions = (try? Fixture.catalogue.get())?.interventions ?? []
  private static let horizon = 2007...2011

  /// A year's dose repeated as one spell for each run of years between splits.
  private func spells(_ id: String, _ doses: [Double], first: Int = 2007, splits: Set<Int>) -> [Deployment] {
    var spells: [Deployment] = []
    for (year, dose) in zip(first..., doses) {
      if let last = spells.last, !splits.contains(year) {
        spells[spells.count - 1].years = YearRange(last.years.first, through: Year(ending: year))
      } else {
        spells.append(Fixture.deployment(id, dose, year, year))
      }
    }
    return spells
  }

  @Test(arguments: interventions.map(\.id))
  func `law: a spell split in any year, or in all, plays as the whole one to the bit`(_ id: String) throws {
    let dose = try #require(Self.interventions.first { $0.id == id }).dose.typical
    let whole = Array(repeating: dose, count: 5)
    let splits = (2008...2011).map { Set([$0]) } + [Set(2008...2011)]
    let portfolios = ([[]] + splits).enumerated().map { place, years in
      Portfolio(name: "\(place)", deployments: spells(id, whole, splits: years).reversed())
    }
    #expect(portfolios.map(\.deployments.count) == [1, 2, 2, 2, 2, 5])
    let engine = try Fixture.engine(Fixture.scenario(portfolios))
    for draw in [0, 3] {
      let values = try Fixture.play(engine, draw: draw)
      let width = engine.years * engine.layout.count
      let courses = (1...portfolios.count).map { Array(values[($0 * width)..<(($0 + 1) * width)]) }
      #expect(courses[0] != Array(values[..<width]), "the plan does something")
      for (place, course) in courses.enumerated() { #expect(course == courses[0], "split \(place) of draw \(draw)") }
    }
  }

  @Test(arguments: interventions.map(\.id))
  func `law: until a dose rises, it plays as if it never would`(_ id: String) throws {
    let range = try #require(Self.interventions.first { $0.id == id }).dose
    // Where the usual dose is the largest, half of it comes first.
    let usual = range.typical < range.maximum ? range.typical : range.maximum / 2
    let low = Fixture.deployment(id, usual, 2007, 2011)
    let risen = (2008...2011).map { split in
      Portfolio(
        name: "\(split)",
        deployments: [
          Fixture.deployment(id, usual, 2007, split - 1), Fixture.deployment(id, range.maximum, split, 2011),
        ])
    }
    let engine = try Fixture.engine(Fixture.scenario([Portfolio(name: "low", deployments: [low])] + risen))
    let values = try Fixture.play(engine, draw: 2)
    for (place, split) in (2008...2011).enumerated() {
      for year in 0..<5 {
        let course = Array(Fixture.year(values, engine, portfolio: place + 2, year: year))
        let steady = Array(Fixture.year(values, engine, portfolio: 1, year: year))
        #expect((course == steady) == (2007 + year < split), "\(split), year \(year)")
      }
    }
  }

  @Test(arguments: 2008...2011, [(10.0, 25.0), (25, 10), (10, 10), (0, 10), (10, 0)])
  func `law: only the difference rises, or fades, and the rest stays`(_ split: Int, _ doses: (Double, Double)) {
    let timing = Timing(delayMonths: 3, rampMonths: 9, fadeMonths: 12)
    func ramp(_ first: Int, _ last: Int) -> Ramp {
      Ramp(Fixture.deployment("x", 1, first, last), timing: timing, delayMonths: nil, baseline: Year(ending: 2006))
    }
    let layers = DoseLayers.layers(of: [
      Fixture.deployment("x", doses.0, 2007, split - 1), Fixture.deployment("x", doses.1, split, 2011),
    ])
    let held = min(doses.0, doses.1)
    let change = abs(doses.0 - doses.1)
    let changing = doses.0 < doses.1 ? ramp(split, 2011) : ramp(2007, split - 1)
    for week in 0..<(8 * Clock.weeksPerYear) {
      let sum = layers.reduce(0) {
        $0 + $1.dose * ramp($1.years.first.ending, $1.years.last.ending).strength(week)
      }
      let expected = held * ramp(2007, 2011).strength(week) + change * changing.strength(week)
      #expect(abs(sum - expected) < 1e-12, "week \(week)")
    }
  }

  @Test func `law: whatever the courses of doses, the layers of a year add up to its dose and each level runs on`() {
    for code in 0..<(4 * 4 * 4 * 4 * 4) {
      let doses = (0..<5).map { Double((code >> (2 * $0)) & 3) }
      let layers = DoseLayers.layers(of: spells("x", doses, splits: Set(2008...2011)))
      for (year, dose) in zip(Self.horizon, doses) {
        let running = layers.filter { $0.years.years.contains(Year(ending: year)) }
        #expect(running.reduce(0) { $0 + $1.dose } == dose, "\(doses) in \(year)")
      }
      // A level's number of beginnings is how often the dose comes up through it.
      let beginnings = (0..<3).reduce(0) { sum, level in
        sum + zip([0] + doses, doses).filter { $0 <= Double(level) && $1 > Double(level) }.count
      }
      #expect(layers.reduce(0) { $0 + $1.dose } == Double(beginnings), "\(doses)")
    }
  }

  @Test func `functionality: spells with a gap, and the ramp of each rise, stay their own`() {
    let apart = [Fixture.deployment("x", 5, 2007, 2008), Fixture.deployment("x", 5, 2010, 2011)]
    #expect(DoseLayers.layers(of: apart.reversed()) == apart)
    var slow = Fixture.deployment("x", 8, 2009, 2011)
    slow.rampMonths = 18
    var rise = Fixture.deployment("x", 3, 2009, 2011)
    rise.rampMonths = 18
    #expect(
      DoseLayers.layers(of: [Fixture.deployment("x", 5, 2007, 2008), slow]) == [
        Fixture.deployment("x", 5, 2007, 2011), rise,
      ])
  }

  @Test func `dirty: two doses in one year are refused with the year`() {
    let twice = Portfolio(
      name: "x",
      deployments: [
        Fixture.deployment("foster-carer-support", 40, 2007, 2009),
        Fixture.deployment("foster-carer-support", 60, 2009, 2011),
      ])
    #expect(throws: ModelError.deployedTwice("foster-carer-support", Year(ending: 2009))) {
      _ = try Fixture.engine(Fixture.scenario([twice]))
    }
  }
}
