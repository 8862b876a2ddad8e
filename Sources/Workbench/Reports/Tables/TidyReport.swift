/// The numbers of a report as a tidy table: one row for each portfolio, year, output and statistic.
package enum TidyReport {
  /// Names of the columns.
  package static let header = ["scenario", "portfolio", "year", "output", "name", "unit", "statistic", "value"]

  /// The table; cells with words that a spreadsheet would take for a formula are made harmless.
  package static func table(_ facts: ReportFacts) -> TidyTable {
    var table = TidyTable(header: header)
    for indicator in facts.indicators { append(indicator, facts, &table) }
    for grade in facts.grades { append(grade, facts, &table) }
    if let money = facts.money { append(money, facts, &table) }
    return table
  }

  private static func append(_ indicator: IndicatorFacts, _ facts: ReportFacts, _ table: inout TidyTable) {
    for (plan, course) in indicator.courses.enumerated() {
      for (year, spread) in zip(facts.years, course) {
        for (statistic, value) in statistics(spread) {
          table.append(row(facts, plan, year, indicator.id, indicator.name, indicator.unit.name, statistic, value))
        }
      }
      guard plan > 0 else { continue }
      let change = indicator.changes[plan - 1]
      for (statistic, value) in statistics(change.difference) {
        table.append(
          row(
            facts, plan, facts.lastYear, indicator.id, indicator.name, indicator.unit.name, "change-\(statistic)", value
          ))
      }
      if let better = change.better {
        table.append(
          row(facts, plan, facts.lastYear, indicator.id, indicator.name, "share", "better", better.value))
      }
    }
  }

  private static func append(_ grade: GradeFacts, _ facts: ReportFacts, _ table: inout TidyTable) {
    for (plan, course) in grade.courses.enumerated() {
      for (year, chances) in zip(facts.years, course) {
        for part in GradePanel.order {
          table.append(
            row(facts, plan, year, grade.id, grade.name, "share", part.name, chances.chances[part.place]))
        }
        table.append(
          row(facts, plan, year, grade.id, grade.name, "share", "good-or-better", chances.atLeastGood.value))
        table.append(
          row(
            facts, plan, year, grade.id, grade.name, "share", "good-or-better-error", chances.atLeastGood.error))
      }
    }
  }

  private static func append(_ money: MoneyFacts, _ facts: ReportFacts, _ table: inout TidyTable) {
    for (place, account) in money.accounts.enumerated() {
      for line in account.lines + [account.total] {
        for (year, value) in zip(facts.years, line.years) {
          table.append(row(facts, place + 1, year, "spending", line.name, "GBP", "change-mean", value))
        }
      }
    }
  }

  private static func statistics(_ spread: Spread) -> [(String, Double)] {
    [
      ("median", spread.median), ("median-error", spread.error), ("p2.5", spread.ninetyFive.lowerBound),
      ("p10", spread.eighty.lowerBound), ("p25", spread.half.lowerBound), ("p75", spread.half.upperBound),
      ("p90", spread.eighty.upperBound), ("p97.5", spread.ninetyFive.upperBound),
    ]
  }

  private static func row(
    _ facts: ReportFacts, _ plan: Int, _ year: Int, _ id: String, _ name: String, _ unit: String, _ statistic: String,
    _ value: Double
  ) -> [TidyTable.Cell] {
    [
      .words(facts.question), .words(facts.portfolios[plan].name), .whole(year), .words(id), .words(name),
      .words(unit), .words(statistic), .number(value),
    ]
  }
}
