import DecisionAnalysis
import ServiceModel

extension Summariser {
  /// The assumptions that the main effects of a portfolio follow most closely, by rank correlation over the draws.
  ///
  /// At most the first `mostDraws` draws are used; more would not change the order.
  func influences(
    portfolio: Int, outputs: [Int], inputs: [DrawnInput], attempts: [UInt16]
  ) throws(WorkbenchError) -> [Influence] {
    let draws = min(attempts.count, Summariser.mostDraws)
    guard draws > 3 else { return [] }
    let attempts = Array(attempts.prefix(draws))
    let ranks = inputs.map { Ranks($0.positions(seed: engine.design.seed, attempts: attempts)) }
    let threshold = Summariser.leastDistance * (1.06 / Double(draws - 3)).squareRoot()
    var influences: [Influence] = []
    for output in outputs {
      let own = try column(portfolio: portfolio, year: engine.years - 1, output: output)
      let other = try column(portfolio: 0, year: engine.years - 1, output: output)
      let differences = (0..<draws).map { draw in
        (draw * replications..<(draw + 1) * replications).reduce(Float(0)) { $0 + own[$1] - other[$1] }
      }
      guard differences.allSatisfy(\.isFinite) else { continue }
      let effect = Ranks(differences)
      let found = zip(inputs, ranks).map { input, rank in
        Influence(
          portfolio: engine.portfolioNames[portfolio], output: engine.layout.outputs[output].id, input: input.id,
          name: input.name, confidence: input.citation.confidence, source: input.citation.reference,
          correlation: RankCorrelation(rank, effect))
      }
      influences += found.filter { abs($0.correlation.value) > threshold }
        .sorted { (abs($0.correlation.value), $1.input) > (abs($1.correlation.value), $0.input) }
        .prefix(Summariser.mostInfluences)
    }
    return influences
  }

  private static var mostDraws: Int { 10_000 }
  /// Standard errors of no correlation that one must exceed to be told; hundreds are looked at, so chance finds some.
  private static var leastDistance: Double { 3.5 }
  private static var mostInfluences: Int { 8 }
}
