import DecisionAnalysis
import ModelInputs
import Runs
import ServiceModel
import Terminal
import Wording

extension Session {
  /// What a run shows at once: the headline grade of every plan, and what moves most.
  func headlines(_ summary: RunSummary) -> Page {
    var page = Page()
    let question = summary.question
    let plans = summary.portfolios.count - 1
    page.paragraph(
      "\(question.areaName): April \(question.firstYear - 1) to March \(question.lastYear), "
        + "\(counted(question.draws, "draw")) of "
        + (plans == 0 ? "doing nothing more" : "\(counted(plans, "plan")) against doing nothing more"), indent: 0,
      style: .strong)
    grade(&page, summary)
    for (place, portfolio) in summary.portfolios.enumerated().dropFirst() { movers(&page, summary, portfolio, place) }
    page.space()
    page.paragraph(
      plans == 0 ? "`plot`, `why` and `add` go on from here." : "`compare`, `plot` and `why` show more.", indent: 0,
      style: .faint)
    return page
  }

  private func grade(_ page: inout Page, _ summary: RunSummary) {
    guard let place = summary.outputs.firstIndex(where: { $0.id == .headline }) else { return }
    page.heading("Children's services good or better in March \(summary.question.lastYear), as if inspected")
    for (number, portfolio) in summary.portfolios.enumerated() {
      guard let result = portfolio.years.last?.outputs[place], let chance = result.grade?.atLeastGood else { continue }
      let letter = number == 0 ? " " : portfolioLetter(number)
      let moved = result.gradeChange.map { $0.words(draws: summary.question.draws) }
      // A long name has lines of its own above its bar.
      let isLong = breadth(portfolio.name) > 30
      if isLong { page.paragraph("\(letter) \(portfolio.name)", hanging: 4) }
      page.line(
        ("  \(isLong ? " " : letter) \(column(isLong ? "" : portfolio.name, 30)) ", .plain),
        (Session.bar(chance.value, 14), .good),
        (column(Figure.percent(chance.value) + "%", 5, right: true), .strong),
        ("  " + (moved ?? chance.marginWords), .plain))
    }
    page.paragraph(SessionWords.gradeReading(isCompared: summary.portfolios.count > 1), style: .faint)
  }

  private func movers(_ page: inout Page, _ summary: RunSummary, _ portfolio: PortfolioResult, _ number: Int) {
    page.space()
    page.line(
      ("  \(portfolioLetter(number)) \(portfolio.name)", .strong), (" in March \(summary.question.lastYear)", .faint))
    let places = summary.verdicts.headlines(of: portfolio, limit: 3)
    if places.isEmpty { page.paragraph(RunWords.nothingMoves, indent: 4) }
    for place in places {
      guard let last = portfolio.years.last?.outputs[place],
        let words = ChangeWords(summary, output: place, portfolio: number), let with = last.level?.mean,
        let without = summary.portfolios[0].years.last?.outputs[place].level?.mean
      else { continue }
      let fact = summary.outputs[place]
      let digits = Figure.places(error: max(with.error, without.error))
      let levels = [without, with].map { Figure.fixed($0.value, places: digits) }.joined(separator: " → ")
      let course = portfolio.years.compactMap { $0.outputs[place].level?.mean.value }
      page.paragraph("\(fact.name), \(fact.unit)", indent: 4, hanging: 6)
      page.line(
        ("      \(TerminalChart.sparkline(course)) ", .plain), (levels, .strong),
        (" (\(words.size))", .plain), (", \(words.words)", .plain))
    }
  }

  /// A bar of a share in some columns.
  static func bar(_ share: Double, _ columns: Int) -> String {
    let full = Int((min(max(share, 0), 1) * Double(columns)).rounded())
    return String(repeating: "█", count: full) + String(repeating: "░", count: columns - full)
  }
}
