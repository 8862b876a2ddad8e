/// Candidates that no other beats in every objective at once, and how sure that is.
public struct ParetoFrontier: Hashable, Sendable {
  /// Whether more or less of an objective is better.
  public enum Direction: Hashable, Sendable {
    /// More is better.
    case higher
    /// Less is better.
    case lower
  }

  /// Candidates whose means no other candidate's means dominate, in their order.
  public var members: [Int]
  /// For every candidate the share of draws in which some other is at least as good in all objectives and better in one.
  public var dominated: [SampledValue]

  /// Compares all candidates with one another, in the mean and in every draw.
  ///
  /// The time goes with the square of the number of candidates.
  ///
  /// - Parameters:
  ///   - objectives: for each objective one column a candidate, all paired.
  ///   - directions: for each objective what is better.
  /// - Throws: ``DecisionError`` where there is no objective or candidate, or columns are not paired or hold what is not a number.
  public init(objectives: [[[Double]]], directions: [Direction]) throws(DecisionError) {
    try ColumnChecks.least(.parts, objectives.count, 1)
    guard objectives.count == directions.count else {
      throw .unpaired(expected: objectives.count, found: directions.count)
    }
    let count = objectives[0].count
    for columns in objectives where columns.count != count { throw .unpaired(expected: count, found: columns.count) }
    try ColumnChecks.least(.candidates, count, 1)
    try ColumnChecks.paired(objectives.flatMap { $0 }, .candidates, draws: 1)
    let signed = zip(objectives, directions).map { columns, direction in
      direction == .higher ? columns : columns.map { $0.map { -$0 } }
    }
    let means = (0..<count).map { candidate in signed.map { $0[candidate].mean } }
    members = (0..<count).filter { one in !means.contains { Self.dominates($0, means[one]) } }
    let draws = objectives[0][0].count
    var beaten = [Double](repeating: 0, count: count)
    for draw in 0..<draws {
      let points = (0..<count).map { candidate in signed.map { $0[candidate][draw] } }
      for (candidate, point) in points.enumerated() where points.contains(where: { Self.dominates($0, point) }) {
        beaten[candidate] += 1
      }
    }
    dominated = beaten.map { .share($0, of: draws) }
  }

  private static func dominates(_ one: [Double], _ other: [Double]) -> Bool {
    var isBetter = false
    for (left, right) in zip(one, other) {
      if left < right { return false }
      if left > right { isBetter = true }
    }
    return isBetter
  }
}
