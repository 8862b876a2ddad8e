import DecisionAnalysis
package import Runs
package import Wording

/// The numbers of a report as a tidy table: one row for each portfolio, year, output and statistic.
package enum TidyReport {
  /// Names of the columns.
  package static let header = TidyTable.resultColumns

  /// The table; cells with words that a spreadsheet would take for a formula are made harmless.
  package static func table(_ facts: ReportFacts) -> TidyTable {
    var table = TidyTable(header: header)
    for indicator in facts.indicators { append(indicator, facts, &table) }
    for grade in facts.grades {
      append(grade, facts, &table)
      append(held: grade, facts, &table)
    }
    for gap in facts.gaps { append(gap, facts, &table) }
    for (place, account) in (facts.money?.accounts ?? []).enumerated() {
      append(lines: account, plan: place + 1, facts, &table)
      append(account, plan: place + 1, facts, &table)
    }
    appendCauses(facts, &table)
    return table
  }

  private static func append(_ indicator: IndicatorFacts, _ facts: ReportFacts, _ table: inout TidyTable) {
    for (plan, course) in indicator.courses.enumerated() {
      for (year, spread) in zip(facts.years, course) {
        let base = row(facts, plan, year, indicator.id, indicator.name, indicator.unit.name)
        for (statistic, value, error) in statistics(spread) { table.append(base.cells(statistic, value, error)) }
      }
      guard plan > 0 else { continue }
      append(
        indicator.changes[plan - 1],
        row(facts, plan, facts.lastYear, indicator.id, indicator.name, indicator.unit.name), &table)
    }
  }

  private static func append(_ change: ChangeFacts, _ base: ResultRow, _ table: inout TidyTable) {
    table.append(base.cells("verdict-\(change.verdict.id)", 1, unit: ResultRow.probability))
    if change.isNothing { return table.append(base.cells(ResultRow.unchanged, 1, unit: ResultRow.probability)) }
    for (statistic, value, error) in statistics(change.difference) {
      table.append(base.cells("difference-\(statistic)", value, error))
    }
    if let better = change.better {
      table.append(base.cells("chance-better", better.value, better.error, unit: ResultRow.probability))
    }
  }

  private static func append(_ grade: GradeFacts, _ facts: ReportFacts, _ table: inout TidyTable) {
    for (plan, course) in grade.courses.enumerated() {
      for (year, chances) in zip(facts.years, course) {
        let base = row(facts, plan, year, grade.id, grade.name, ResultRow.probability)
        for part in GradePanel.order {
          table.append(base.cells("chance-\(4 - part.place)", chances.chances[part.place]))
        }
        table.append(base.cells("chance-at-least-good", chances.atLeastGood.value, chances.atLeastGood.error))
      }
    }
  }

  private static func append(
    lines account: MoneyFacts.Account, plan: Int, _ facts: ReportFacts, _ table: inout TidyTable
  ) {
    for line in account.lines + [account.total] {
      for (year, value) in zip(facts.years, line.years) {
        table.append(row(facts, plan, year, "spending", line.name, "GBP").cells("difference-mean", value))
      }
    }
  }

  /// What a spread says, by the names of statistics, with the errors that are known.
  static func statistics(_ spread: Spread) -> [(String, Double, Double?)] {
    [
      ("mean", spread.mean, spread.error), ("p2.5", spread.ninetyFive.lowerBound, nil),
      ("p10", spread.eighty.lowerBound, nil), ("p25", spread.half.lowerBound, nil),
      ("p75", spread.half.upperBound, nil), ("p90", spread.eighty.upperBound, nil),
      ("p97.5", spread.ninetyFive.upperBound, nil),
    ]
  }

  /// What rows about one output under one plan have in common.
  static func row(
    _ facts: ReportFacts, _ plan: Int, _ year: Int, _ id: String, _ name: String, _ unit: String
  ) -> ResultRow {
    ResultRow(
      run: facts.recipe.run, portfolio: facts.portfolios[plan].name, year: year, output: id, label: name, unit: unit)
  }
}
