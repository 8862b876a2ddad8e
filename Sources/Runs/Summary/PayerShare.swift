package import DecisionAnalysis
import Decisions
package import ServiceModel

/// A part of a plan's own price, by whose money it is.
package struct PayerShare: Codable, Hashable, Sendable {
  /// Who pays; where there are several they share it, in parts that no source tells.
  package var holders: [BudgetHolder]
  /// The interventions that they pay for, by their ids.
  package var interventions: [String]
  /// Pounds over all years at the run's prices, and the same in present value.
  package var undiscounted: DrawSummary
  package var discounted: DrawSummary
}

/// A plan's own price by who pays it, draw by draw.
struct PayerColumns {
  /// Each group of holders, with its interventions and its pounds by year, then draw.
  let groups: [(holders: [BudgetHolder], interventions: [String], pounds: [[Double]])]

  /// Prices of a portfolio over draws 1 to `draws`; the groups stand in the order of holders, those that pay alone first.
  init(_ engine: Engine, portfolio: Int, draws: Int, catalogue: Catalogue) {
    let nothing = [[Double]](repeating: [Double](repeating: 0, count: draws), count: engine.years)
    var groups: [[BudgetHolder]: (interventions: [String], pounds: [[Double]])] = [:]
    for draw in 0..<draws {
      for price in engine.prices(portfolio: portfolio, draw: draw + 1) {
        guard let pays = catalogue.intervention(price.intervention)?.pays else { continue }
        let holders = BudgetHolder.allCases.filter(pays.contains)
        if draw == 0 { groups[holders, default: ([], nothing)].interventions.append(price.intervention) }
        for (year, pounds) in price.byYear.enumerated() {
          groups[holders, default: ([], nothing)].pounds[year][draw] += pounds
        }
      }
    }
    let order = { (holders: [BudgetHolder]) in
      [holders.count] + holders.map { BudgetHolder.allCases.firstIndex(of: $0) ?? 0 }
    }
    self.groups = groups.sorted { order($0.key).lexicographicallyPrecedes(order($1.key)) }
      .map { ($0.key, $0.value.interventions, $0.value.pounds) }
  }

  /// The groups as a run tells them.
  func shares(_ discounting: Discounting) -> [PayerShare] {
    groups.map { group in
      let sum = { (rate: Discounting) in
        let factors = rate.factors(years: group.pounds.count)
        return (group.pounds.first ?? []).indices.map { draw in
          Float(group.pounds.indices.reduce(0) { $0 + factors[$1] * group.pounds[$1][draw] })
        }
      }
      return PayerShare(
        holders: group.holders, interventions: group.interventions,
        undiscounted: DrawSummary(sum(Discounting(rate: 0))), discounted: DrawSummary(sum(discounting)))
    }
  }
}
