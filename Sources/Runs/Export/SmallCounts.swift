import DecisionAnalysis
import ModelInputs
import ServiceModel

/// Which figures of a table of results are held back because they count few people, or would give away others that do.
///
/// A count below the threshold and not zero is held back with all its statistics, and so is what it could be worked out
/// from. Which relations are guarded stands in ``SmallCounts/close()`` and in `docs/columns.md`.
package struct SmallCounts: Sendable {
  /// The least count that is shown.
  package let threshold: Double
  /// A portfolio, a year and an output, by their places in the summary.
  struct Cell: Hashable, Sendable {
    var portfolio: Int
    var year: Int
    var output: OutputID
  }

  /// The levels and the differences against doing nothing more that are held back.
  private(set) var levels: Set<Cell> = []
  private(set) var differences: Set<Cell> = []
  /// Budget lines that are held back, by portfolio.
  private(set) var budgets: [Int: Set<BudgetLine>] = [:]
  /// Portfolios and years in which bands would tell how many are in acute need.
  private(set) var bands: Set<[Int]> = []

  let portfolios: [String]
  let years: [Int]
  private let people: [OutputID: CountedPeople]
  private let outputs: Set<OutputID>

  /// Looks through everything that a run found out, with the library that it was played with.
  package init(below threshold: Double, in summary: RunSummary, library: Library) {
    self.threshold = threshold
    portfolios = summary.portfolios.map(\.name)
    years = summary.portfolios.first?.years.map(\.year) ?? []
    outputs = Set(summary.outputs.map(\.id))
    let residents = library.catalogue.areas[summary.question.area]?.population ?? TableArea.population
    people = Dictionary(
      uniqueKeysWithValues: library.catalogue.indicators.map {
        (OutputID.indicator($0.id), CountedPeople($0, residents: residents))
      })
    findSmall(summary)
    close()
  }

  /// Holds back every level of which a statistic counts few people.
  private mutating func findSmall(_ summary: RunSummary) {
    for (portfolio, result) in summary.portfolios.enumerated() {
      for (year, told) in result.years.enumerated() {
        for (fact, output) in zip(summary.outputs, told.outputs) where isSmall(output, fact.id) {
          levels.insert(Cell(portfolio: portfolio, year: year, output: fact.id))
        }
      }
    }
  }

  private func isSmall(_ result: OutputResult, _ id: OutputID) -> Bool {
    var values = result.central.map { [$0] } ?? []
    if let level = result.level {
      values += [level.mean.value, level.median.value]
      for interval in [level.half, level.eighty, level.ninetyFive] {
        values += [interval.lowerBound, interval.upperBound]
      }
    }
    var counts: [Double] = []
    if case .stock(let stock) = id, stock.countsPeople { counts = values }
    if let counted = people[id] { counts = values.flatMap { counted.counts(at: $0) } }
    return counts.contains { $0 > 0 && $0 < threshold }
  }

  /// Holds back what a figure that is held back could be worked out from, until nothing more is found.
  private mutating func close() {
    var before = -1
    while levels.count != before {
      before = levels.count
      for cell in levels {
        for output in CountedPeople.givenAway(by: cell.output, people) where outputs.contains(output) {
          levels.insert(Cell(portfolio: cell.portfolio, year: cell.year, output: output))
        }
      }
    }
    for cell in levels {
      if cell.output == .stock(.acuteNeed) { bands.insert([cell.portfolio, cell.year]) }
      // A difference is a level less that of doing nothing more: whichever is held back, it goes too.
      for portfolio in portfolios.indices.dropFirst() where cell.portfolio == 0 || cell.portfolio == portfolio {
        differences.insert(Cell(portfolio: portfolio, year: cell.year, output: cell.output))
      }
    }
    // A sum over all years less the years that are shown would give the one that is not.
    for cell in differences {
      guard case .cost(let cost) = cell.output,
        let line = BudgetLine.allCases.first(where: { $0.output == .cost(cost) })
      else { continue }
      budgets[cell.portfolio, default: []].insert(line)
    }
  }
}
