/// Findings about one area, and the language they are told in.
public struct Evidence: Sendable {
  /// How findings were put into words, which decides what a rung in them says about an aspect.
  public enum Language: String, CaseIterable, Hashable, Sendable {
    /// The report of a joint area review, which lists weaknesses of good areas too.
    ///
    /// The cut points of findings are shifted, and the review's harshness is already in the wording, so that it is not
    /// subtracted again; an assessment is as much kinder than the report as it is than the review.
    case report
    /// Rungs an author believes to be true, as in a self-assessment.
    case selfAssessment = "self-assessment"
    /// Rungs known without error, as from a simulation; all findings count in full.
    case observation
  }

  /// What the evidence is, such as the title of a report.
  public var title: String
  /// The area it is about.
  public var area: String
  /// Where it comes from.
  public var source: String
  /// How it is told.
  public var language: Language
  /// The findings.
  public var findings: [EvidenceFinding]
  /// What the council has made a priority and so weighs somewhat more; usually nothing.
  public var priorities: [LocalPriority]

  /// Makes evidence from findings.
  public init(
    title: String, area: String = "", source: String = "", language: Language = .report, findings: [EvidenceFinding],
    priorities: [LocalPriority] = []
  ) {
    self.title = title
    self.area = area
    self.source = source
    self.language = language
    self.findings = findings
    self.priorities = priorities
  }

  /// The evidence as it would be if an aspect stood at a rung, whatever is said of it now.
  ///
  /// All findings on the aspect give way to one clear and repeated finding; rungs the ladder cannot tell from the
  /// one asked for stay possible.
  public func supposing(_ aspect: Ladder.ID, at grade: Grade, in framework: Framework) -> Evidence {
    guard let index = framework.index(of: aspect) else {
      preconditionFailure("\(aspect) is no ladder of the framework")
    }
    var changed = self
    changed.findings.removeAll { $0.aspect == aspect }
    changed.findings.append(
      EvidenceFinding(
        aspect: aspect, rung: grade, rungs: framework.ladders[index].rungs(like: grade), strength: 3,
        text: "Supposed at \(grade.rawValue)"))
    return changed
  }

  /// Complete evidence about a simulated state: one finding a ladder, without error.
  ///
  /// - Parameters:
  ///   - positions: one a ladder of the framework, on the unit scale.
  ///   - framework: the ladders the positions belong to.
  ///   - finer: whether the positions themselves are told, and not only the rungs they fall in.
  public static func observed(_ positions: [Double], in framework: Framework, finer: Bool = false) -> Evidence {
    precondition(positions.count == framework.ladders.count, "a state has one position a ladder")
    let findings = zip(framework.ladders, positions).compactMap { ladder, position -> EvidenceFinding? in
      guard !framework.readingRules.computed.contains(ladder.id) else { return nil }
      let rung = framework.readingRules.aspectCuts.grade(of: position)
      if finer { return EvidenceFinding(aspect: ladder.id, position: position, rung: rung) }
      return EvidenceFinding(aspect: ladder.id, rung: rung, rungs: ladder.rungs(like: rung), strength: 3)
    }
    return Evidence(title: "A simulated state", language: .observation, findings: findings)
  }
}
