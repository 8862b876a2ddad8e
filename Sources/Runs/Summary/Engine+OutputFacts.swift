import DecisionAnalysis
import ServiceModel

extension Engine {
  /// What each output is that a summary tells of, in the order of the layout.
  package var outputFacts: [RunSummary.OutputFact] {
    layout.outputs.prefix(layout.told).map { output in
      var fact = RunSummary.OutputFact(
        id: output.id, name: output.name, kind: output.id.kind, unit: output.unit, better: .none)
      switch output.id {
      case .indicator:
        guard let place = layout.place(of: output.id) else { break }
        describe(indicators[place], published: published[place], in: &fact)
      case .cost: fact.better = .lower
      case .score, .grade: fact.better = .higher
      case .stock(let stock): fact.better = RunSummary.Direction(stock.preference)
      case .limit, .chance: break
      }
      return fact
    }
  }

  private func describe(_ indicator: Indicator, published: Double, in fact: inout RunSummary.OutputFact) {
    fact.area = indicator.area
    fact.carrier = indicator.carrier
    fact.published = published
    fact.england = indicator.england
    fact.detectable = indicator.detectableChange(residents: residents)
    fact.better = RunSummary.Direction(Preference(indicator))
  }
}
