import DecisionAnalysis
package import ServiceModel

/// What one effect of a portfolio follows most closely: a choice among the influences of a run.
package struct Dependence: Codable, Hashable, Sendable {
  /// The portfolio's place.
  package var portfolio: Int
  /// The output whose difference follows them.
  package var output: OutputID
  /// What it follows, the closest first.
  package var influences: [Influence]
}

extension RunSummary {
  /// For each portfolio the two outputs that follow something most closely, the closest first.
  package var dependences: [Dependence] {
    portfolios.indices.dropFirst().flatMap { portfolio in
      let own = influences.filter { $0.portfolio == portfolios[portfolio].name }
      let outputs = own.reduce(into: [OutputID]()) { if !$0.contains($1.output) { $0.append($1.output) } }
      let all = outputs.map { output in
        Dependence(portfolio: portfolio, output: output, influences: own.filter { $0.output == output })
      }
      return all.sorted { $0.strength > $1.strength }.prefix(2)
    }
  }
}

extension Dependence {
  fileprivate var strength: Double { abs(influences.first?.correlation.value ?? 0) }
}
