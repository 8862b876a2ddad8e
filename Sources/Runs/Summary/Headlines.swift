import DecisionAnalysis
import ServiceModel

extension Verdicts {
  /// Indicators in the order in which a reader should see them, as places in the run's outputs, at most `limit`.
  ///
  /// First come those that count as better or worse, then those that rise or fall or do so in some futures only, then
  /// those that may turn out either way, each the largest effect against its spread first; last those that the
  /// interventions name as their aim even where nothing can be told about them.
  package func headlines(of portfolio: PortfolioResult, limit: Int) -> [Int] {
    guard let last = portfolio.years.last?.outputs else { return [] }
    let ranks = outputs.indices.map { place in
      outputs[place].kind == .indicator ? verdict(of: place, in: portfolio)?.rank : nil
    }
    let bySignal = outputs.indices.filter { ranks[$0] != nil }.sorted { one, other in
      let (a, b) = (last[one].difference?.signal ?? 0, last[other].difference?.signal ?? 0)
      return (ranks[one] ?? 0, -a, one) < (ranks[other] ?? 0, -b, other)
    }
    let aimed = outputs.indices.filter { portfolio.aims.contains(outputs[$0].id) && !bySignal.contains($0) }
    let kept = max(0, limit - min(aimed.count, Verdicts.roomForAims))
    return Array((bySignal.prefix(kept) + aimed + bySignal.dropFirst(kept)).prefix(limit))
  }

  private static var roomForAims: Int { 3 }
}

extension Verdict {
  /// Where a change stands among others on a page; `nil` where there is nothing to say of it.
  package var rank: Int? {
    if counted != nil { return 0 }
    if side != nil { return 1 }
    return self == .eitherWay ? 2 : nil
  }
}

extension Intervention {
  /// The indicators that the evidence about an intervention names.
  func aims(in layout: OutputLayout) -> [OutputID] {
    var names = carried.map(\.target)
    for case .indicator(let id) in effects.map(\.target) { names.append(id) }
    return names.map(OutputID.indicator).filter { layout.place(of: $0) != nil }
  }
}
