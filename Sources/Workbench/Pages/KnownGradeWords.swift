import GradeDescriptors

/// How grades that a user typed were read.
enum KnownGradeWords {
  /// What `--areas` asks for.
  static let areas =
    "five grades from 1 (inadequate) to 4 (outstanding, the best), for \(order), such as 3,3,2,3,2"

  /// The five outcomes in the order of the grades.
  private static var order: String { names.dropLast().joined(separator: ", ") + " and " + (names.last ?? "") }

  private static var names: [String] { JudgementArea.outcomes.map { $0.name.lowercased() } }

  /// What was read, said where one of the grades is a 1, which a user may have meant as the best.
  static func caution(_ areas: [Grade]) -> String? {
    guard areas.contains(.inadequate) else { return nil }
    let read = zip(names, areas).map { "\($0) \($1.rawValue) (\($1.name))" }
    return "A 1 is the worst grade and 4 the best. Read as: \(read.joined(separator: ", "))."
  }
}
