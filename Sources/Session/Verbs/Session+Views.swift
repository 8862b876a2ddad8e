import DecisionAnalysis
import GradeDescriptors
import LocatedYAML
import ModelInputs
import Runs
import ServiceModel
import Terminal
import Wording

extension Session {
  /// The word after which `compare` leaves nothing out.
  static let all = "all"

  /// `compare`, `compare all`, `compare initial-assessments-in-7-days` or `compare RUN RUN`
  mutating func compare(_ line: TypedLine) throws(SessionProblem) -> SessionReply {
    let showsAll = line.words.count > 1 && line.words.last?.text == Session.all && !isFolder(Session.all)
    let words = showsAll ? line.words.dropLast() : line.words[...]
    if words.count > 2, isFolder(words[1].text) {
      let folders = words.dropFirst().map { ResultsFolder(path: $0.text) }
      let comparison = try working { () throws(WorkbenchError) in try RunComparison(folders) }
      return SessionReply(comparison.page(showsAll: showsAll, byWay: "the same with `\(Session.all)` behind it"))
    }
    let summary = try known()
    guard words.count > 1 else {
      guard summary.portfolios.count > 1 else {
        throw .words("there is no portfolio to compare yet\n`add` begins one.")
      }
      let pages = RunPage(summary: summary, folder: "", wasThere: false)
      var page = Page()
      let left = pages.changes(&page, most: showsAll ? summary.outputs.count : RunPage.mostChanges)
      pages.cost(&page)
      pages.grades(&page)
      if left > 0 {
        page.space()
        page.paragraph(ComparisonWords.moreChanges(left, by: "`compare \(Session.all)`"), style: .faint)
      }
      return SessionReply(page)
    }
    let names = OutputName(outputs: summary.outputs)
    let (word, rest) = line.name(at: 1, among: names.names, aliases: names.aliases)
    let place = try names.place(of: word, in: line)
    if let more = rest.first {
      throw .faults(line.fault(.rule("`compare` takes one name and shows every portfolio"), at: more))
    }
    return SessionReply(table(of: place, summary))
  }

  /// One output under every portfolio, year by year.
  private func table(of place: Int, _ summary: RunSummary) -> Page {
    let fact = summary.outputs[place]
    var page = Page()
    page.line((fact.name, .strong), (", \(fact.kind == .grade ? "chance of good or better, %" : fact.unit)", .plain))
    var table = ColumnTable(heads: summary.portfolios[0].years.map { "\($0.year)" })
    for (number, portfolio) in summary.portfolios.enumerated() {
      let errors = portfolio.years.compactMap { $0.outputs[place].level?.mean.error }
      let digits = Figure.places(error: errors.max() ?? 0, most: 1)
      table.rows.append(
        ColumnTable.Row(
          mark: number == 0 ? "" : portfolioLetter(number), lead: portfolio.name,
          cells: portfolio.years.map { figure($0.outputs[place], fact, digits) }, style: .strong))
    }
    page.table(table)
    for (number, portfolio) in summary.portfolios.enumerated().dropFirst() {
      guard !portfolio.years.isEmpty else { continue }
      page.paragraph(
        "\(portfolioLetter(number)): \(summary.effect(on: place, portfolio: number)).", indent: 2, hanging: 5)
    }
    page.paragraph(reading(of: fact, place, summary), style: .faint)
    return page
  }

  /// How to read the numbers of a table.
  private func reading(of fact: RunSummary.OutputFact, _ place: Int, _ summary: RunSummary) -> String {
    let results = summary.portfolios.flatMap { $0.years.map { $0.outputs[place] } }
    if fact.kind == .grade {
      let error = results.compactMap { $0.grade?.atLeastGood.error }.max() ?? 0
      return "Each number: in so many of 100 futures the grade is good or better"
        + (error.isFinite ? ", known to within \(counted(Figure.fixed(max(1, 200 * error)), "point"))." : ".")
    }
    let error = results.compactMap { $0.level?.mean.error }.max() ?? 0
    let reach =
      fact.kind == .cost ? Figure.pounds(2 * error) : Figure.fixed(2 * error, places: error < 0.5 ? 1 : 0)
    return "Each number: the mean over all futures"
      + (error.isFinite ? ", which these draws know to within \(reach)." : ".")
  }

  private func figure(_ result: OutputResult, _ fact: RunSummary.OutputFact, _ digits: Int) -> String {
    if let good = result.grade?.atLeastGood { return Figure.percent(good.value) }
    guard let level = result.level else { return result.bound.map { Figure.percent($0.value) } ?? "–" }
    if fact.kind == .cost { return Figure.pounds(level.mean.value) }
    return Figure.fixed(level.mean.value, places: digits)
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
    if let place = portfolioPlace(of: typed, among: names) { return place }
    if let place = names.indices.dropFirst().first(where: { portfolioLetter($0) == typed.uppercased() }) {
      return place
    }
    throw .faults(line.fault(.noSuch(kind: "portfolio", name: typed), at: first, allowed: names))
  }
}
