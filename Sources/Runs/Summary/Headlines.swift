import DecisionAnalysis
import ServiceModel

extension PortfolioResult {
  /// Indicators in the order in which a reader should see them, as places in the run's outputs, at most `limit`.
  ///
  /// First come those that moved for certain, the largest effect against its spread first, then those that the
  /// interventions name as their aim even where nothing can be told about them.
  package func headlines(_ outputs: [RunSummary.OutputFact], limit: Int) -> [Int] {
    guard let last = years.last?.outputs else { return [] }
    let moved = outputs.indices.filter { place in
      guard outputs[place].kind == .indicator, let difference = last[place].difference else { return false }
      return difference.unchanged < 1 && !difference.needsMoreDraws
    }
    let bySignal = moved.sorted { one, other in
      let (a, b) = (last[one].difference?.signal ?? 0, last[other].difference?.signal ?? 0)
      return a == b ? one < other : a > b
    }
    let aimed = outputs.indices.filter { aims.contains(outputs[$0].id) && !bySignal.contains($0) }
    let kept = max(0, limit - min(aimed.count, PortfolioResult.roomForAims))
    return Array((bySignal.prefix(kept) + aimed + bySignal.dropFirst(kept)).prefix(limit))
  }

  private static var roomForAims: Int { 3 }
}

extension Intervention {
  /// The indicators that the evidence about an intervention names.
  func aims(in layout: OutputLayout) -> [OutputID] {
    var names = carried.map(\.target)
    for case .indicator(let id) in effects.map(\.target) { names.append(id) }
    return names.map(OutputID.indicator).filter { layout.place(of: $0) != nil }
  }
}
