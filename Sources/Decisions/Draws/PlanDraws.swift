/// What each of several plans is worth, draw by draw, more being better.
///
/// The draws are paired: one draw is one future, lived through under every plan. The unit is the caller's, most often
/// pounds of net benefit.
public struct PlanDraws: Hashable, Sendable {
  /// One column a plan, all of one length.
  public let plans: [[Double]]

  /// Takes one column a plan.
  ///
  /// - Parameter replications: how many values stand for one draw, one after the other; they are averaged, which takes
  ///   that much off the variance of chance.
  /// - Throws: ``DecisionError`` where there is no plan, where fewer than two draws are left, where columns are not paired
  ///   or hold what is not a number.
  public init(_ plans: [[Double]], replications: Int = 1) throws(DecisionError) {
    try ColumnChecks.least(.plans, plans.count, 1)
    try ColumnChecks.least(.replications, replications, 1)
    try ColumnChecks.paired(plans, .plans, draws: 2 * replications)
    self.plans = try plans.map { column throws(DecisionError) in
      try PlanDraws.averaged(column, replications: replications)
    }
  }

  /// How many draws each plan has.
  public var draws: Int { plans[0].count }

  /// The plan with the highest mean, and the first of several.
  public var best: Int {
    let means = plans.map(\.mean)
    return means.indices.max { means[$0] < means[$1] } ?? 0
  }

  /// Means of the replications of each draw.
  ///
  /// - Throws: ``DecisionError/unpaired(expected:found:)`` where the last draw is not whole.
  public static func averaged(_ column: [Double], replications: Int) throws(DecisionError) -> [Double] {
    guard replications > 1 else { return column }
    guard column.count.isMultiple(of: replications) else {
      throw .unpaired(expected: column.count / replications * replications, found: column.count)
    }
    return (0..<(column.count / replications)).map { draw in
      column[(draw * replications)..<((draw + 1) * replications)].reduce(0, +) / Double(replications)
    }
  }

  /// Every plan's gain over one of them, draw by draw; that one's own column is zero.
  func gains(over reference: Int) -> [[Double]] {
    plans.map { plan in zip(plan, plans[reference]).map { $0 - $1 } }
  }
}
