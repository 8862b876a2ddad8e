import GradeCalibration
import GradeDescriptors

// Fits what reading-rules.yaml calls fitted, and prints it.
//   export WINDSCREEN_BENCH=1
//   swift run -c release evaluator-calibration           cut points and reviewed areas, from published grades
//   swift run -c release evaluator-calibration --check   what the numbers in the file give
//   swift run -c release evaluator-calibration --gates   how strict the gates may be
//   swift run -c release evaluator-calibration --language Sources/ModelInputs/Resources/evidence/rotherham-2006.yaml

let framework = try Framework.load()

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
  for area in Calibration.unprinted { show("cuts.council " + area.id, fit.rules.councilCuts(of: area)) }
  row("population.reviewed-shift", [fit.rules.population.reviewedShift], digits: 1000)
  row("expected assessments", fit.assessments, digits: 10)
  row("expected reviews", fit.reviews, digits: 10)
  row("expected together", zip(fit.assessments, fit.reviews).map(+), digits: 10)
  row("expected staying safe", fit.stayingSafe, digits: 1000)
  row("expected areas", fit.areas, digits: 1000)
  row("expected staying safe, enjoying and achieving", fit.printedAreas, digits: 1000)
  row("expected areas but staying safe", fit.rareAreas, digits: 10000)
  row("expected capacity", fit.capacity, digits: 1000)
  row("log likelihood", [fit.logLikelihood], digits: 100)
}

func showMargins(_ framework: Framework, _ sample: NationalSample) {
  for instrument in Instrument.allCases {
    let margins = sample.margins(ForwardEvaluator(framework: framework), instrument)
    for (slot, grade) in instrument.grades.enumerated() { row(grade.id, margins.shares(slot), digits: 1000) }
    let shift = instrument == .jointAreaReview ? framework.readingRules.population.reviewedShift : 0
    if shift != 0 {
      let reviewed = sample.margins(ForwardEvaluator(framework: framework), instrument, qualityShift: shift)
      for (slot, grade) in instrument.grades.enumerated() {
        row("reviewed " + grade.id, reviewed.shares(slot), digits: 1000)
      }
    }
    print(zip(LimitSet.rules.map(\.id), margins.bound).map { "\($0) \($1)" }.joined(separator: ", "))
  }
}

let arguments = CommandLine.arguments.dropFirst()
if arguments.first == "--language", let file = arguments.dropFirst().first {
  let evidence = try Evidence(contentsOf: file, framework: framework)
  let best = LanguageShift(framework: framework, evidence: evidence).best()
  row("findings.language-shift", [best.shift], digits: 1000)
  row("margin", [best.margin], digits: 1000)
} else {
  let sample = NationalSample(of: 20_000, framework: framework, seed: 2006)
  let calibration = Calibration(framework: framework, sample: sample)
  if arguments.first == "--check" {
    show(calibration.expected(framework.readingRules))
    showMargins(framework, sample)
  } else if arguments.first == "--gates" {
    GateStrength(framework: framework, sample: sample).show()
  } else {
    for shift in [0, -0.2, -0.4, -0.6, -0.8, -1.0] {
      row("profile", [shift, calibration.solved(shift).logLikelihood], digits: 100)
    }
    var fit = calibration.fit()
    fit.rules = calibration.withEquivalentCuts(fit)
    show(fit)
    showMargins(Framework(ladders: framework.ladders, readingRules: fit.rules), sample)
  }
}
