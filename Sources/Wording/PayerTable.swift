import DecisionAnalysis
package import Runs
import ServiceModel

/// Whose money plans take and save, a row for each holder of a budget and what it is for.
package struct PayerTable: Sendable {
  /// Who and for what, and a cell for each plan: the mean over all years.
  package let rows: [(who: String, plans: [String])]
  /// What to know of the rows.
  package let sentences: [String]

  /// The rows of some plans of a run; none where it is not known who pays.
  package init(_ summary: RunSummary, plans: [Int]) {
    let own = plans.map { summary.portfolios[$0].payerRows }
    var heads: [String] = []
    let head = { (row: (who: String, what: String, mean: String, range: String)) in "\(row.who): \(row.what)" }
    for row in own.joined() where !heads.contains(head(row)) { heads.append(head(row)) }
    rows = heads.map { wanted in
      (who: wanted, plans: own.map { rows in rows.first { head($0) == wanted }?.mean ?? "–" })
    }
    let isShared = plans.contains { plan in
      (summary.portfolios[plan].payers ?? []).contains { $0.holders.count > 1 }
    }
    sentences =
      (isShared
        ? ["Who pays together shares the price; in which parts is for them to agree, and no source tells."] : [])
      + [RunWords.payer]
  }
}
