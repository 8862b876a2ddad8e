import ServiceModel
import Stochastics
import Testing

@Suite struct `Keeping the starts of futures` {
  typealias Fixture = EngineFixture

  private func engine(_ scenario: Scenario, _ starts: StartStates?) throws -> Engine {
    let framework = try Fixture.framework.get()
    return try Engine(
      catalogue: try Fixture.catalogue.get(), scenario: scenario, framework: framework,
      practice: CodedPractice(framework: framework, findings: []), starts: starts)
  }

  @Test func `law: a future from a kept start is bit for bit the one from a start solved anew`() throws {
    let starts = StartStates()
    let first = Fixture.scenario([Fixture.lowerThreshold], years: 2)
    let second = Fixture.scenario([Fixture.carers], years: 3) { $0.design.replications = 2 }
    for scenario in [first, second, first] {
      let (keeping, solving) = (try engine(scenario, starts), try engine(scenario, nil))
      for draw in 0...4 {
        for replication in 0..<scenario.design.replications {
          let kept = try Fixture.play(keeping, draw: draw, replication: replication)
          #expect(try kept == Fixture.play(solving, draw: draw, replication: replication), "draw \(draw)")
        }
      }
    }
  }

  @Test func `law: starts of another world are never taken for this one's`() throws {
    let starts = StartStates()
    let turnover = try Distribution.fixed(0.25)
    let worlds = [
      Fixture.scenario([]), Fixture.scenario([]) { $0.design.seed = 8 },
      Fixture.scenario([], area: "england-250k"), Fixture.scenario([]) { $0.design.chanceVaries = false },
      Fixture.scenario([]) { $0.design.parametersVary = false },
      Fixture.scenario([]) {
        $0.assumptions = [Assumption(parameter: "turnover-england", prior: turnover, because: "test")]
      },
    ]
    for scenario in worlds + worlds.reversed() {
      let kept = try Fixture.play(engine(scenario, starts), draw: 1)
      #expect(try kept == Fixture.play(engine(scenario, nil), draw: 1))
    }
    #expect(Set(worlds.map { StartWorld($0) }).count == worlds.count)
  }
}
