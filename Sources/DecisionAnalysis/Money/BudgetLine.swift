public import Decisions
public import ServiceModel

/// A line of the council's budget that a plan spends from or saves on.
public enum BudgetLine: String, CaseIterable, Codable, Hashable, Sendable {
  /// What the plan itself costs.
  case interventions
  /// Foster care, residential care and what else children looked after are placed in.
  case placements
  /// Social workers, agency cover included.
  case staff
  /// All of these.
  case total

  /// The output of the model that holds it.
  public var output: OutputID {
    switch self {
    case .interventions: .cost(.interventions)
    case .placements: .cost(.placements)
    case .staff: .cost(.staff)
    case .total: .cost(.total)
    }
  }
}

/// What a portfolio adds to or takes off one line of the budget over the horizon.
public struct BudgetChange: Codable, Hashable, Sendable {
  /// The line.
  public var line: BudgetLine
  /// More (or, below zero, less) spent over all years, pounds at the run's prices.
  public var undiscounted: DrawSummary
  /// The same in present value.
  public var discounted: DrawSummary
  /// Chance that less is spent on this line than with nothing more done, ties counting one half.
  public var saves: Estimate

  /// Sums a line over years.
  ///
  /// - Parameters:
  ///   - portfolio: one column a year under the portfolio.
  ///   - counterfactual: the same with nothing more done.
  public init(
    _ line: BudgetLine, portfolio: [[Float]], counterfactual: [[Float]], discounting: Discounting,
    replications: Int = 1
  ) {
    precondition(portfolio.count == counterfactual.count, "both have the same years")
    let differences = zip(portfolio, counterfactual).map { zip($0, $1).map { $0 - $1 } }
    let sums = Discounting(rate: 0).presentValue(differences)
    self.line = line
    undiscounted = DrawSummary(sums, replications: replications)
    discounted = DrawSummary(discounting.presentValue(differences), replications: replications)
    saves = .chance(of: sums.map { $0 < 0 ? 1 : 0 }, replications: replications)
  }
}
