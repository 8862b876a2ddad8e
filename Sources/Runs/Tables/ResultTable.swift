import DecisionAnalysis
import GradeDescriptors
import ServiceModel

/// The results as a tidy table: one row a portfolio, year, output and statistic, in the columns of every such table.
package struct ResultTable {
  private let take: ([TidyTable.Cell]) -> Void
  private let isOneFuture: Bool

  /// Lays out everything that a run found out; `run` is the run's id.
  ///
  /// Where one future was played, each output has its value and its difference and no interval, error or chance.
  package static func rows(of summary: RunSummary, run: String) -> TidyTable {
    var table = TidyTable(header: TidyTable.resultColumns)
    each(of: summary, run: run) { table.append($0) }
    return table
  }

  /// Hands over the same rows one by one, in the order of `TidyTable.resultColumns`.
  static func each(of summary: RunSummary, run: String, take: @escaping ([TidyTable.Cell]) -> Void) {
    let writer = ResultTable(take: take, isOneFuture: summary.question.isOneFuture)
    writer.writeDetectable(summary, run: run)
    for portfolio in summary.portfolios {
      for year in portfolio.years {
        for (fact, result) in zip(summary.outputs, year.outputs) {
          writer.write(
            result,
            ResultRow(
              run: run, portfolio: portfolio.name, year: year.year, output: fact.id.description, label: fact.name,
              unit: fact.unit))
        }
      }
      for change in portfolio.budget {
        writer.write(
          change,
          ResultRow(
            run: run, portfolio: portfolio.name, year: summary.question.lastYear,
            output: "budget.\(change.line.rawValue)", label: change.line.label,
            unit: ConvertedPrices.unit(of: summary.question.prices)))
      }
    }
  }

  /// How much an indicator must change for two years' figures to show it; no plan and no future changes that, so it stands once.
  private func writeDetectable(_ summary: RunSummary, run: String) {
    guard let first = summary.portfolios.first, !isOneFuture else { return }
    for fact in summary.outputs {
      guard let change = fact.detectable else { continue }
      add(
        "smallest-visible-change", change,
        ResultRow(
          run: run, portfolio: first.name, year: summary.question.firstYear, output: fact.id.description,
          label: fact.name, unit: fact.unit))
    }
  }

  private func write(_ result: OutputResult, _ row: ResultRow) {
    if isOneFuture { return writeOne(result, row) }
    if let level = result.level {
      write(level, "", row)
      if let central = result.central { add("central-run", central, row) }
    }
    if let difference = result.difference { write(difference, row) }
    if let grade = result.grade {
      for one in Grade.allCases { chance("chance-\(one.rawValue)", grade[one], row) }
      chance("chance-at-least-good", grade.atLeastGood, row)
    }
    if let change = result.gradeChange { write(change, row) }
    if let next = result.nextCut {
      if let distance = next.distance { add("distance-to-next-grade", distance, row) }
      chance("chance-in-highest-band", next.atTop, row)
    }
    if let bound = result.bound { chance("chance-bound", bound, row) }
    if result.undefined > 0 { undefined(result.undefined, row) }
  }

  /// The rows of the one future: its value, which is the central run's, and how far it lies from doing nothing more.
  private func writeOne(_ result: OutputResult, _ row: ResultRow) {
    guard result.undefined == 0 else { return undefined(1, row) }
    if let central = result.central { add("value", central, row) }
    if let difference = result.difference { add("difference", difference.difference.mean.value, row) }
  }

  private func write(_ summary: DrawSummary, _ prefix: String, _ row: ResultRow) {
    add("\(prefix)mean", summary.mean, row)
    add("\(prefix)median", summary.median, row)
    add("\(prefix)sd", summary.spread, row)
    for (name, value) in [
      ("p2.5", summary.ninetyFive.lowerBound), ("p10", summary.eighty.lowerBound), ("p25", summary.half.lowerBound),
      ("p75", summary.half.upperBound), ("p90", summary.eighty.upperBound), ("p97.5", summary.ninetyFive.upperBound),
    ] { add("\(prefix)\(name)", value, row) }
  }

  private func write(_ difference: PairedDifference, _ row: ResultRow) {
    share(ResultRow.unchanged, difference.unchanged, row)
    if difference.unchanged < 1 {
      write(difference.difference, "difference-", row)
      if let better = difference.better { chance("chance-better", better, row) }
    }
    guard let band = difference.inside else { return }
    add("band-low", band.adjusted.lowerBound, row)
    add("band-high", band.adjusted.upperBound, row)
    chance("chance-inside-band", band.portfolio, row)
    guard difference.unchanged < 1 else { return }
    chance("chance-inside-band-nothing-more", band.counterfactual, row)
    chance("difference-chance-inside-band", band.change, row)
  }

  private func write(_ change: GradeChange, _ row: ResultRow) {
    if change.isNothing { return share(ResultRow.unchanged, 1, row) }
    chance("difference-chance-at-least-good", change.atLeastGood, row)
    chance("chance-grade-higher", change.higher, row)
    chance("chance-grade-lower", change.lower, row)
  }

  /// Sums over all years stand in the row of the last one.
  private func write(_ change: BudgetChange, _ row: ResultRow) {
    if isOneFuture {
      add("all-years", change.undiscounted.mean.value, row)
      add("all-years-discounted", change.discounted.mean.value, row)
    } else if change.undiscounted.isNothing, change.discounted.isNothing {
      share(ResultRow.unchanged, 1, row)
    } else {
      write(change.undiscounted, "all-years-", row)
      write(change.discounted, "all-years-discounted-", row)
      chance("chance-saves", change.saves, row)
    }
  }

  // Each of these is compiled once and not into every row of every caller, which takes a tenth of the time of all `Runs`.

  @inline(never)
  private func add(_ statistic: String, _ estimate: Estimate, _ row: ResultRow) {
    take(row.cells(statistic, estimate.value, estimate.error))
  }

  @inline(never)
  private func add(_ statistic: String, _ value: Double, _ row: ResultRow) {
    take(row.cells(statistic, value))
  }

  @inline(never)
  private func chance(_ statistic: String, _ estimate: Estimate, _ row: ResultRow) {
    take(row.cells(statistic, estimate.value, estimate.error, unit: ResultRow.probability))
  }

  @inline(never)
  private func share(_ statistic: String, _ value: Double, _ row: ResultRow) {
    take(row.cells(statistic, value, unit: ResultRow.probability))
  }

  @inline(never)
  private func undefined(_ count: Int, _ row: ResultRow) {
    take(row.cells("replicates-without-value", Double(count), unit: "replicates"))
  }
}

extension ResultTable {
  /// How many rows a run's results are, the header counted, if they pass what a sheet of a spreadsheet holds; else nil.
  package static func rowsBeyondSheet(_ summary: RunSummary, most: Int = TidyTable.mostSheetRows) -> Int? {
    // No output has more than forty statistics; few runs come near the limit.
    let outputs = summary.portfolios.reduce(0) { $0 + $1.years.count * summary.outputs.count + $1.budget.count }
    guard outputs * 40 >= most else { return nil }
    let rows = rows(of: summary, run: "").count + 1
    return rows > most ? rows : nil
  }
}

extension BudgetLine {
  /// Its name for people, which is the cost's.
  fileprivate var label: String {
    let cost = CostOutput.allCases.first { OutputID.cost($0) == output }
    return (cost?.label ?? rawValue) + ", over all years"
  }
}

extension DrawSummary {
  /// Whether every draw is exactly zero.
  package var isNothing: Bool { mean.value == 0 && spread == 0 && median.value == 0 }
}
