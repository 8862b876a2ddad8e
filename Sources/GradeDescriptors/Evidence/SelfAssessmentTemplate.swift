/// An evidence file for a council to fill in: every aspect with what each rung asks for, all rungs unknown.
public struct SelfAssessmentTemplate: Sendable {
  private let framework: Framework

  /// Makes a template of a framework.
  public init(framework: Framework) { self.framework = framework }

  /// The file; it can be read as it stands, and says nothing until a rung is filled in.
  public var text: String {
    let head = """
      # Self-assessment against the 2007 grade descriptors.
      #
      # For each aspect put the rung that describes your services best in place of `unknown`: 4, 3, 2 or 1. Leave
      # `unknown` where you have no evidence: it widens the answer and never counts as a failing.
      # strength   3 found throughout, 2 clear, 1 in one place or for one group
      # kind       \(EvidenceFinding.Kind.allCases.map(\.rawValue).joined(separator: " | "))
      # An aspect may have several entries. A rung that only repeats a neighbour is marked (implied).
      evidence: "Self-assessment of our services"
      area: our-area
      source: "Our own judgement"
      language: self-assessment
      # Local priorities may weigh up to a quarter more: areas in the overall grade, aspects wherever they count.
      # priorities:
      #   - {of: staying-safe, weight: 1.25}
      #   - {of: staying-safe/lac-placement-stability, weight: 1.1}
      findings:
      """
    return head + "\n" + JudgementArea.allCases.map(section).joined()
  }

  private func section(_ area: JudgementArea) -> String {
    let ladders = framework.indices(of: area).map { framework.ladders[$0] }
      .filter { !framework.readingRules.computed.contains($0.id) }
    return "\n  # \(area.name)\n" + ladders.map(entry).joined()
  }

  private func entry(_ ladder: Ladder) -> String {
    let rungs = Grade.allCases.reversed().map { grade in
      let rung = ladder.rung(grade)
      return "  #   \(grade.rawValue) \(rung.criterion)\(rung.kind == .implied ? " (implied)" : "")\n"
    }
    let kinds = EvidenceFinding.Kind.allCases.map(\.rawValue)
    let kind = ladder.evidenceKinds.first { kinds.contains($0) } ?? EvidenceFinding.Kind.practiceJudgement.rawValue
    return rungs.joined()
      + "  - {aspect: \(ladder.id), rung: unknown, strength: 2, kind: \(kind), finding: \"\"}\n"
  }
}
