package import GradeDescriptors

extension LimitSet {
  /// The limiting rules that can hold a grade down.
  package static func rules(on grade: GradeID) -> [LimitSet] {
    if grade.isOverall { return LimitSet.rules.filter { $0 != .deliveredImprovement } }
    return grade.isCapacity ? [.deliveredImprovement] : [.criticalFailure]
  }
}
