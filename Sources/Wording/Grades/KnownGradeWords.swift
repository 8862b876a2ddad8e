package import GradeDescriptors

/// How grades that a user typed were read.
package enum KnownGradeWords {
  private static var names: [String] { JudgementArea.outcomes.map { $0.name.lowercased() } }

  /// What was read, said where one of the grades is a 1, which a user may have meant as the best.
  package static func caution(_ areas: [Grade]) -> String? {
    guard areas.contains(.inadequate) else { return nil }
    let read = zip(names, areas).map { "\($0) \($1.rawValue) (\($1.name))" }
    return "A 1 is the worst grade and 4 the best. Read as: \(read.joined(separator: ", "))."
  }
}
