import DecisionAnalysis
import Runs
import Wording

extension RunPage {
  /// What each portfolio costs and what it saves.
  package func cost(_ page: inout Page) {
    page.heading(RunWords.cost)
    page.paragraph(RunWords.cost(years: summary.portfolios[0].years.count), style: .faint)
    page.line(("     " + cells(RunWords.budget), .faint))
    for (place, portfolio) in portfolios.enumerated() {
      let lines = BudgetLine.allCases.map { line in portfolio.budget.first { $0.line == line } }
      page.line(("  \(column(letter(place), 3))", .strong), (cells(lines.map(mean)), .plain))
      page.line(("     " + cells(lines.map(interval)), .faint))
      if let net = lines[lines.count - 1] {
        let discounted = Numerals.pounds(net.discounted.mean.value, signed: true)
        page.paragraph(
          RunWords.net(Chances.words(net.saves), discounted, rate: summary.question.discountRate), indent: 5)
      }
    }
    page.paragraph(RunWords.payer, style: .faint)
  }

  private func cells(_ texts: [String]) -> String { texts.map { column($0, 18, right: true) }.joined() }

  private func mean(_ change: BudgetChange?) -> String {
    change.map { Numerals.signed($0.undiscounted.mean.value / 1_000, places: 0) } ?? ""
  }

  private func interval(_ change: BudgetChange?) -> String {
    guard let range = change?.undiscounted.eighty else { return "" }
    return "\(Numerals.signed(range.lowerBound / 1_000, places: 0)) to "
      + Numerals.signed(range.upperBound / 1_000, places: 0)
  }
}
