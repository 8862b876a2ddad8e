package import GradeDescriptors
package import Runs
import Wording

extension GradedEvidence {
  /// The judgement for a terminal.
  package var page: Page {
    var page = Page()
    page.paragraph(judgement.evidence.title, indent: 0, style: .strong)
    page.paragraph(GradeWords.reading(GradeWords.instrument(judgement.instrument.rawValue)), indent: 0, style: .faint)
    page.space()
    page.line(("  \(column("", 36)) score  next  3+   1   2   3   4  likeliest", .faint))
    for grade in judgement.grades { row(&page, grade) }
    suppositions(&page)
    reasons(&page)
    standing(&page)
    if !judgement.limits.filter({ $0.share > 0 }).isEmpty { page.heading(GradeWords.limits) }
    for limit in judgement.limits where limit.share > 0 {
      page.paragraph(
        "\(limit.rule.id), \(limit.rule.statement): in \(Figure.percent(limit.share))% of inspections", hanging: 4)
    }
    return page
  }

  private func row(_ page: inout Page, _ grade: GradeForecast) {
    let chances = grade.probabilities.map { column(Figure.percent($0), 4, right: true) }.joined()
    let next = grade.reasons.distanceToNextCut.map { Figure.fixed($0, places: 2) } ?? "-"
    let standing = [Figure.signed(grade.reasons.score.mean, places: 2), next].map { column($0, 6, right: true) }
      .joined()
    page.line(
      ("  \(column(grade.name, 36))\(standing)", .plain),
      (column(Figure.percent(grade.atLeastGood), 4, right: true), .strong),
      ("\(chances)  \(grade.mode.name)", .plain))
    if !grade.reasons.sufficient { page.paragraph(GradeWords.insufficient, indent: 4, style: .poor) }
  }

  private func suppositions(_ page: inout Page) {
    guard let supposed else { return }
    page.space()
    for supposition in self.suppositions {
      page.paragraph(
        GradeWords.supposed(supposition.aspect, Int(supposition.grade.rawValue), supposition.grade.name), indent: 0,
        style: .strong)
    }
    let changes = zip(judgement.grades, supposed.grades).map { ($0.name, 100 * ($1.atLeastGood - $0.atLeastGood)) }
    let moved = changes.filter { abs($0.1) >= 0.5 }
    if moved.isEmpty { page.paragraph(GradeWords.nothingMoves) }
    for (name, points) in moved { page.line(("  \(column(name, 52))\(Figure.signed(points, places: 0))", .plain)) }
  }

  private func reasons(_ page: inout Page) {
    effects(&page, GradeWords.holding, reading: GradeWords.effects) { $0.holdingBack }
    effects(&page, GradeWords.carrying) { $0.carrying }
  }

  /// The three largest effects on each grade; those that would round to nothing are left out, and so is an empty list.
  private func effects(
    _ page: inout Page, _ heading: String, reading: String? = nil, _ pick: (Reasons) -> [Reasons.AspectEffect]
  ) {
    let lines = judgement.grades.filter(\.reasons.sufficient).compactMap { grade -> String? in
      let told = pick(grade.reasons).filter { abs($0.change) >= 0.0005 }.prefix(3).map(effect)
      return told.isEmpty ? nil : "\(grade.name): \(told.joined(separator: ", "))"
    }
    guard !lines.isEmpty else { return }
    page.heading(heading)
    if let reading { page.paragraph(reading, style: .faint) }
    for line in lines { page.paragraph(line, hanging: 4) }
  }

  private func standing(_ page: inout Page) {
    page.heading(GradeWords.standing)
    page.paragraph(GradeWords.standingReading, style: .faint)
    let heads = ["2", "3", "4", "none"].map { column($0, 6, right: true) }.joined()
    page.line(("  \(column("", 36))\(heads)", .faint))
    for grade in judgement.grades {
      let reasons = grade.reasons
      let cells = reasons.sharesMeeting.map(Figure.percent) + [Figure.percent(reasons.weightWithoutEvidence)]
      page.line(("  \(column(grade.name, 36))\(cells.map { column($0, 6, right: true) }.joined())", .plain))
    }
    page.heading(GradeWords.silence)
    for grade in judgement.grades where !grade.reasons.withoutEvidence.isEmpty {
      let silent = grade.reasons.criticalWithoutEvidence + grade.reasons.withoutEvidence
      let named = silent.reduce(into: [String]()) { if $0.count < 3, !$0.contains($1) { $0.append($1) } }
      let rest = grade.reasons.withoutEvidence.count - named.count
      let words = named + (rest > 0 ? [GradeWords.more(rest)] : [])
      page.paragraph("\(grade.name): \(words.joined(separator: ", "))", hanging: 4)
    }
  }

  private func effect(_ effect: Reasons.AspectEffect) -> String {
    "\(effect.aspect) \(Figure.signed(100 * effect.change, places: 1))"
  }

  /// The judgement with its reasons as JSON; with suppositions, both judgements.
  package func json() throws(WorkbenchError) -> String {
    guard let supposed else { return try Runs.json(judgement) }
    return try Runs.json(["asItStands": judgement, "supposed": supposed])
  }
}

extension OverallDecision {
  /// The decision as JSON.
  package func json() throws(WorkbenchError) -> String { try Runs.json(self) }

  /// The decision for a terminal, after a word on how the grades were read where one of them is a 1.
  package func page(reading areas: String) -> Page {
    var page = Page()
    if let caution = KnownGradeWords.caution(Library.grades(in: areas)) {
      page.paragraph(caution, indent: 0)
      page.space()
    }
    page.line(("  \(column("", 36))   3+   1   2   3   4  likeliest", .faint))
    let chances = probabilities.map { column(Figure.percent($0), 4, right: true) }.joined()
    page.line(
      ("  \(column("Children's services", 36))", .plain),
      (column(Figure.percent(probabilities[2] + probabilities[3]), 5, right: true), .strong),
      ("\(chances)  \(mode.name)", .plain))
    page.paragraph(GradeWords.decided(decidedBy.id, decidedBy.statement, decidedBy.locator))
    for limit in limits where limit.share >= 0.005 {
      page.paragraph("\(limit.rule.id), \(limit.rule.statement): \(Figure.percent(limit.share))%", hanging: 4)
    }
    return page
  }
}
