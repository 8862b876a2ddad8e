import DecisionAnalysis
import LocatedYAML

extension Session {
  /// `plot looked-after` or `plot staying-safe Lower thresholds`
  mutating func plot(_ line: TypedLine) throws(SessionProblem) -> SessionReply {
    guard line.words.count > 1 else {
      throw .faults(line.fault(.missingValue, at: nil, advice: "Name an indicator, a count, a cost or an area."))
    }
    let summary = try known()
    let place = try OutputName(outputs: summary.outputs).place(of: line.words[1], in: line)
    let portfolio = try portfolio(line.words.dropFirst(2), summary, line) ?? 0
    if summary.outputs[place].kind == "grade" {
      return SessionReply(gradePictures(place, summary, portfolios: portfolio == 0 ? [0] : [0, portfolio]))
    }
    return try fan(place, summary, portfolio)
  }

  /// Bars of a grade's chances under some portfolios.
  func gradePictures(_ place: Int, _ summary: RunSummary, portfolios: [Int]) -> [SessionReply.Block] {
    portfolios.map { number in
      let portfolio = summary.portfolios[number]
      let course = portfolio.years.compactMap { year in
        year.outputs[place].grade.map { grade in
          GradeFacts.Year(
            chances: grade.chances.map(\.value),
            atLeastGood: Chance(grade.atLeastGood.value, error: grade.atLeastGood.error))
        }
      }
      return .picture(
        TerminalChart.gradeBars(
          "\(summary.outputs[place].name), \(portfolio.name)", years: portfolio.years.map(\.year), course: course,
          style: style))
    }
  }

  private func fan(_ place: Int, _ summary: RunSummary, _ number: Int) throws(SessionProblem) -> SessionReply {
    let fact = summary.outputs[place]
    let portfolio = summary.portfolios[number]
    let course = portfolio.years.compactMap { $0.outputs[place].level.map(Spread.init) }
    guard course.count == portfolio.years.count, !course.isEmpty else {
      throw .words("'\(fact.name)' has no value in some of these futures, so it cannot be drawn")
    }
    let reference = number == 0 ? nil : summary.portfolios[0].years.compactMap { $0.outputs[place].level?.median.value }
    let past = fact.published.map { IndicatorFacts.Past(year: summary.question.firstYear - 1, value: $0) }
    let unit = QuantityUnit(fact.kind == "cost" ? "GBP" : fact.kind == "stock" ? "" : fact.unit)
    let picture = TerminalChart.fan(
      "\(fact.name), \(fact.unit): \(portfolio.name)", years: portfolio.years.map(\.year), course: course, past: past,
      reference: reference, unit: unit, style: style)
    var reply = SessionReply([.picture(picture)])
    if number > 0, let last = portfolio.years.last { reply.blocks.append(.page(Page(sentence(last.outputs[place])))) }
    return reply
  }
}
