import DecisionAnalysis
import GradeDescriptors
import LocatedYAML
import ServiceModel

extension Session {
  /// `compare` or `compare initial-assessments-in-7-days`
  mutating func compare(_ line: TypedLine) throws(SessionProblem) -> SessionReply {
    let summary = try known()
    guard line.words.count > 1 else {
      guard summary.portfolios.count > 1 else {
        throw .words("there is no portfolio to compare yet\n`add` begins one.")
      }
      let pages = RunPage(summary: summary, folder: "", wasThere: false)
      var page = Page()
      pages.changes(&page)
      pages.cost(&page)
      pages.grades(&page)
      return SessionReply(page)
    }
    let place = try OutputName(outputs: summary.outputs).place(of: line.words[1], in: line)
    return SessionReply(table(of: place, summary))
  }

  /// One output under every portfolio, year by year.
  private func table(of place: Int, _ summary: RunSummary) -> Page {
    let fact = summary.outputs[place]
    var page = Page()
    page.line((fact.name, .strong), (", \(fact.kind == "grade" ? "chance of good or better, %" : fact.unit)", .plain))
    page.line(
      (
        "  " + column("", 30) + summary.portfolios[0].years.map { column("\($0.year)", 8, right: true) }.joined(),
        .faint
      ))
    for (number, portfolio) in summary.portfolios.enumerated() {
      let figures = portfolio.years.map { column(figure($0.outputs[place]), 8, right: true) }.joined()
      let letter = number == 0 ? " " : Session.letter(number)
      page.line(("  \(letter) \(column(portfolio.name, 28))", .plain), (figures, .strong))
    }
    for (number, portfolio) in summary.portfolios.enumerated().dropFirst() {
      guard let last = portfolio.years.last?.outputs[place] else { continue }
      page.paragraph("\(Session.letter(number)): \(sentence(last))", indent: 2, hanging: 5)
    }
    return page
  }

  private func figure(_ result: OutputResult) -> String {
    if let good = result.grade?.atLeastGood { return Numerals.percent(good.value) }
    guard let level = result.level else { return result.bound.map { Numerals.percent($0.value) } ?? "–" }
    return Numerals.fixed(level.mean.value, places: Numerals.places(error: level.mean.error, most: 1))
  }

  /// What a portfolio did to an output in the last year, in a sentence.
  func sentence(_ result: OutputResult) -> String {
    if let change = result.gradeChange {
      let points = Numerals.signed(100 * change.atLeastGood.value, places: 0)
      let open = abs(change.atLeastGood.value) < 2 * change.atLeastGood.error
      return open
        ? "the chance of good or better moves by less than these draws can tell"
        : "the chance of good or better moves by \(points) points"
    }
    guard let change = result.difference else { return "" }
    if change.unchanged == 1 { return RunWords.unchanged }
    let digits = Numerals.places(error: change.difference.mean.error)
    let show = { (value: Double) in Numerals.signed(value, places: digits) }
    let range = "\(show(change.difference.eighty.lowerBound)) to \(show(change.difference.eighty.upperBound))"
    let size = "\(show(change.difference.mean.value)) against nothing more (8 of 10 futures: \(range))"
    if change.needsMoreDraws {
      let error = Numerals.fixed(2 * change.difference.mean.error, places: digits + 1)
      return "\(size). \(RunWords.draws(error))"
    }
    let better = change.better.map { ", better \(Chances.words($0))" } ?? ""
    return size + better + (change.noiseExceedsEffect ? ". \(RunWords.noise)" : "")
  }

  /// The portfolio that a view is about: the one named, else the one in focus, else the last; nil where there is none.
  func portfolio(_ words: ArraySlice<TypedLine.Word>, _ summary: RunSummary, _ line: TypedLine) throws(SessionProblem)
    -> Int?
  {
    let names = summary.portfolios.map(\.name)
    guard let first = words.first else {
      if let focus = plan?.focus, let place = names.firstIndex(of: focus) { return place }
      return names.count > 1 ? names.count - 1 : nil
    }
    let typed = words.map(\.text).joined(separator: " ")
    if let place = names.firstIndex(where: { $0.lowercased() == typed.lowercased() }) { return place }
    if let place = names.indices.dropFirst().first(where: { Session.letter($0) == typed.uppercased() }) { return place }
    throw .faults(line.fault(.noSuch(kind: "portfolio", name: typed), at: first, allowed: names))
  }
}
