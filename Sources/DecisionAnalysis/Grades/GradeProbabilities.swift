public import GradeDescriptors

/// Chances of the four grades of one judgement in one year.
public struct GradeProbabilities: Codable, Hashable, Sendable {
  /// Chance of each grade, inadequate first.
  public var chances: [Estimate]
  /// Chance of good or outstanding.
  public var atLeastGood: Estimate

  /// Counts a column of grades 1 to 4.
  ///
  /// - Precondition: every value is 1, 2, 3 or 4.
  public init(_ column: [Float], replications: Int = 1) {
    chances = Grade.allCases.map { grade in
      .chance(of: column.map { $0 == Float(grade.rawValue) ? 1 : 0 }, replications: replications)
    }
    atLeastGood = .chance(of: GradeProbabilities.good(column), replications: replications)
    precondition(
      abs(chances.reduce(0) { $0 + $1.value } - 1) < 1e-9, "every grade of a column is a whole number from 1 to 4")
  }

  /// Chance of one grade.
  public subscript(_ grade: Grade) -> Estimate { chances[Int(grade.rawValue) - 1] }

  fileprivate static func good(_ column: [Float]) -> [Float] { column.map { $0 >= 3 ? 1 : 0 } }
}

/// How a portfolio moves the chances of a judgement, replicate by replicate.
public struct GradeChange: Codable, Hashable, Sendable {
  /// Change in the chance of good or outstanding.
  public var atLeastGood: Estimate
  /// Share of replicates with a higher grade.
  public var higher: Estimate
  /// Share of replicates with a lower grade.
  public var lower: Estimate

  /// Compares two columns of grades of the same replicates.
  ///
  /// - Precondition: the columns are of one length.
  public init(_ portfolio: [Float], against counterfactual: [Float], replications: Int = 1) {
    precondition(portfolio.count == counterfactual.count, "replicates must be paired")
    let pairs = zip(GradeProbabilities.good(portfolio), GradeProbabilities.good(counterfactual))
    atLeastGood = .mean(of: pairs.map { $0 - $1 }, replications: replications)
    higher = .chance(
      of: zip(portfolio, counterfactual).map { $0 > $1 ? 1 : 0 }, replications: replications)
    lower = .chance(
      of: zip(portfolio, counterfactual).map { $0 < $1 ? 1 : 0 }, replications: replications)
  }
}
