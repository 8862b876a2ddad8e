import DecisionAnalysis
package import Runs
package import ServiceModel

extension RunWords {
  /// The prices that all sums are at.
  package static let priceYear =
    "All sums are at 2005/06 prices, the price year of the catalogue. They are not converted to the prices of another year: "
    + "the data hold no table of deflators."

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
