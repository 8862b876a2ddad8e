import ServiceModel
import Synchronization
import TestSupport
import Testing

@Suite struct `Playing a scenario` {
  typealias Fixture = EngineFixture

  @Test func `law: an empty portfolio differs from doing nothing more by exactly nothing`() throws {
    let engine = try Fixture.engine(Fixture.scenario([Portfolio(name: "Empty", deployments: [])]))
    for draw in 0...4 {
      let values = try Fixture.play(engine, draw: draw)
      #expect(values[..<(values.count / 2)].elementsEqual(values[(values.count / 2)...]), "draw \(draw)")
    }
  }

  @Test func `law: before an intervention starts every number is bit-identical to doing nothing more`() throws {
    let late = Portfolio(
      name: "Late",
      deployments: [
        Fixture.deployment("lower-intervention-threshold", 20, 2009, 2011),
        Fixture.deployment("foster-carer-recruitment", 30, 2009, 2010),
        Fixture.deployment("duty-and-assessment-capacity", 4, 2009, 2011),
        Fixture.deployment("recruitment-and-retention", 100_000, 2009, 2011),
      ])
    let engine = try Fixture.engine(Fixture.scenario([late]))
    for draw in 0...3 {
      let values = try Fixture.play(engine, draw: draw)
      for year in 0..<2 {
        let without = Fixture.year(values, engine, portfolio: 0, year: year)
        #expect(without.elementsEqual(Fixture.year(values, engine, portfolio: 1, year: year)))
      }
      let without = Fixture.year(values, engine, portfolio: 0, year: 3)
      #expect(!without.elementsEqual(Fixture.year(values, engine, portfolio: 1, year: 3)), "and then it acts")
    }
  }

  @Test func `law: portfolios beside it change nothing in a portfolio`() throws {
    let alone = try Fixture.engine(Fixture.scenario([Fixture.carers], years: 3))
    let beside = try Fixture.engine(Fixture.scenario([Fixture.lowerThreshold, Fixture.carers], years: 3))
    let one = try Fixture.play(alone, draw: 2)
    let other = try Fixture.play(beside, draw: 2)
    for year in 0..<3 {
      let carers = Fixture.year(one, alone, portfolio: 1, year: year)
      #expect(carers.elementsEqual(Fixture.year(other, beside, portfolio: 2, year: year)))
    }
  }

  @Test func `law: the order of deployments changes nothing`() throws {
    let parts = Fixture.lowerThreshold.deployments + Fixture.carers.deployments
    let engine = try Fixture.engine(
      Fixture.scenario(
        [
          Portfolio(name: "One", deployments: parts), Portfolio(name: "Other", deployments: parts.reversed()),
        ], years: 3))
    let values = try Fixture.play(engine, draw: 1)
    for year in 0..<3 {
      let one = Fixture.year(values, engine, portfolio: 1, year: year)
      #expect(one.elementsEqual(Fixture.year(values, engine, portfolio: 2, year: year)))
    }
  }

  @Test func `deterministic: a longer horizon has the same first years`() throws {
    let short = try Fixture.engine(Fixture.scenario([Fixture.carers], years: 2))
    let long = try Fixture.engine(Fixture.scenario([Fixture.carers], years: 4))
    let one = try Fixture.play(short, draw: 3)
    let other = try Fixture.play(long, draw: 3)
    for year in 0..<2 {
      let first = Fixture.year(one, short, portfolio: 1, year: year)
      #expect(first.elementsEqual(Fixture.year(other, long, portfolio: 1, year: year)))
    }
  }

  @Test func `deterministic: one thread and two give the same bits, and fewer draws are the first of more`() throws {
    let scenario = Fixture.scenario([Fixture.lowerThreshold], years: 2, draws: 20)
    let engine = try Fixture.engine(scenario)
    func all(_ range: Range<Int>, threads: Int) throws -> [Float] {
      let size = engine.valuesPerReplicate
      let store = Mutex([Float](repeating: -1, count: range.count * size))
      _ = try engine.playMany(range, threads: threads) { replicate, values, _ in
        let numbers = values.indices.map { values[$0] }
        store.withLock { all in
          let first = (replicate - range.lowerBound) * size
          all.replaceSubrange(first..<(first + numbers.count), with: numbers)
        }
      }
      return store.withLock { $0 }
    }
    let one = try all(0..<20, threads: 1)
    let size = engine.valuesPerReplicate
    let (two, first, middle) = try (all(0..<20, threads: 2), all(0..<11, threads: 2), all(5..<9, threads: 1))
    #expect(two == one)
    #expect(first[...] == one[..<(11 * size)])
    #expect(middle[...] == one[(5 * size)..<(9 * size)])
  }

