import GradeDescriptors

/// Fits the shift of report language to what the Rotherham review must give: all seven areas good, and staying safe
/// adequate once two critical aspects fail.
struct LanguageShift {
  let framework: Framework
  let evidence: Evidence

  /// The smaller margin by which the two demands hold under a shift; negative where one fails.
  func margin(_ shift: Double) -> Double {
    var rules = framework.readingRules
    rules.findings.languageShift = shift
    let evaluator = InverseEvaluator(framework: Framework(ladders: framework.ladders, readingRules: rules))
    let good = evaluator.judge(evidence, instrument: .jointAreaReview).grades.map { $0.probabilities[2] - 0.5 }
    let failing = (1...3).map { strength in
      let staying = evaluator.judge(failingTwice(strength), instrument: .jointAreaReview).grades[1].probabilities
      return staying[1] - staying[2]
    }
    return min(good.min() ?? 0, failing.min() ?? 0)
  }

  /// The shift with the largest margin, to a hundredth.
  func best() -> (shift: Double, margin: Double) {
    let tried = (-20...20).map { (shift: Double($0) / 100, margin: margin(Double($0) / 100)) }
    return tried.max { $0.margin < $1.margin } ?? (0, 0)
  }

  private func failingTwice(_ strength: Int) -> Evidence {
    let failing = ["staying-safe/cpr-allocation-plan", "staying-safe/safe-recruitment"]
    var changed = evidence
    changed.findings.removeAll { failing.contains($0.aspect) }
    changed.findings += failing.map { EvidenceFinding(aspect: $0, rung: .inadequate, strength: strength) }
    return changed
  }
}
