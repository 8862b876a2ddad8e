import DecisionAnalysis
package import Runs
package import Wording

/// The numbers of a report as a tidy table: one row for each portfolio, year, output and statistic.
package enum TidyReport {
  /// Names of the columns.
  package static let header = ["scenario", "portfolio", "year", "output", "name", "unit", "statistic", "value"]

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
        let base = Row(facts, plan, year, indicator.id, indicator.name, indicator.unit.name)
        for (statistic, value) in statistics(spread) { table.append(base.cells(statistic, value)) }
      }
      guard plan > 0 else { continue }
      let change = indicator.changes[plan - 1]
      let base = Row(facts, plan, facts.lastYear, indicator.id, indicator.name, indicator.unit.name)
      for (statistic, value) in statistics(change.difference) {
        table.append(base.cells("change-\(statistic)", value))
      }
      let share = Row(facts, plan, facts.lastYear, indicator.id, indicator.name, "share")
      table.append(share.cells("verdict-\(change.verdict.id)", 1))
      if let better = change.better {
        table.append(share.cells("better", better.value))
      }
    }
  }

  private static func append(_ grade: GradeFacts, _ facts: ReportFacts, _ table: inout TidyTable) {
    for (plan, course) in grade.courses.enumerated() {
      for (year, chances) in zip(facts.years, course) {
        let base = Row(facts, plan, year, grade.id, grade.name, "share")
        for part in GradePanel.order { table.append(base.cells(part.name, chances.chances[part.place])) }
        table.append(base.cells("good-or-better", chances.atLeastGood.value))
        table.append(base.cells("good-or-better-error", chances.atLeastGood.error))
      }
    }
  }

  private static func append(
    lines account: MoneyFacts.Account, plan: Int, _ facts: ReportFacts, _ table: inout TidyTable
  ) {
    for line in account.lines + [account.total] {
      for (year, value) in zip(facts.years, line.years) {
        table.append(Row(facts, plan, year, "spending", line.name, "GBP").cells("change-mean", value))
      }
    }
  }

  /// What a spread says, by the names of statistics.
  static func statistics(_ spread: Spread) -> [(String, Double)] {
    [
      ("mean", spread.mean), ("mean-error", spread.error), ("p2.5", spread.ninetyFive.lowerBound),
      ("p10", spread.eighty.lowerBound), ("p25", spread.half.lowerBound), ("p75", spread.half.upperBound),
      ("p90", spread.eighty.upperBound), ("p97.5", spread.ninetyFive.upperBound),
    ]
  }
}
