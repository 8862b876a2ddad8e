import DecisionAnalysis
import LocatedYAML
import ModelInputs
import Runs
import ServiceModel
import Terminal
import Wording

extension Session {
  /// `plot looked-after` or `plot staying-safe Lower thresholds`
  mutating func plot(_ line: TypedLine) throws(SessionProblem) -> SessionReply {
    guard line.words.count > 1 else {
      throw .faults(line.fault(.missingValue, at: nil, advice: "Name an indicator, a count, a cost or an area."))
    }
    let summary = try known()
    let names = OutputName(outputs: summary.outputs)
    let (word, rest) = line.name(at: 1, among: names.names, aliases: names.aliases)
    let place = try names.place(of: word, in: line)
    let portfolio = try portfolio(rest, summary, line) ?? 0
    if summary.outputs[place].kind == .grade {
      let shown = portfolio == 0 ? [0] : [0, portfolio]
      var reply = SessionReply(summary.gradePictures(place, portfolios: shown))
      reply.blocks.append(.page(gradeReading(place, summary, shown)))
      return reply
    }
    return try fan(place, summary, portfolio)
  }

  /// What a fan shows in its last year, in sentences.
  private func reading(_ place: Int, _ summary: RunSummary, _ number: Int) -> Page {
    var page = Page()
    let (fact, portfolio) = (summary.outputs[place], summary.portfolios[number])
    guard let last = portfolio.years.last, let level = last.outputs[place].level else { return page }
    // The same digits as at the end of the picture.
    let show = { (value: Double) in QuantityUnit(fact).value(value, places: level.places, bare: true) }
    page.paragraph(
      "In March \(last.year), 8 of 10 futures lie between \(show(level.eighty.lowerBound)) and "
        + "\(show(level.eighty.upperBound)).", indent: 0)
    if number > 0 {
      let words = summary.effect(on: place, portfolio: number)
      page.paragraph("\(portfolioLetter(number)) \(portfolio.name): \(words).", indent: 0)
    }
    return page
  }

  /// What the bars of a grade show in the last year, in sentences.
  private func gradeReading(_ place: Int, _ summary: RunSummary, _ portfolios: [Int]) -> Page {
    var page = Page()
    for number in portfolios {
      let portfolio = summary.portfolios[number]
      guard let last = portfolio.years.last, let chance = last.outputs[place].grade?.atLeastGood else { continue }
      let moved = summary.effect(on: place, portfolio: number)
      page.paragraph(
        "\(portfolio.name): good or better in March \(last.year) \(Futures.words(chance)) (\(chance.marginWords))"
          + (moved.isEmpty ? "." : "; \(moved)."), indent: 0, hanging: 2)
    }
    return page
  }

  private func fan(_ place: Int, _ summary: RunSummary, _ number: Int) throws(SessionProblem) -> SessionReply {
    let fact = summary.outputs[place]
    let portfolio = summary.portfolios[number]
    let course = summary.course(of: place, portfolio: number)
    guard course.count == portfolio.years.count, !course.isEmpty else {
      throw .words("'\(fact.name)' has no value in some of these futures, so it cannot be drawn")
    }
    let reference = number == 0 ? nil : summary.course(of: place, portfolio: 0).map(\.mean.value)
    let past = summary.published(place)
    let unit = QuantityUnit(fact)
    let (title, years) = ("\(fact.name), \(fact.unit): \(portfolio.name)", portfolio.years.map(\.year))
    let picture = TerminalPicture {
      TerminalChart.fan(title, years: years, course: course, past: past, reference: reference, unit: unit, style: $0)
    }
    var reply = SessionReply([.picture(picture)])
    reply.blocks.append(.page(reading(place, summary, number)))
    return reply
  }
}
