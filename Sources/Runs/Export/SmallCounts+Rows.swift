import DecisionAnalysis
import ServiceModel

extension SmallCounts {
  /// What stands for a figure that is held back, as in official statistics of the United Kingdom: confidential.
  package static let mark = "c"

  /// A row of a table of results with the mark in the place of a figure that is held back, and no error.
  func marked(_ row: [TidyTable.Cell]) -> [TidyTable.Cell] {
    hides(row) ? Array(row.dropLast(2)) + [.words(SmallCounts.mark), .number(nil)] : row
  }

  /// Whether the figure of a row, in the order of `TidyTable.resultColumns`, is held back.
  func hides(_ row: [TidyTable.Cell]) -> Bool {
    guard case .words(let portfolio) = row[1], case .whole(let year) = row[2], case .words(let output) = row[3],
      case .words(let statistic) = row[6]
    else { return false }
    return hides(statistic, of: output, portfolio: portfolio, year: year)
  }

  /// Whether a statistic of an output, by its id, is held back in a portfolio's year.
  package func hides(_ statistic: String, of output: String, portfolio: String, year: Int) -> Bool {
    guard let portfolioPlace = portfolios.firstIndex(of: portfolio), let yearPlace = years.firstIndex(of: year)
    else { return false }
    if output.hasPrefix("budget.") {
      let isSum = statistic.hasPrefix("all-years")
      return isSum && budgets[portfolioPlace]?.contains { output == "budget.\($0.rawValue)" } == true
    }
    guard let id = OutputID(output) else { return false }
    let cell = Cell(portfolio: portfolioPlace, year: yearPlace, output: id)
    switch SmallCounts.part(statistic) {
    case .level: return levels.contains(cell)
    case .difference: return differences.contains(cell)
    case .band:
      return bands.contains([portfolioPlace, yearPlace]) || levels.contains(cell) || differences.contains(cell)
    case .other: return false
    }
  }

  /// What a statistic is about.
  private enum Part {
    case level
    case difference
    case band
    case other
  }

  /// Chances and shares of futures count no people and are shown, but for those of a band, which tell where a level lies.
  private static func part(_ statistic: String) -> Part {
    if statistic.hasPrefix("band-") || statistic.contains("chance-inside-band") { return .band }
    if statistic.hasPrefix("difference-chance-") { return .other }
    if statistic == "difference" || statistic.hasPrefix("difference-") { return .difference }
    let levels = ["mean", "median", "sd", "central-run", "value", "smallest-visible-change"]
    let isQuantile = statistic.first == "p" && Double(statistic.dropFirst()) != nil
    return levels.contains(statistic) || isQuantile ? .level : .other
  }
}
