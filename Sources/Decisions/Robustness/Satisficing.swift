/// In how many futures a plan is good enough.
///
/// What is good enough is the caller's: any conditions that hold or do not in a draw. Method: the domain criterion of Starr,
/// Product Design and Decision Theory (1963).
public struct Satisficing: Hashable, Sendable {
  /// Shares of draws, in the order of plans.
  public var plans: [SampledValue]
  /// How much lower each share is than the highest, in the same draws.
  public var behind: [SampledValue]

  /// The plan that is good enough most often, and the first of several.
  public var best: Int { plans.indices.max { plans[$0].value < plans[$1].value } ?? 0 }

  /// Counts.
  ///
  /// - Parameter meets: for each plan whether it is good enough, draw by draw; paired.
  /// - Throws: ``DecisionError`` where there is no plan or no draw, or columns are not paired.
  public init(meets: [[Bool]]) throws(DecisionError) {
    let columns = meets.map { $0.map { $0 ? 1 : 0.0 } }
    try ColumnChecks.paired(columns, .plans, least: 1, draws: 1)
    plans = columns.map { .share($0.reduce(0, +), of: $0.count) }
    let shares = plans
    let best = shares.indices.max { shares[$0].value < shares[$1].value } ?? 0
    behind = columns.map { column in .mean(of: zip(columns[best], column).map { $0 - $1 }) }
  }
}
