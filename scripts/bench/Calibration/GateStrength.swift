import GradeCalibration
import GradeDescriptors

/// How strict the gates L-6 and L-7 may be before the published grades can no longer be fitted.
struct GateStrength {
  let framework: Framework
  let sample: NationalSample

  /// The gates as they ship, without any, and each a step stricter.
  func show() {
    let rules = framework.readingRules
    row("shipped", rules)
    row(
      "no gates",
      changed {
        $0.limits.deliveryGateOverride = 1
        $0.limits.gapGateOverride = 1
      })
    for override in [0.4, 0.1, 0.02] {
      row("L-6 \(override)", changed { $0.limits.deliveryGateOverride = override })
    }
    for override in [0.95, 0.8] { row("L-7 \(override)", changed { $0.limits.gapGateOverride = override }) }
  }

  private func changed(_ change: (inout ReadingRules) -> Void) -> ReadingRules {
    var rules = framework.readingRules
    change(&rules)
    return rules
  }

  /// Overall grades of 139, likelihood of the split, and how much of the capacity that is not good the score decides.
  private func row(_ name: String, _ rules: ReadingRules) {
    let framework = Framework(ladders: framework.ladders, readingRules: rules)
    let fit = Calibration(framework: framework, sample: sample).fit(shift: -1...0, steps: 7)
    let together = zip(fit.assessments, fit.reviews).map { (($0 + $1) * 10).rounded() / 10 }
    let bound = sample.margins(
      ForwardEvaluator(framework: Framework(ladders: framework.ladders, readingRules: fit.rules)),
      .annualPerformanceAssessment2007
    ).bound
    let delivery = LimitSet.rules.firstIndex(of: .deliveredImprovement).map { Double(bound[$0]) } ?? 0
    let weak = (fit.capacity[0] + fit.capacity[1]) * Double(sample.count)
    let scored = ((1 - delivery / weak) * 100).rounded()
    let cut = (fit.rules.cuts(of: .overallEffectiveness).twoThree * 100).rounded() / 100
    print(
      name, "overall 2|3", cut, together, "split", (fit.logLikelihood * 100).rounded() / 100, "capacity by score",
      scored, "per cent")
  }
}
