extension ForwardEvaluator {
  /// The grade of one score in one inspection, with the rules that concern single aspects: L-3 and L-6.
  @inline(__always)
  func grade(_ theta: Double, at station: Station, in inspection: Inspection) -> StationGrade {
    let luck = inspection.chance.noise[station.noiseIndex]
    let centre = theta - inspection.harshness
    let latent = centre + inspection.noise * luck
    let unlimited = station.cuts.grade(of: latent).rawValue
    var judged = StationGrade(latent: latent, grade: unlimited, limits: [])
    let failure = criticalFailure(at: station, inspection.positions)
    if failure > 0 {
      judged.grade = criticalGrade(centre, failure, luck: luck, station: station, spread: inspection.noise)
      if judged.grade != unlimited { judged.limits.insert(.criticalFailure) }
    }
    if station.needsDelivery, judged.grade > 2, !showsDelivery(inspection) {
      judged.grade = 2
      judged.limits.insert(.deliveredImprovement)
    }
    return judged
  }

  /// How many critical aspects fail clearly; an aspect counts in part while it is near its lowest cut.
  @inline(__always)
  private func criticalFailure(at station: Station, _ positions: UnsafeBufferPointer<Double>) -> Double {
    var failures = 0.0
    for place in station.critical {
      let short = aspectCuts.oneTwo - positions[scores.critical[place]]
      if short > 0 { failures += min(1, short / limits.criticalDepth) }
    }
    return failures
  }

  /// The grade when the odds of inadequate are multiplied and those of outstanding cut (L-3).
  ///
  /// The same noise that would have given the grade gives it here, by its place in the changed distribution, so better
  /// services never get a worse grade.
  private func criticalGrade(
    _ centre: Double, _ failures: Double, luck: Double, station: Station, spread: Double
  ) -> UInt8 {
    let odds = CriticalOdds(failures: failures, rules: limits)
    let belowTwo = NormalCurve.below((station.cuts.oneTwo - centre) / spread)
    let belowThree = NormalCurve.below((station.cuts.twoThree - centre) / spread)
    let belowFour = NormalCurve.below((station.cuts.threeFour - centre) / spread)
    let first = odds.inadequate * belowTwo
    let second = first + belowThree - belowTwo
    let third = second + belowFour - belowThree
    let place = NormalCurve.below(luck) * (third + odds.outstanding * (1 - belowFour))
    return place < first ? 1 : place < second ? 2 : place < third ? 3 : 4
  }

  /// Whether this inspection finds that improvement is being delivered (L-6): either aspect is enough.
  @inline(__always)
  private func showsDelivery(_ inspection: Inspection) -> Bool {
    var missing = 1.0
    for index in delivery {
      missing *= 1 - meetsGood(inspection.positions[index])
    }
    return inspection.chance.limits[5] < 1 - missing * (1 - limits.deliveryGateOverride)
  }

  /// The probability that a position is taken for rung 3 or better by a soft test.
  @inline(__always)
  func meetsGood(_ position: Double) -> Double {
    NormalCurve.below((position - aspectCuts.twoThree) / limits.evidenceSoftness)
  }
}

/// What clear failures of critical aspects do to the odds of the lowest and the highest grade.
struct CriticalOdds {
  let inadequate: Double
  let outstanding: Double

  init(failures: Double, rules: LimitRules) {
    inadequate = min(rules.criticalFailureCeiling, NormalCurve.power(rules.criticalFailureOdds, failures))
    outstanding = NormalCurve.power(rules.criticalOutstandingOdds, failures)
  }
}
