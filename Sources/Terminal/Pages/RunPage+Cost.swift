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
        let value = Spread(net.discounted)
        let discounted = QuantityUnit.pounds.change(value.mean, places: value.places)
        page.paragraph(
          Spread(net.undiscounted).isNothing
            ? RunWords.sameCost : RunWords.net(Futures.words(net.saves), discounted), indent: 5)
      }
    }
    page.paragraph(RunWords.payer, style: .faint)
  }

  private func cells(_ texts: [String]) -> String { texts.map { column($0, 18, right: true) }.joined() }

  private func mean(_ change: BudgetChange?) -> String {
    change.map { Spread($0.undiscounted) }.map { QuantityUnit.thousands($0.mean, places: $0.places) } ?? ""
  }

  private func interval(_ change: BudgetChange?) -> String {
    guard let spread = change.map({ Spread($0.undiscounted) }) else { return "" }
    return [spread.eighty.lowerBound, spread.eighty.upperBound]
      .map { QuantityUnit.thousands($0, places: spread.places) }.joined(separator: " to ")
  }
}
