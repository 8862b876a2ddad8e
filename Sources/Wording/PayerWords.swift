import DecisionAnalysis
import ModelInputs
package import Runs
package import ServiceModel

extension RunWords {
  /// The prices that all sums are at, and how they were brought to them.
  package static func prices(_ prices: ConvertedPrices?) -> String {
    let base = ConvertedPrices.year(of: nil)
    guard let prices else { return "All sums are at \(base) prices, the price year of the catalogue." }
    return "All sums are at \(prices.year) prices: those of \(base), the price year of the catalogue, times "
      + "\(plain(prices.factor, digits: 4)) by the GDP deflator. That is general inflation, and not what placements or "
      + "salaries came to cost. Prices among the numbers that went in stay at \(base) prices, and the average weekly cost "
      + "stays as it is published."
  }

  /// What follows the unit of a sum: its prices, where they are not the catalogue's.
  static func at(_ prices: ConvertedPrices?) -> String { prices.map { " at \($0.year) prices" } ?? "" }

  /// Holders of budgets, those who share a price together: `health services with the council’s social care`.
  package static func holders(_ holders: [BudgetHolder]) -> String {
    let names = holders.map { $0.label.replacing("'", with: "’") }
    guard names.count > 1 else { return names.first ?? "" }
    return "\(names.dropLast().joined(separator: ", ")) and \(names[names.count - 1]) together"
  }
}

extension PortfolioResult {
  /// Whose money a plan takes and saves over all years, undiscounted, a row for each holder of a budget: who, for what,
  /// the mean and what 8 in 10 futures lie between; empty where it is not known who pays.
  package var payerRows: [(who: String, what: String, mean: String, range: String)] {
    guard let payers else { return [] }
    let row = { (who: String, what: String, sum: DrawSummary) in
      (who.capitalisedFirst, what, sum.change(.pounds), Futures.changes(sum, .pounds))
    }
    let own = payers.map { row(RunWords.holders($0.holders), "the plan’s own price", $0.undiscounted) }
    let council = lines.filter { $0.line != .interventions && !$0.undiscounted.isNothing }.map { change in
      row(
        RunWords.holders([.socialCare]), change.line == .placements ? "placements" : "social work teams",
        change.undiscounted)
    }
    return own + council
  }
}
