import GradeDescriptors

/// What another package can do with the evaluator alone: the framework in one call, evidence in, grades out.
@main
struct GradeExample {
  static func main() throws {
    let framework = try Framework.load()
    print("\(framework.ladders.count) ladders, \(framework.ladders.reduce(0) { $0 + $1.rungs.count }) rungs")
    try judgeEvidence(framework)
    simulate(framework)
    applyRules(framework)
  }

  /// Documented evidence: two findings on staying safe, far too few for a grade, and what one more would say.
  private static func judgeEvidence(_ framework: Framework) throws {
    let evidence = try Evidence(
      text: """
        evidence: "Two lines of a report"
        findings:
          - {aspect: staying-safe/feeling-safe, rung: 2, strength: 3, finding: "The majority feel safe"}
          - {aspect: staying-safe/referral-identification, rung: 3, strength: 3, finding: "Referrals handled well"}
        """, file: "example.yaml", framework: framework)
    let evaluator = InverseEvaluator(framework: framework)
    let judgement = evaluator.judge(evidence, instrument: .jointAreaReview)
    guard let staying = judgement.forecast("jar.area.staying-safe") else { return }
    print(staying.id, staying.subject.rawValue, staying.probabilities.map(percent))
    print(
      "enough evidence:", staying.reasons.sufficient, "without evidence:",
      percent(staying.reasons.weightWithoutEvidence))
  }

  /// A simulated state: every aspect half a standard deviation above the national mean, inspected many times.
  private static func simulate(_ framework: Framework) {
    let evaluator = ForwardEvaluator(framework: framework)
    let positions = [Double](repeating: 0.5, count: evaluator.aspectCount)
    var stream = SampleStream(seed: 1)
    var margins = GradeMargins(instrument: .annualPerformanceAssessment2007)
    var judgement = Judgement()
    for _ in 0..<1_000 {
      evaluator.judge(
        positions: positions.span, instrument: margins.instrument, chance: stream.inspection(), into: &judgement)
      margins.count(judgement)
    }
    print("overall", (margins.shares("apa.overall") ?? []).map(percent))
  }

  /// Grades that are already known: the rules of overall effectiveness alone.
  private static func applyRules(_ framework: Framework) {
    let known = KnownGrades(
      areas: [.good, .good, .adequate, .good, .adequate], management: .adequate, capacity: .adequate)
    let decision = ForwardEvaluator(framework: framework).overall(known)
    print("overall is likeliest", decision.mode.name, "by", decision.decidedBy.id, decision.decidedBy.statement)
  }

  private static func percent(_ share: Double) -> Int { Int((share * 100).rounded()) }
}
