import DecisionAnalysis

extension Session {
  /// What a run shows at once: the headline grade of every plan, and what moves most.
  func headlines(_ summary: RunSummary) -> Page {
    var page = Page()
    let question = summary.question
    let plans = summary.portfolios.count - 1
    page.paragraph(
      "\(question.areaName): April \(question.firstYear - 1) to March \(question.lastYear), \(question.draws) draws of "
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
    guard let place = summary.outputs.firstIndex(where: { $0.id == SessionWords.headlineGrade }) else { return }
    page.heading("Children's services good or better in March \(summary.question.lastYear), as if inspected")
    for (number, portfolio) in summary.portfolios.enumerated() {
      guard let result = portfolio.years.last?.outputs[place], let chance = result.grade?.atLeastGood else { continue }
      let letter = number == 0 ? " " : Session.letter(number)
      page.line(
        ("  \(letter) \(column(portfolio.name, 30)) ", .plain), (bar(chance.value, 20), .good),
        (column(Numerals.percent(chance.value) + "%", 5, right: true), .strong),
        ("  " + (result.gradeChange.map { moved($0.atLeastGood) } ?? margin(chance)), .plain))
    }
  }

  private func movers(_ page: inout Page, _ summary: RunSummary, _ portfolio: PortfolioResult, _ number: Int) {
    page.space()
    page.line(("  \(Session.letter(number)) \(portfolio.name)", .strong))
    let places = portfolio.headlines(summary.outputs, limit: 4)
    if places.isEmpty { page.paragraph(RunWords.nothingMoves, indent: 4) }
    for place in places {
      guard let last = portfolio.years.last?.outputs[place], let change = last.difference else { continue }
      let without = summary.portfolios[0].years.last?.outputs[place].level?.mean.value ?? 0
      let digits = Numerals.places(error: change.difference.mean.error)
      let levels =
        "\(Numerals.fixed(without, places: digits)) → \(Numerals.fixed(without + change.difference.mean.value, places: digits))"
      let course = portfolio.years.compactMap { $0.outputs[place].level?.mean.value }
      page.line(
        ("    \(column("\(summary.outputs[place].name), \(summary.outputs[place].unit)", 37)) ", .plain),
        (TerminalChart.sparkline(course, style: style.colourless) + " ", .plain),
        (column(levels, 14), .strong), (" " + verdict(change), .plain))
    }
  }

  private func verdict(_ change: PairedDifference) -> String {
    if change.unchanged == 1 { return "no difference" }
    if change.needsMoreDraws { return "too few draws" }
    return change.better.map { "better in \(Numerals.percent($0.value))%" } ?? ""
  }

  private func moved(_ change: Estimate) -> String {
    if change.value == 0, change.error == 0 { return "the same" }
    if abs(change.value) < 2 * change.error { return "too few draws to tell" }
    let points = Numerals.signed(100 * change.value, places: 200 * change.error < 0.5 ? 1 : 0)
    return "\(points) points"
  }

  private func margin(_ chance: Estimate) -> String {
    chance.error > 0.01 ? "± \(Numerals.fixed(200 * chance.error, places: 0)) points" : ""
  }

  /// A bar of a share in some columns.
  func bar(_ share: Double, _ columns: Int) -> String {
    let full = Int((min(max(share, 0), 1) * Double(columns)).rounded())
    return String(repeating: style.isASCII ? "#" : "█", count: full)
      + String(repeating: style.isASCII ? "." : "░", count: columns - full)
  }

  /// A letter for a portfolio, as on a run's page.
  static func letter(_ number: Int) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return letters.indices.contains(number - 1) ? String(letters[number - 1]) : "\(number)"
  }
}

extension TerminalStyle {
  /// The style for pictures that stand in a page, which has colours of its own.
  var colourless: TerminalStyle { TerminalStyle(width: width, isColoured: false, isASCII: isASCII) }
}
