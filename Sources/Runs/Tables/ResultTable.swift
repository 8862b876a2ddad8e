import DecisionAnalysis
import GradeDescriptors
import ServiceModel

/// The results as a tidy table: one row a scenario, portfolio, year, indicator and statistic.
package struct ResultTable {
  private var table = TidyTable(header: [
    "scenario", "portfolio", "year", "indicator", "unit", "statistic", "value", "monte_carlo_error",
  ])
  private let scenario: String
  private let isOneFuture: Bool

  /// Lays out everything that a run found out.
  ///
  /// Where one future was played, each output has its value and its difference and no interval, error or chance.
  package static func rows(of summary: RunSummary) -> TidyTable {
    var writer = ResultTable(scenario: summary.question.scenario, isOneFuture: summary.question.isOneFuture)
    for portfolio in summary.portfolios {
      for year in portfolio.years {
        for (fact, result) in zip(summary.outputs, year.outputs) {
          writer.write(
            result, Place(portfolio: portfolio.name, year: year.year, output: fact.id.description, unit: fact.unit))
        }
      }
      writer.write(portfolio.budget, portfolio: portfolio.name, lastYear: summary.question.lastYear)
    }
    return writer.table
  }

  private init(scenario: String, isOneFuture: Bool) {
    self.scenario = scenario
    self.isOneFuture = isOneFuture
  }

  private struct Place {
    var portfolio: String
    var year: Int
    var output: String
    var unit: String
  }

  private mutating func write(_ result: OutputResult, _ place: Place) {
    if isOneFuture { return writeOne(result, place) }
    if let level = result.level {
      write(level, "", place)
      add("central-run", result.central, nil, place)
    }
    if let difference = result.difference { write(difference, place) }
    if let grade = result.grade {
      for one in Grade.allCases { add("chance-\(one.rawValue)", grade[one], place) }
      add("chance-at-least-good", grade.atLeastGood, place)
    }
    if let change = result.gradeChange {
      add("difference-chance-at-least-good", change.atLeastGood, place)
      add("chance-grade-higher", change.higher, place)
      add("chance-grade-lower", change.lower, place)
    }
    if let next = result.nextCut {
      if let distance = next.distance { add("distance-to-next-grade", distance, place) }
      add("chance-in-highest-band", next.atTop, place)
    }
    if let bound = result.bound { add("chance-bound", bound, place) }
    if result.undefined > 0 { add("replicates-without-value", Double(result.undefined), nil, place) }
  }

  /// The rows of the one future: its value, which is the central run's, and how far it lies from doing nothing more.
  private mutating func writeOne(_ result: OutputResult, _ place: Place) {
    guard result.undefined == 0 else { return add("replicates-without-value", 1, nil, place) }
    add("value", result.central, nil, place)
    if let difference = result.difference { add("difference", difference.difference.mean.value, nil, place) }
  }

  private mutating func write(_ summary: DrawSummary, _ prefix: String, _ place: Place) {
    add("\(prefix)mean", summary.mean, place)
    add("\(prefix)median", summary.median, place)
    add("\(prefix)sd", summary.spread, nil, place)
    for (name, value) in [
      ("p2.5", summary.ninetyFive.lowerBound), ("p10", summary.eighty.lowerBound), ("p25", summary.half.lowerBound),
      ("p75", summary.half.upperBound), ("p90", summary.eighty.upperBound), ("p97.5", summary.ninetyFive.upperBound),
    ] { add("\(prefix)\(name)", value, nil, place) }
  }

  private mutating func write(_ difference: PairedDifference, _ place: Place) {
    write(difference.difference, "difference-", place)
    if let better = difference.better { add("chance-better", better, place) }
    add("share-unchanged", difference.unchanged, nil, place)
    guard let band = difference.inside else { return }
    add("band-low", band.adjusted.lowerBound, nil, place)
    add("band-high", band.adjusted.upperBound, nil, place)
    add("chance-inside-band", band.portfolio, place)
    add("chance-inside-band-nothing-more", band.counterfactual, place)
    add("difference-chance-inside-band", band.change, place)
  }

  /// Sums over all years stand in the row of the last one.
  private mutating func write(_ budget: [BudgetChange], portfolio: String, lastYear: Int) {
    for change in budget {
      let place = Place(
        portfolio: portfolio, year: lastYear, output: "budget.\(change.line.rawValue)", unit: CostOutput.unit)
      if isOneFuture {
        add("all-years", change.undiscounted.mean.value, nil, place)
        add("all-years-discounted", change.discounted.mean.value, nil, place)
        continue
      }
      write(change.undiscounted, "all-years-", place)
      write(change.discounted, "all-years-discounted-", place)
      add("chance-saves", change.saves, place)
    }
  }

  private mutating func add(_ statistic: String, _ estimate: Estimate, _ place: Place) {
    add(statistic, estimate.value, estimate.error, place)
  }

  private mutating func add(_ statistic: String, _ value: Double, _ error: Double?, _ place: Place) {
    table.append([
      .words(scenario), .words(place.portfolio), .whole(place.year), .words(place.output), .words(place.unit),
      .words(statistic), .number(value), .number(error),
    ])
  }
}
