import DecisionAnalysis
import GradeDescriptors
import Runs
import ServiceModel
import Wording

extension RunReport {
  /// Every grade of the inspections that are judged, in the run's order.
  ///
  /// - Parameter aspects: the run's first futures played again; without them no aspect is named.
  func grades(_ aspects: AspectPlay?) -> [GradeFacts] {
    summary.outputs.indices.compactMap { place in
      guard case .grade(let instrument, let id) = summary.outputs[place].id,
        var facts = grade(place, instrument, id)
      else { return nil }
      guard let aspects, aspects.portfolios == summary.portfolios.map(\.name) else { return facts }
      facts.held = aspects.holdingBack(facts.id)
      facts.indicatorVoice =
        instrument == .jointAreaReview && id.area.map(JudgementArea.outcomes.contains) == true
        ? aspects.voiceOfIndicators(facts.id) : nil
      return facts
    }
  }

  private func grade(_ place: Int, _ instrument: Instrument, _ id: GradeID) -> GradeFacts? {
    let courses = summary.portfolios.map { $0.years.compactMap { $0.outputs[place].grade.map(GradeFacts.Year.init) } }
    guard courses.allSatisfy({ $0.count == summary.years.count }) else { return nil }
    let last = summary.portfolios.compactMap(\.years.last)
    return GradeFacts(
      id: id.id, name: summary.outputs[place].name,
      inspection: instrument == .jointAreaReview ? "Joint area review" : "Annual performance assessment",
      isHeadline: summary.outputs[place].id == .headline, courses: courses,
      changes: last.dropFirst().map {
        $0.outputs[place].gradeChange.map { $0.atLeastGood } ?? Estimate(value: 0, error: 0)
      },
      verdicts: summary.portfolios.indices.dropFirst().map { summary.verdict(of: place, portfolio: $0) ?? .noEffect },
      brakes: last.map { brakes(on: id, instrument, $0) }, distances: last.map { distance(.score(instrument, id), $0) })
  }

  private func distance(_ score: OutputID, _ year: YearResult) -> Double? {
    summary.outputs.firstIndex { $0.id == score }.flatMap { year.outputs[$0].nextCut?.distance?.value }
  }

  /// The limiting rules that bear on a grade, with how often each changed one, the commonest first.
  private func brakes(on id: GradeID, _ instrument: Instrument, _ year: YearResult) -> [GradeFacts.Brake] {
    let rules = LimitSet.rules(on: id).compactMap { rule -> GradeFacts.Brake? in
      guard let words = RunReport.words(of: rule),
        rule != .criticalFailure || OutputID.grade(instrument, id) == .headline,
        let place = summary.outputs.firstIndex(where: { $0.id == .limit(instrument, rule: rule.id) }),
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
