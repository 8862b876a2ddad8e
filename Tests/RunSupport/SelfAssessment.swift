/// Findings of a council's own, as a file of them says it.
package enum SelfAssessment {
  /// A finding about one aspect.
  package static let text = """
    evidence: "A self-assessment"
    findings:
      - {aspect: staying-safe/case-closure, paragraph: "1", rung: 3, direction: strength, strength: 2, kind: practice judgement, finding: "Counted in March"}

    """
}
