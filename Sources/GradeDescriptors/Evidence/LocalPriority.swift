/// Something a council has made a local priority, which may weigh somewhat more (source 004, line 132).
public struct LocalPriority: Hashable, Sendable {
  /// What it is about.
  public enum Subject: Hashable, Sendable {
    /// An aspect, which weighs more in every grade that it bears on.
    case aspect(Ladder.ID)
    /// An area, which weighs more in the overall grade.
    case area(JudgementArea)
  }

  /// What has priority.
  public var subject: Subject
  /// By how much its weight is multiplied, from 1 to ``ReadingRules/priorityCeiling``.
  public var weight: Double

  /// Makes a priority.
  public init(_ subject: Subject, weight: Double) {
    precondition(weight >= 1, "a priority weighs at least as much as anything else")
    self.subject = subject
    self.weight = weight
  }

  /// The priority's name: a ladder's or an area's id.
  public var id: String {
    switch subject {
    case .aspect(let id): id
    case .area(let area): area.id
    }
  }
}

extension Framework {
  /// The same framework with local priorities weighing more, in both directions; scores stay standardised nationally.
  ///
  /// Weights above ``ReadingRules/priorityCeiling`` are our own mistake: evidence files are checked when they are read.
  public func respecting(_ priorities: [LocalPriority]) -> Framework {
    if priorities.isEmpty, readingRules.priorities.isEmpty { return self }
    var rules = readingRules
    precondition(
      priorities.allSatisfy { $0.weight <= rules.priorityCeiling }, "a priority weighs at most \(rules.priorityCeiling)"
    )
    rules.priorities = priorities
    return Framework(ladders: ladders, readingRules: rules)
  }
}

extension ReadingRules {
  /// By how much local priorities multiply the weight of an aspect.
  func priority(of aspect: Ladder.ID) -> Double {
    priorities.first { $0.subject == .aspect(aspect) }?.weight ?? 1
  }

  /// By how much local priorities multiply the weight of an area in the overall grade.
  func priority(of area: JudgementArea) -> Double { priorities.first { $0.subject == .area(area) }?.weight ?? 1 }
}
