import Mathematics

/// Scores drawn from a posterior, one draw of the luck table at a time, for the rules to grade.
struct PosteriorState: ScoredState {
  /// Scores of every station of the plan, station by station.
  let thetas: [[Double]]
  /// Expected clear failures of critical aspects at every station of the plan.
  let failures: [Double]
  /// Where every station of the plan is seen to fail outright, by its score.
  let seen: [FailureCurve]
  let firstStation: Int
  /// Scores and failures of the service functions, which come after all stations of plans.
  let functionThetas: [[Double]]
  let functionFailures: [Double]
  let functionSeen: [FailureCurve]
  let firstFunction: Int
  /// For each outcome area the probabilities of improvement, by grade from adequate.
  let improvement: [[Double]]
  let delivery: Double
  let gapsNarrow: Double
  var draw = 0

  func theta(at station: Int) -> Double {
    station < firstFunction ? thetas[station - firstStation][draw] : functionThetas[station - firstFunction][draw]
  }

  func criticalFailures(at station: Int) -> Double {
    station < firstFunction ? failures[station - firstStation] : functionFailures[station - firstFunction]
  }

  func failureSeen(at station: Int) -> Double {
    let curve = station < firstFunction ? seen[station - firstStation] : functionSeen[station - firstFunction]
    return curve.seen(at: theta(at: station))
  }

  func improves(in area: Int, to grade: Grade) -> Double { improvement[area][Int(grade.rawValue) - 2] }
}

/// What limiting rules need to know of single aspects, as far as evidence tells.
struct AspectExpectations {
  let posterior: EvidencePosterior
  let framework: Framework
  let language: Evidence.Language

  /// How clearly a critical aspect fails; nothing where there is no evidence, less where it is isolated or disputed.
  ///
  /// A report that says an aspect fails is taken at its word: the share of what is told of the aspect that stands at
  /// the lowest rung, times how systemic that is. A rung observed without error says how far the aspect lies below its
  /// cut only in expectation.
  func failure(_ ladder: Int) -> Double {
    guard let findings = posterior.findings[ladder] else { return 0 }
    if language == .observation { return observedFailure(ladder) }
    return worded(findings)
  }

  /// How clearly findings say that an aspect fails.
  func worded(_ findings: [EvidenceFinding]) -> Double {
    let told = findings.reduce(0) { $0 + Double($1.strength) }
    let failing = findings.filter { $0.rungs.upperBound == .inadequate }.reduce(0) { $0 + Double($1.strength) }
    return failing / told * min(1, failing / framework.readingRules.findings.fullStrength)
  }

  private func observedFailure(_ ladder: Int) -> Double {
    let rules = framework.readingRules
    return posterior.expectation(of: ladder, in: framework) { mean, variance in
      NormalCurve.rampBelow(
        rules.aspectCuts.oneTwo, depth: rules.limits.criticalDepth, mean: mean, spread: variance.squareRoot() + 1e-9)
    }
  }

  /// The probability that an aspect is taken for rung 3 or better by a soft test.
  func meetsGood(_ ladder: Int) -> Double { meets(.good, ladder) }

  /// The probability that an aspect is taken for a rung or better by a soft test.
  func meets(_ grade: Grade, _ ladder: Int) -> Double {
    let rules = framework.readingRules
    let soft = rules.limits.evidenceSoftness * rules.limits.evidenceSoftness
    return posterior.expectation(of: ladder, in: framework) { mean, variance in
      NormalCurve.below((mean - rules.aspectCuts.floor(of: grade)) / (variance + soft).squareRoot())
    }
  }
}

extension NormalCurve {
  /// The mean of a ramp from 0 at a cut to 1 at `depth` below it, over a normal position.
  static func rampBelow(_ cut: Double, depth: Double, mean: Double, spread: Double) -> Double {
    (belowMean(cut, mean, spread) - belowMean(cut - depth, mean, spread)) / depth
  }

  /// The mean of how far a normal position falls short of a value.
  private static func belowMean(_ value: Double, _ mean: Double, _ spread: Double) -> Double {
    let z = (value - mean) / spread
    return (value - mean) * below(z) + spread * height(at: z)
  }
}
