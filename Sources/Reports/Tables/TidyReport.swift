import DecisionAnalysis
import GradeDescriptors
package import Runs
import ServiceModel
import Wording

/// The numbers of a report as a tidy table: one row for each portfolio, year, output and statistic.
package enum TidyReport {
  /// Names of the columns.
  package static let header = TidyTable.resultColumns

  /// The table; cells with words that a spreadsheet would take for a formula are made harmless.
  package static func table(_ report: RunReport) -> TidyTable {
    var table = TidyTable(header: header)
    for place in report.summary.toldIndicators { append(indicator: place, report, &table) }
    for place in report.summary.toldGrades {
      append(grade: place, report, &table)
      append(held: place, report, &table)
    }
    for gap in report.summary.gapPairs(report.catalogue) { append(gap, report, &table) }
    for plan in report.plans where report.summary.hasMoney { append(budget: plan, report, &table) }
    appendCauses(report, &table)
    return table
  }

  private static func append(indicator place: Int, _ report: RunReport, _ table: inout TidyTable) {
    let summary = report.summary
    let fact = summary.outputs[place]
    guard case .indicator(let id) = fact.id else { return }
    for plan in report.names.indices {
      for (year, level) in zip(summary.years, summary.course(of: place, portfolio: plan)) {
        append(level, "", row(report, plan, year, id, fact.name, fact.unit), &table)
      }
      guard let words = ChangeWords(summary, output: place, portfolio: plan) else { continue }
      append(words, row(report, plan, report.lastYear, id, fact.name, fact.unit), &table)
    }
  }

  private static func append(_ words: ChangeWords, _ base: ResultRow, _ table: inout TidyTable) {
    table.append(base.cells("verdict-\(words.verdict.id)", 1, unit: ResultRow.probability))
    if words.isNothing { return table.append(base.cells(ResultRow.unchanged, 1, unit: ResultRow.probability)) }
    append(words.change.difference, "difference-", base, &table)
    if let better = words.change.better {
      table.append(base.cells("chance-better", better.value, better.error, unit: ResultRow.probability))
    }
  }

  private static func append(grade place: Int, _ report: RunReport, _ table: inout TidyTable) {
    let fact = report.summary.outputs[place]
    let id = fact.id.gradeID?.id ?? ""
    for plan in report.names.indices {
      for (year, grade) in zip(report.summary.years, report.summary.grades(of: place, portfolio: plan)) {
        let base = row(report, plan, year, id, fact.name, ResultRow.probability)
        for part in GradePanel.order {
          table.append(base.cells("chance-\(4 - part.place)", grade.chances[part.place].value))
        }
        table.append(base.cells("chance-at-least-good", grade.atLeastGood.value, grade.atLeastGood.error))
      }
    }
  }

  /// What a plan changes in each line of spending by year, and who pays and who saves over all years.
  private static func append(budget plan: Int, _ report: RunReport, _ table: inout TidyTable) {
    let (summary, portfolio) = (report.summary, report.summary.portfolios[plan])
    let prices = summary.question.prices
    let unit = prices == nil ? "GBP" : ConvertedPrices.unit(of: prices)
    for change in portfolio.linesAndTotal {
      for (year, value) in zip(summary.years, summary.spending(on: change.line, portfolio: plan)) {
        let base = row(report, plan, year, "spending", summary.name(of: change.line), unit)
        table.append(base.cells("difference-mean", value))
      }
    }
    for change in portfolio.budget {
      let name = RunWords.budgetHolder(change.line)
      let base = row(report, plan, report.lastYear, "spending-over-all-years", name, unit)
      if change.undiscounted.isNothing {
        table.append(base.cells(ResultRow.unchanged, 1, unit: ResultRow.probability))
        continue
      }
      append(change.undiscounted, "difference-", base, &table)
      table.append(base.cells("chance-saves", change.saves.value, change.saves.error, unit: ResultRow.probability))
    }
  }

  /// A row for each statistic of a number, with the errors that are known.
  static func append(_ summary: DrawSummary, _ prefix: String, _ base: ResultRow, _ table: inout TidyTable) {
    table.append(base.cells("\(prefix)mean", summary.centre.value, summary.centre.error))
    for (statistic, value) in [
      ("p2.5", summary.ninetyFive.lowerBound), ("p10", summary.eighty.lowerBound), ("p25", summary.half.lowerBound),
      ("p75", summary.half.upperBound), ("p90", summary.eighty.upperBound), ("p97.5", summary.ninetyFive.upperBound),
    ] { table.append(base.cells("\(prefix)\(statistic)", value)) }
  }

  /// What rows about one output under one plan have in common.
  static func row(
    _ report: RunReport, _ plan: Int, _ year: Int, _ id: String, _ name: String, _ unit: String
  ) -> ResultRow {
    ResultRow(run: report.manifest.run, portfolio: report.names[plan], year: year, output: id, label: name, unit: unit)
  }
}
