import DecisionAnalysis
import Decisions
import ServiceModel

extension Summariser {
  /// What a portfolio adds to or takes off every line of the budget over the horizon.
  func budget(portfolio: Int) throws(WorkbenchError) -> [BudgetChange] {
    var changes: [BudgetChange] = []
    for line in BudgetLine.allCases {
      guard let output = engine.layout.place(of: line.output) else { continue }
      var own: [[Float]] = []
      var other: [[Float]] = []
      for year in 0..<engine.years {
        own.append(try column(portfolio: portfolio, year: year, output: output))
        other.append(try column(portfolio: 0, year: year, output: output))
      }
      changes.append(
        BudgetChange(
          line, portfolio: own, counterfactual: other,
          discounting: Discounting(rate: engine.central(.discountRate)), replications: replications))
    }
    return changes
  }
}
