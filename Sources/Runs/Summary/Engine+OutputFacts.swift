import ServiceModel

extension Engine {
  /// What each output is, in the order of the layout.
  package var outputFacts: [RunSummary.OutputFact] {
    layout.outputs.map { output in
      var fact = RunSummary.OutputFact(id: output.id, name: output.name, kind: "", unit: "", better: "none")
      switch output.kind {
      case .indicator(let place): describe(indicators[place], published: published[place], in: &fact)
      case .stock: (fact.kind, fact.unit) = ("stock", "count")
      case .cost: (fact.kind, fact.unit, fact.better) = ("cost", "GBP at 2005/06 prices", "lower")
      case .theta: (fact.kind, fact.unit, fact.better) = ("score", "standard deviations between areas", "higher")
      case .grade: (fact.kind, fact.unit, fact.better) = ("grade", "grade 1 to 4", "higher")
      case .limit: (fact.kind, fact.unit) = ("limit", "chance")
      }
      return fact
    }
  }

  private func describe(_ indicator: Indicator, published: Double, in fact: inout RunSummary.OutputFact) {
    fact.kind = "indicator"
    fact.unit = indicator.unit
    fact.area = indicator.area.rawValue
    fact.carrier = indicator.carrier.rawValue
    fact.published = published
    fact.england = indicator.england
    switch indicator.polarity {
    case .higher: fact.better = "higher"
    case .lower: fact.better = "lower"
    case .ambiguous: fact.better = indicator.preferredBand == nil ? "none" : "band"
    }
  }
}
