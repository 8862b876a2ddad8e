import ServiceModel
import Stochastics
import Testing

private typealias Fixture = EngineFixture

/// One factor of a future exchanged, all others kept.
@Suite struct `Exchanging one number` {
  private let later = 100

  private func engine(_ exchange: Exchange?, refusing: Bool = false, plans: [Portfolio] = []) throws -> Engine {
    // Stays on the register between so short that no conference could keep it full and long: sets are refused.
    let register = try Distribution.interval(family: .twoPiece, low: 1, central: 9, high: 17)
    return try Fixture.engine(
      Fixture.scenario(plans, years: 1, draws: 12) {
        guard refusing else { return }
        $0.assumptions = [Assumption(parameter: "register-duration", prior: register, because: "test")]
      }, options: EngineOptions(grades: false, exchange: exchange))
  }

  private func parameter(_ id: String) -> Exchange {
    .number(process: .parameter, entity: EntityID.named(id), later: later)
  }

  /// Every number of a draw: quantities, strengths of links, levels behind published figures.
  private func numbers(_ engine: Engine, _ draw: Int) throws -> [Double] {
    let drawn = try engine.drawn(draw: draw)
    let links = engine.parameters.count - Quantity.allCases.count
    return Quantity.allCases.map { drawn[$0] } + (0..<links).map(drawn.link)
      + MechanismIndicator.allCases.map { drawn.level($0) ?? -1 }
  }

  /// What the number of households is conditioned on; it keeps its place in its prior, and its value follows.
  private static let housed: [Quantity] = [
    .fosterPlaces, .fosterMostOccupancy, .placementFoster, .placementParents, .placementAdoption, .placementOther,
    .agencyShareFoster,
  ]

  @Test func `law: all other numbers are kept to the bit, and the number is that of the later draw`() throws {
    let own = try engine(nil)
    let (central, before) = (try numbers(own, 0), try numbers(own, 3))
    let households = Quantity.fosterHouseholds.index
    for (place, parameter) in own.parameters.enumerated()
    where parameter.prior.quantile(0.1) < parameter.prior.quantile(0.9) {
      let exchanged = try engine(self.parameter(parameter.id))
      let after = try numbers(exchanged, 3)
      let same = own.parameters.indices.filter { own.parameters[$0].id == parameter.id }
      for other in before.indices where before[other] != after[other] {
        let follows = other == households && Self.housed.contains { $0.index == place }
        #expect(same.contains(other) || follows, "\(parameter.id) moved number \(other)")
      }
      #expect(before[place] != after[place], "\(parameter.id) was not exchanged")
      #expect(try numbers(exchanged, 0) == central, "the central draw has nothing to exchange")
    }
  }

  @Test func `law: a refused value is followed by the next of its own, the others kept at their own set`() throws {
    let own = try engine(nil, refusing: true)
    let exchanged = try engine(parameter("register-duration"), refusing: true)
    let place = try #require(own.parameters.firstIndex { $0.id == "register-duration" })
    var retried = 0
    for draw in 1...12 {
      let (before, after) = (try numbers(own, draw), try numbers(exchanged, draw))
      #expect(before.indices.allSatisfy { $0 == place || before[$0] == after[$0] }, "draw \(draw)")
      #expect(try own.drawn(draw: draw).attempt == exchanged.drawn(draw: draw).attempt)
      let key = ReplicateKey(seed: 7, draw: draw + later, replication: 0)
      let tried = (UInt32(0)..<200).map { step in
        own.parameters[place].prior.quantile(
          key.uniform(
            process: Process.parameter.rawValue, entity: EntityID.named("register-duration"), step: step))
      }
      let taken = try #require(tried.firstIndex(of: after[place]), "draw \(draw)")
      // Stays that were passed over are shorter than the one that fits, which is what they were refused for.
      #expect(tried[..<taken].allSatisfy { $0 < after[place] }, "draw \(draw)")
      retried += taken
    }
    #expect(retried > 0)
  }

  @Test func `law: the exchanged number has the law that it has in futures as they are`() throws {
    // Both are draws from its law given that the set fits: the means of 400 differ by no more than chance.
    let (own, exchanged) = (
      try engine(nil, refusing: true), try engine(parameter("register-duration"), refusing: true)
    )
    let columns = try [own, exchanged].map { engine in
      try (1...400).map { try engine.drawn(draw: $0)[.registerMonths] }
    }
    let means = columns.map { $0.reduce(0, +) / 400 }
    let errors = zip(columns, means).map { column, mean in
      (column.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 399 / 400).squareRoot()
    }
    let error = (errors[0] * errors[0] + errors[1] * errors[1]).squareRoot()
    #expect(abs(means[0] - means[1]) < 3 * error && columns[0] != columns[1])
  }

  @Test func `law: a price moves no child, and a strength no price`() throws {
    let entity = EntityID.named("lower-intervention-threshold")
    let own = try engine(nil, plans: [Fixture.lowerThreshold])
    let price = try engine(.number(process: .unitCost, entity: entity, later: later), plans: [Fixture.lowerThreshold])
    let strength = try engine(
      .number(process: .strength, entity: entity, later: later), plans: [Fixture.lowerThreshold])
    #expect(price.prices(portfolio: 1, draw: 2) == own.prices(portfolio: 1, draw: 2 + later))
    #expect(strength.prices(portfolio: 1, draw: 2) == own.prices(portfolio: 1, draw: 2))
    let before = try Fixture.play(own, draw: 2)
    let isMoney = own.layout.outputs.map { if case .cost = $0.id { true } else { false } }
    let moved = { (values: [Float]) in
      before.indices.filter { before[$0] != values[$0] && !(before[$0].isNaN && values[$0].isNaN) }
    }
    let byPrice = moved(try Fixture.play(price, draw: 2))
    #expect(!byPrice.isEmpty && byPrice.allSatisfy { isMoney[$0 % own.layout.count] && $0 >= own.layout.count })
    let byStrength = moved(try Fixture.play(strength, draw: 2))
    #expect(
      !byStrength.isEmpty && byStrength.allSatisfy { $0 >= own.layout.count }, "doing nothing more has no strength")
  }

  @Test func `law: chance is that of another replication, the numbers kept`() throws {
    let two = try Fixture.engine(
      Fixture.scenario([], years: 1) { $0.design.replications = 2 }, options: EngineOptions(grades: false))
    let one = try engine(.chance)
    for draw in 1...4 {
      #expect(try numbers(one, draw) == numbers(engine(nil), draw))
      let (exchanged, second) = (
        try Fixture.play(one, draw: draw), try Fixture.play(two, draw: draw, replication: 1)
      )
      // Where the second replication was played with the same set, it is the same future.
      if try two.drawn(draw: draw, replication: 1).attempt == one.drawn(draw: draw).attempt {
        #expect(zip(exchanged, second).allSatisfy { $0 == $1 || $0.isNaN && $1.isNaN }, "draw \(draw)")
      }
      #expect(try exchanged != Fixture.play(engine(nil), draw: draw))
    }
  }

  @Test func `extreme value: where chance does not vary there is none to exchange`() throws {
    let still = Fixture.scenario([], years: 1) { $0.design.chanceVaries = false }
    let (own, exchanged) = (
      try Fixture.engine(still, options: EngineOptions(grades: false)),
      try Fixture.engine(still, options: EngineOptions(grades: false, exchange: .chance))
    )
    let (before, after) = (try Fixture.play(own, draw: 1), try Fixture.play(exchanged, draw: 1))
    #expect(zip(before, after).allSatisfy { $0 == $1 || $0.isNaN && $1.isNaN })
  }
}
