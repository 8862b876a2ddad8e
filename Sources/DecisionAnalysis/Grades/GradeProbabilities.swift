public import GradeDescriptors

/// What each future says of one judgement: the chances of its grades over the inspections that the future might get.
public struct GradeChanceColumns: Sendable {
  /// Chance of adequate or better, replicate by replicate.
  public var adequate: [Float]
  /// Chance of good or better, likewise.
  public var good: [Float]
  /// Chance of outstanding, likewise.
  public var outstanding: [Float]

  /// Columns of chances.
  ///
  /// - Precondition: the columns are of one length, and no chance exceeds that of a lower grade or better.
  public init(adequate: [Float], good: [Float], outstanding: [Float]) {
    precondition(adequate.count == good.count && good.count == outstanding.count, "replicates must be paired")
    precondition(
      adequate.indices.allSatisfy {
        1 + 1e-5 >= adequate[$0] && adequate[$0] + 1e-5 >= good[$0]
          && good[$0] + 1e-5 >= outstanding[$0] && outstanding[$0] >= 0
      }, "chances of better grades are smaller")
    self.adequate = adequate
    self.good = good
    self.outstanding = outstanding
  }

  /// Chance of one grade, replicate by replicate.
  func column(_ grade: Grade) -> [Float] {
    switch grade {
    case .inadequate: adequate.map { 1 - $0 }
    case .adequate: zip(adequate, good).map { $0 - $1 }
    case .good: zip(good, outstanding).map { $0 - $1 }
    case .outstanding: outstanding
    }
  }
}

/// Chances of the four grades of one judgement in one year.
public struct GradeProbabilities: Codable, Hashable, Sendable {
  /// Chance of each grade, inadequate first.
  public var chances: [Estimate]
  /// Chance of good or outstanding.
  public var atLeastGood: Estimate

  /// Means over futures.
  public init(_ columns: GradeChanceColumns, replications: Int = 1) {
    chances = Grade.allCases.map { .chance(of: columns.column($0), replications: replications) }
    atLeastGood = .chance(of: columns.good, replications: replications)
  }

  /// Chance of one grade.
  public subscript(_ grade: Grade) -> Estimate { chances[Int(grade.rawValue) - 1] }
}

/// How a portfolio moves the chances of a judgement, replicate by replicate.
public struct GradeChange: Codable, Hashable, Sendable {
  /// Change in the chance of good or outstanding.
  public var atLeastGood: Estimate
  /// Share of replicates with a higher grade, in the one inspection that is kept of each.
  public var higher: Estimate
  /// Share of replicates with a lower grade, likewise.
  public var lower: Estimate

  /// Compares chances, and the grades of one inspection, of the same replicates.
  ///
  /// - Precondition: the columns are of one length.
  public init(
    _ portfolio: GradeChanceColumns, _ grades: [Float], against counterfactual: GradeChanceColumns,
    _ counterfactualGrades: [Float], replications: Int = 1
  ) {
    precondition(
      portfolio.good.count == counterfactual.good.count && grades.count == counterfactualGrades.count
        && grades.count == portfolio.good.count, "replicates must be paired")
    atLeastGood = .mean(of: zip(portfolio.good, counterfactual.good).map { $0 - $1 }, replications: replications)
    higher = .chance(
      of: zip(grades, counterfactualGrades).map { $0 > $1 ? 1 : 0 }, replications: replications)
    lower = .chance(
      of: zip(grades, counterfactualGrades).map { $0 < $1 ? 1 : 0 }, replications: replications)
  }

  /// Whether nothing moves in any future: no grade, and no chance of good.
  public var isNothing: Bool {
    // One future has no error that could be known, and is taken at its word.
    higher.value == 0 && lower.value == 0 && atLeastGood.value == 0
      && (atLeastGood.error == 0 || !atLeastGood.error.isFinite)
  }
}
