import DecisionAnalysis
import Runs
import Wording

extension RunPage {
  /// What each portfolio costs and what it saves.
  package func cost(_ page: inout Page) {
    page.heading(RunWords.cost)
    let prices = summary.question.prices
    page.paragraph(RunWords.cost(years: summary.portfolios[0].years.count, prices: prices), style: .faint)
    var table = ColumnTable(heads: RunWords.budget)
    for (place, portfolio) in portfolios.enumerated() {
      let lines = BudgetLine.allCases.map { line in portfolio.budget.first { $0.line == line } }
      table.rows.append(ColumnTable.Row(mark: letter(place), lead: "", leadStyle: .strong, cells: lines.map(mean)))
      table.rows.append(
        ColumnTable.Row(lead: "", cells: lines.map(interval), style: .faint, note: lines[lines.count - 1].map(net)))
    }
    page.table(table)
    page.paragraph(RunWords.payer, style: .faint)
    if prices != nil { page.paragraph(RunWords.prices(prices), style: .faint) }
  }

  private func net(_ change: BudgetChange) -> String {
    change.undiscounted.isNothing
      ? RunWords.sameCost
      : RunWords.net(
        Futures.words(change.saves), change.discounted.change(.pounds), rate: summary.question.discountRate)
  }

  private func mean(_ change: BudgetChange?) -> String {
    change.map { QuantityUnit.thousands($0.undiscounted.mean.value, places: $0.undiscounted.places) } ?? ""
  }

  private func interval(_ change: BudgetChange?) -> String {
    guard let spread = change?.undiscounted else { return "" }
    return [spread.eighty.lowerBound, spread.eighty.upperBound]
      .map { QuantityUnit.thousands($0, places: spread.places) }.joined(separator: " to ")
  }
}
