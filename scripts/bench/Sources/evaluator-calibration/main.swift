import GradeDescriptors

// Fits cut points and harshness to published grades and prints what belongs into reading-rules.yaml.
// swift run -c release evaluator-calibration

let framework =
  try CommandLine.arguments.dropFirst().first { !$0.hasPrefix("-") }.map(Framework.load(from:)) ?? Framework.load()
let sample = NationalSample(of: 20_000, framework: framework, seed: 2006)
let calibration = Calibration(framework: framework, sample: sample)

func row(_ name: String, _ values: [Double], digits: Double) {
  print(name, values.map { ($0 * digits).rounded() / digits })
}

func show(_ name: String, _ cuts: CutPoints) {
  row(name, [cuts.oneTwo, cuts.twoThree, cuts.threeFour], digits: 1000)
}

func show(_ fit: Calibration.Fit) {
  show("cuts.national", fit.rules.cuts)
  for area in [JudgementArea.stayingSafe, .capacityForImprovement, .overallEffectiveness] {
    show("cuts.areas " + area.id, fit.rules.cuts(of: area))
  }
  row("joint area review harshness", [fit.rules.instruments[.jointAreaReview]?.harshness ?? 0], digits: 1000)
  row("expected assessments", fit.assessments, digits: 10)
  row("expected reviews", fit.reviews, digits: 10)
  row("expected together", zip(fit.assessments, fit.reviews).map(+), digits: 10)
  row("expected staying safe", fit.stayingSafe, digits: 1000)
  row("expected areas", fit.areas, digits: 1000)
  row("expected capacity", fit.capacity, digits: 1000)
  row("log likelihood", [fit.logLikelihood], digits: 100)
}

if CommandLine.arguments.contains("--check") {
  show(calibration.expected(framework.readingRules))
} else {
  for harshness in [0, 0.2, 0.4, 0.6, 0.8, 1.0] {
    row("profile", [harshness, calibration.solved(harshness).logLikelihood], digits: 100)
  }
  let fit = calibration.fit()
  show(fit)
  let fitted = Framework(ladders: framework.ladders, readingRules: fit.rules)
  for instrument in Instrument.allCases {
    let margins = sample.margins(ForwardEvaluator(framework: fitted), instrument)
    for (slot, grade) in instrument.grades.enumerated() { row(grade.id, margins.shares(slot), digits: 1000) }
    print(zip(LimitSet.rules.map(\.id), margins.bound).map { "\($0) \($1)" }.joined(separator: ", "))
  }
}
