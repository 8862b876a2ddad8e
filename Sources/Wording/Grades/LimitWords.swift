package import DecisionAnalysis
import GradeDescriptors
package import Runs
import ServiceModel

extension RunSummary {
  /// The limiting rules that held a grade down in the last year, in words, each with its share of futures, the commonest
  /// first.
  package func brakes(on output: Int, portfolio: Int) -> [(name: String, share: Estimate)] {
    guard case .grade(let instrument, let grade) = outputs[output].id, let last = portfolios[portfolio].years.last
    else { return [] }
    let rules = LimitSet.rules(on: grade).compactMap { rule -> (name: String, share: Estimate)? in
      guard let words = rule.words, rule != .criticalFailure || outputs[output].id == .headline,
        let bound = place(of: .limit(instrument, rule: rule.id)).flatMap({ last.outputs[$0].bound }), bound.value > 0
      else { return nil }
      return (words, bound)
    }
    return rules.sorted { ($0.share.value, $1.name) > ($1.share.value, $0.name) }
  }

  /// Mean distance of a grade's score to the next grade in the last year, in standard deviations between councils.
  package func distance(ofGrade output: Int, portfolio: Int) -> Double? {
    guard case .grade(let instrument, let grade) = outputs[output].id else { return nil }
    return place(of: .score(instrument, grade))
      .flatMap { portfolios[portfolio].years.last?.outputs[$0].nextCut?.distance?.value }
  }
}

extension Instrument {
  /// Its name for people.
  package var words: String { self == .jointAreaReview ? "Joint area review" : "Annual performance assessment" }
}

extension LimitSet {
  /// What holds a grade down where the rule of this id binds; the id where that is not told.
  static func words(_ id: String) -> String { rules.first { $0.id == id }?.words ?? id }

  /// What holds a grade down where the rule binds; `nil` for rules that are not told.
  fileprivate var words: String? {
    switch self {
    case .twoInadequateAreas: "two or more areas that are inadequate"
    case .oneInadequateArea: "one area that is inadequate"
    case .criticalFailure: "a clear failure in one critical aspect of an area"
    case .capacityGate: "capacity for improvement that is not good"
    case .outstandingGate: "too few areas or services that are good or outstanding"
    case .serviceFunctions: "too few services that are good, or adequate"
    case .deliveredImprovement: "too little improvement delivered so far"
    case .gapNarrowing: "gaps that are not seen to narrow"
    case .adequateGate: "management or capacity that is inadequate"
    case .tieBreak: "a tie that management and capacity settled"
    default: nil
    }
  }
}
