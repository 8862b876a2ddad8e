package import GradeDescriptors

extension LimitSet {
  /// The limiting rules that can hold a grade down, by the grade's id.
  package static func rules(on id: String) -> [LimitSet] {
    if id == "jar.childrens-services" || id == "apa.overall" {
      return LimitSet.rules.filter { $0 != .deliveredImprovement }
    }
    return id.contains("capacity") ? [.deliveredImprovement] : [.criticalFailure]
  }
}
