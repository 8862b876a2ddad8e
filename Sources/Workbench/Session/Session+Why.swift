import DecisionAnalysis
import GradeDescriptors
import LocatedYAML
import ServiceModel

extension Session {
  /// `why staying-safe` or `why staying-safe Lower thresholds`
  mutating func why(_ line: TypedLine) throws(SessionProblem) -> SessionReply {
    let grades = Instrument.jointAreaReview.grades.map { "grade.\($0.id)" }
    guard line.words.count > 1 else {
      throw .faults(line.fault(.missingValue, at: nil, allowed: OutputName.names(of: grades)))
    }
    let summary = try known()
    let names = OutputName(outputs: summary.outputs)
    let (word, rest) = line.name(at: 1, among: OutputName.names(of: grades))
    guard let place = names.place(of: word.text), grades.contains(summary.outputs[place].id) else {
      throw .faults(
        line.fault(.noSuch(kind: "grade", name: word.text), at: word, allowed: OutputName.names(of: grades)))
    }
    let portfolio = try portfolio(rest, summary, line)
    var blocks = gradePictures(place, summary, portfolios: [0] + (portfolio.map { $0 > 0 ? [$0] : [] } ?? []))
    var page = Page()
    holdingBack(place, summary, portfolio ?? 0, &page)
    if let portfolio, portfolio > 0 { moving(place, summary, portfolio, &page) }
    blocks.append(.page(page))
    return SessionReply(blocks)
  }

  /// How far the next grade is, and which rules bind.
  private func holdingBack(_ place: Int, _ summary: RunSummary, _ portfolio: Int, _ page: inout Page) {
    guard let last = summary.portfolios[portfolio].years.last else { return }
    page.heading("What holds it back in \(last.year), \(summary.portfolios[portfolio].name)")
    let score = "theta." + summary.outputs[place].id.dropFirst("grade.".count)
    if let at = summary.outputs.firstIndex(where: { $0.id == score }), let next = last.outputs[at].nextCut {
      if let distance = next.distance {
        page.paragraph(
          "The score lies \(Numerals.fixed(distance.value, places: 2)) standard deviations between authorities below the next "
            + "grade, on average over the futures that have one above them.")
      }
    }
    let isOverall = summary.outputs[place].id == SessionWords.headlineGrade
    let rules = LimitSet.rules.filter { isOverall || [.criticalFailure, .deliveredImprovement].contains($0) }
    for rule in rules {
      let id = "limit.\(Instrument.jointAreaReview.rawValue).\(rule.id)"
      guard let at = summary.outputs.firstIndex(where: { $0.id == id }), let share = last.outputs[at].bound,
        share.value >= 0.01
      else { continue }
      page.paragraph(
        "Rule \(rule.id), \(rule.statement): changed some grade in \(Numerals.percent(share.value))% of futures.",
        hanging: 4)
    }
  }

  /// The indicators that the grade reads and that the portfolio moves.
  private func moving(_ place: Int, _ summary: RunSummary, _ portfolio: Int, _ page: inout Page) {
    guard let last = summary.portfolios[portfolio].years.last else { return }
    page.heading("What \(summary.portfolios[portfolio].name) does to it")
    let draws = summary.question.draws
    page.paragraph(sentence(last.outputs[place], of: summary.outputs[place], draws: draws).capitalisedFirst + ".")
    let read = indicators(readBy: summary.outputs[place].id)
    let moved = summary.outputs.indices.filter { at in
      guard summary.outputs[at].kind == "indicator", let change = last.outputs[at].difference else { return false }
      return read.contains(summary.outputs[at].id) && change.unchanged < 1 && !change.needsMoreDraws
    }
    let sorted = moved.sorted {
      (last.outputs[$0].difference?.signal ?? 0, $1) > (last.outputs[$1].difference?.signal ?? 0, $0)
    }
    if sorted.isEmpty {
      page.paragraph("It moves none of the indicators that this grade reads by more than the draws can tell.")
    }
    for at in sorted.prefix(8) {
      let words = sentence(last.outputs[at], of: summary.outputs[at], draws: draws)
      page.paragraph("\(summary.outputs[at].name): \(words).", indent: 2, hanging: 4)
    }
  }

  /// Ids of the outputs that feed a grade, by the crosswalk; all of them for a grade that reads every area.
  private func indicators(readBy grade: String) -> Set<String> {
    let area = grade.split(separator: ".").last.map(String.init) ?? ""
    let areas = JudgementArea.allCases.map(\.id)
    let links = library.catalogue.links.filter { !areas.contains(area) || $0.ladder.hasPrefix(area + "/") }
    return Set(links.map { "indicator.\($0.indicator)" })
  }
}

extension String {
  /// The text with a capital first letter.
  fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
