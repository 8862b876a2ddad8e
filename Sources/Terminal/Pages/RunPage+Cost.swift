import DecisionAnalysis
import Runs
import Wording

extension RunPage {
  /// What each portfolio costs and what it saves.
  package func cost(_ page: inout Page) {
    page.heading(RunWords.cost)
    page.paragraph(RunWords.cost(years: summary.portfolios[0].years.count), style: .faint)
    var table = ColumnTable(heads: RunWords.budget)
    for (place, portfolio) in portfolios.enumerated() {
      let lines = BudgetLine.allCases.map { line in portfolio.budget.first { $0.line == line } }
      table.rows.append(ColumnTable.Row(mark: letter(place), lead: "", leadStyle: .strong, cells: lines.map(mean)))
      table.rows.append(
        ColumnTable.Row(lead: "", cells: lines.map(interval), style: .faint, note: lines[lines.count - 1].map(net)))
    }
    page.table(table)
    page.paragraph(RunWords.payer, style: .faint)
  }

  private func net(_ change: BudgetChange) -> String {
    RunWords.net(Chances.words(change.saves), Numerals.pounds(change.discounted.mean.value, signed: true))
  }

  private func mean(_ change: BudgetChange?) -> String {
    change.map { Numerals.signed($0.undiscounted.mean.value / 1_000, places: 0) } ?? ""
  }

  private func interval(_ change: BudgetChange?) -> String {
    guard let range = change?.undiscounted.eighty else { return "" }
    return "\(Numerals.signed(range.lowerBound / 1_000, places: 0)) to "
      + Numerals.signed(range.upperBound / 1_000, places: 0)
  }
}
