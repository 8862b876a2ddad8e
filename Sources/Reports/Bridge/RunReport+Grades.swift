import DecisionAnalysis
import GradeDescriptors
import Runs
import Wording

extension RunReport {
  /// Every grade of the inspections that are judged, in the run's order.
  ///
  /// - Parameter aspects: the run's first futures played again; without them no aspect is named.
  func grades(_ aspects: AspectPlay?) -> [GradeFacts] {
    summary.outputs.indices.compactMap { place in
      guard summary.outputs[place].kind == "grade", var facts = grade(place) else { return nil }
      guard let aspects, aspects.portfolios == summary.portfolios.map(\.name) else { return facts }
      facts.held = aspects.holdingBack(facts.id)
      facts.indicatorVoice = facts.id.hasPrefix("jar.area.") ? aspects.voiceOfIndicators(facts.id) : nil
      return facts
    }
  }

  /// The grade that stands for the whole: the overall grade of the joint area review.
  private static let headline = "jar.childrens-services"

  private func grade(_ place: Int) -> GradeFacts? {
    let id = String(summary.outputs[place].id.dropFirst("grade.".count))
    let courses = summary.portfolios.map { $0.years.compactMap { $0.outputs[place].grade.map(GradeFacts.Year.init) } }
    guard courses.allSatisfy({ $0.count == summary.years.count }) else { return nil }
    let last = summary.portfolios.compactMap(\.years.last)
    return GradeFacts(
      id: id, name: summary.outputs[place].name,
      inspection: id.hasPrefix("jar.") ? "Joint area review" : "Annual performance assessment",
      isHeadline: id == RunReport.headline, courses: courses,
      changes: last.dropFirst().map {
        $0.outputs[place].gradeChange.map { $0.atLeastGood } ?? Estimate(value: 0, error: 0)
      },
      brakes: last.map { brakes(on: id, $0) }, distances: last.map { distance(id, $0) })
  }

  private func distance(_ id: String, _ year: YearResult) -> Double? {
    summary.outputs.firstIndex { $0.id == "theta.\(id)" }.flatMap { year.outputs[$0].nextCut?.distance?.value }
  }

  /// The limiting rules that bear on a grade, with how often each changed one, the commonest first.
  private func brakes(on id: String, _ year: YearResult) -> [GradeFacts.Brake] {
    let instrument: Instrument = id.hasPrefix("jar.") ? .jointAreaReview : .annualPerformanceAssessment2007
    let rules = LimitSet.rules(on: id).compactMap { rule -> GradeFacts.Brake? in
      guard let words = RunReport.words(of: rule), rule != .criticalFailure || id == RunReport.headline,
        let place = summary.outputs.firstIndex(where: { $0.id == "limit.\(instrument.rawValue).\(rule.id)" }),
        let bound = year.outputs[place].bound, bound.value > 0
      else { return nil }
      return GradeFacts.Brake(name: words, share: bound)
    }
    return rules.sorted { ($0.share.value, $1.name) > ($1.share.value, $0.name) }
  }

  private static func words(of rule: LimitSet) -> String? {
    switch rule {
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

extension GradeFacts.Year {
  /// Chances of one year.
  init(_ grade: GradeProbabilities) {
    self.init(chances: grade.chances.map(\.value), atLeastGood: grade.atLeastGood)
  }
}
