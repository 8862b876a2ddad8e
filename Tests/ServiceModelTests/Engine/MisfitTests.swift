import ServiceModel
import Stochastics
import Testing

private typealias Fixture = EngineFixture

@Suite struct `Values that do not fit what was counted` {
  /// An assumption that cannot fit, and a quantity on which the misfit must be said to rest.
  struct Contradiction: Sendable, CustomTestStringConvertible {
    var parameter: String
    var value: Double
    var quantity: Quantity
    var testDescription: String { "\(parameter) of \(value)" }
  }

  static let contradictions = [
    Contradiction(parameter: "fc-households-rth", value: 20, quantity: .fosterHouseholds),
    Contradiction(parameter: "need-share-additional", value: 0.99, quantity: .needShareAdditional),
    Contradiction(parameter: "need-share-acute", value: 1e-7, quantity: .needShareAcute),
    Contradiction(parameter: "exit-hazard-12m-plus", value: 0.01, quantity: .exitHazardBeyond),
    Contradiction(parameter: "register-duration", value: 1, quantity: .registerMonths),
    Contradiction(parameter: "long-term-team-share", value: 0.95, quantity: .longTermTeamShare),
    Contradiction(parameter: "placement-parents", value: 0.5, quantity: .placementParents),
    Contradiction(parameter: "fc-leaving", value: 0.99, quantity: .fosterLeaving),
  ]

  private func scenario(_ contradiction: Contradiction, draws: Int = 1) throws -> Scenario {
    let prior = try Distribution.interval(
      family: .fixed, low: contradiction.value, central: contradiction.value, high: contradiction.value)
    return Fixture.scenario([], years: 1, draws: draws) {
      $0.assumptions = [Assumption(parameter: contradiction.parameter, prior: prior, because: "test")]
    }
  }

  @Test(arguments: contradictions)
  func `dirty: the refusal names the number, its value and the draw`(_ contradiction: Contradiction) throws {
    let engine = try Fixture.engine(try scenario(contradiction), options: EngineOptions(grades: false))
    do throws(ModelError) {
      try engine.checkStarts(threads: 1)
      Issue.record("\(contradiction) fits")
    } catch {
      guard case .cannotMatchBaseline(let draw, let tries, let misfit) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(draw == 0 && tries == 1)
      let held = try #require(misfit.held.first { $0.quantity == contradiction.quantity })
      #expect(held.value == contradiction.value)
    }
  }

  @Test func `deterministic: whatever the number of threads, the same draw is told`() throws {
    var refused = try scenario(Contradiction(parameter: "fc-households-rth", value: 140, quantity: .fosterHouseholds))
    refused.design.draws = 8
    refused.assumptions[0].prior = try .interval(family: .twoPiece, low: 9.9, central: 10, high: 10.1)
    let engine = try Fixture.engine(refused, options: EngineOptions(grades: false))
    for threads in 1...3 {
      let told = #expect(throws: ModelError.self) { try engine.checkStarts(threads: threads) }
      guard case .cannotMatchBaseline(0, 1, _) = told else {
        Issue.record("\(String(describing: told))")
        continue
      }
    }
  }

  @Test func `functionality: what is shipped starts in all draws that are checked`() throws {
    for area in ["rotherham-2006", "england-250k"] {
      let engine = try Fixture.engine(
        Fixture.scenario([], area: area, years: 1, draws: 64), options: EngineOptions(grades: false))
      #expect(throws: Never.self) { try engine.checkStarts(threads: 2) }
    }
  }
}