  @Test func `law: an indicator that counts nobody moves by its own course and not by chance of counting`() throws {
    let engine = try Fixture.engine(Fixture.scenario([], years: 2), options: EngineOptions(nationalTrends: false))
    let uncounted = engine.indicators.enumerated().filter { $0.element.typicalDenominator <= 1 }
    #expect(uncounted.contains { $0.element.id == "family-support-share" })
    for (place, indicator) in uncounted {
      let start = indicator.england + indicator.reliability * (engine.published[place] - indicator.england)
      let open = indicator.betweenAuthoritySD * (1 - indicator.reliability).squareRoot()
      let room = 6 * (indicator.processNoiseSD + open)
      for draw in 0...20 {
        let values = try Fixture.play(engine, draw: draw)
        for year in 0..<2 {
          let value = Double(values[year * engine.layout.count + place])
          #expect(abs(value - start) < room, "\(indicator.id) in draw \(draw): \(value) from \(start)")
        }
      }
    }
  }

  @Test func `law: posts that a plan adds are paid by the plan and not by the team's budget again`() throws {
    let workers = Portfolio(
      name: "Duty", deployments: [Fixture.deployment("duty-and-assessment-capacity", 4, 2007, 2011)])
    let engine = try Fixture.engine(Fixture.scenario([workers]), options: EngineOptions(grades: false))
    let values = try Fixture.play(engine, draw: 0)
    let programme = try #require(engine.layout.place(of: "cost.interventions"))
    let staff = try #require(engine.layout.place(of: "cost.staff"))
    for year in 1..<5 {
      let with = Fixture.year(values, engine, portfolio: 1, year: year)
      let without = Fixture.year(values, engine, portfolio: 0, year: year)
      let price = with[with.startIndex + programme]
      #expect(price > 100_000)
      // Posts not yet filled cost the team less than their price; filled ones cost it nothing more.
      #expect(with[with.startIndex + staff] - without[without.startIndex + staff] < 0.2 * price)
    }
  }

  @Test func `law: ledgers balance in every week of every draw`() throws {
    let everything = Portfolio(
      name: "Everything",
      deployments: [
        Fixture.deployment("lower-intervention-threshold", 30, 2007, 2009),
        Fixture.deployment("foster-carer-recruitment", 50, 2007, 2011),
        Fixture.deployment("foster-carer-support", 40, 2007, 2009),
        Fixture.deployment("trainee-social-workers", 5, 2007, 2009),
        Fixture.deployment("duty-and-assessment-capacity", 6, 2008, 2010),
        Fixture.deployment("family-group-conferences", 30, 2007, 2011),
      ])
    let engine = try Fixture.engine(
      Fixture.scenario([everything]), options: EngineOptions(grades: false, checksLedgers: true))
    for draw in 0...6 { _ = try Fixture.play(engine, draw: draw) }
  }

  @Test func `functionality: with parameters held, draws differ by chance; with both held, not at all`() throws {
    let chance = try Fixture.engine(
      Fixture.scenario([], years: 1) { $0.design.parametersVary = false })
    let played = try [Fixture.play(chance, draw: 1), Fixture.play(chance, draw: 2)]
    #expect(played[0] != played[1])
    let neither = try Fixture.engine(
      Fixture.scenario([], years: 1) {
        $0.design.parametersVary = false
        $0.design.chanceVaries = false
      })
    let same = try [Fixture.play(neither, draw: 1), Fixture.play(neither, draw: 2)]
    #expect(same[0] == same[1])
  }

  @Test func `functionality: every output of every year is a number, and counted stocks start where they were counted`()
    throws
  {
    let engine = try Fixture.engine(Fixture.scenario([Fixture.carers]))
    for draw in 0...3 {
      let values = try Fixture.play(engine, draw: draw)
      #expect(values.allSatisfy { $0.isFinite })
    }
  }

  @Test func `extreme value: fifteen years run through`() throws {
    let engine = try Fixture.engine(Fixture.scenario([Fixture.lowerThreshold], years: 15))
    let values = try Fixture.play(engine, draw: 1)
    #expect(values.allSatisfy { $0.isFinite })
  }

  @Test func `dirty: what does not fit together is refused by name`() throws {
    let unknown = Portfolio(name: "x", deployments: [Fixture.deployment("magic", 1, 2007, 2007)])
    #expect(throws: ModelError.unknownIntervention("magic")) { _ = try Fixture.engine(Fixture.scenario([unknown])) }
    #expect(throws: ModelError.unknownArea("atlantis")) {
      try Fixture.engine(Fixture.scenario([], area: "atlantis"))
    }
    var catalogue = try Fixture.catalogue.get()
    catalogue.parameters["hours-core"] = nil
    #expect(throws: ModelError.missingParameter("hours-core")) {
      try Engine(
        catalogue: catalogue, scenario: Fixture.scenario([]), framework: try Fixture.framework.get(),
        practice: CodedPractice(framework: try Fixture.framework.get(), findings: []))
    }
  }

  @Test func `dirty: an intervention that touches nothing is an error`() throws {
    var catalogue = try Fixture.catalogue.get()
    let place = try #require(catalogue.interventions.firstIndex { $0.id == "foster-carer-recruitment" })
    catalogue.interventions[place].effects = []
    catalogue.interventions[place].practice = []
    #expect(throws: ModelError.touchesNothing("foster-carer-recruitment")) {
      try Engine(
        catalogue: catalogue, scenario: Fixture.scenario([Fixture.carers]), framework: try Fixture.framework.get(),
        practice: CodedPractice(framework: try Fixture.framework.get(), findings: []))
    }
  }
}
