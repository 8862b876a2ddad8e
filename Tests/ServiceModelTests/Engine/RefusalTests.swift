import ServiceModel
import Stochastics
import Testing

private typealias Fixture = EngineFixture

@Suite struct `Refused sets of values` {
  /// Stays on the register between so short that no conference could keep it full and long.
  private func engine() throws -> Engine {
    let prior = try Distribution.interval(family: .twoPiece, low: 1, central: 9, high: 17)
    return try Fixture.engine(
      Fixture.scenario([], years: 1, draws: 12) {
        $0.assumptions = [Assumption(parameter: "register-duration", prior: prior, because: "test")]
      }, options: EngineOptions(grades: false))
  }

  @Test func `law: each refused set has one reason, and draws without any have none`() throws {
    let engine = try engine()
    var all = 0
    for draw in 0...12 {
      var values = [Float](repeating: 0, count: engine.valuesPerReplicate)
      var span = values.mutableSpan
      let refused = try engine.play(draw: draw, into: &span)
      let reasons = engine.refusals(draw: draw, sets: refused)
      #expect(reasons.count == refused, "draw \(draw)")
      #expect(engine.refusals(draw: draw, sets: refused + 1).count == refused, "the set that was played fits")
      all += refused
    }
    #expect(all > 0)
  }

  @Test func `deterministic: a reason is its kind without the numbers`() {
    #expect(BaselineMisfit.Reason.total(.needs, sum: 1.2).kind == .needShares)
    #expect(BaselineMisfit.Reason.care(.tooFewCarers(needed: 9, places: 3)).kind == .carers)
    #expect(BaselineMisfit.Reason.registrations(needed: 2, most: 1).kind == .registrations)
    #expect(Set(BaselineMisfit.Kind.allCases.map(\.rawValue)).count == BaselineMisfit.Kind.allCases.count)
  }
}
