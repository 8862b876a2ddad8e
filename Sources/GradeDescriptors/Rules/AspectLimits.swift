import Mathematics

extension ForwardEvaluator {
  /// The grade of one score in one inspection, with the rules that concern single aspects: L-3, G-6 and L-6.
  @inline(__always)
  func grade(_ theta: Double, _ state: some ScoredState, at index: Int, in inspection: Inspection) -> StationGrade {
    let station = scores.stations[index]
    let luck = inspection.chance.noise[station.noiseIndex]
    let centre = theta - inspection.harshness
    let latent = centre + inspection.noise * luck
    let unlimited = station.cuts.grade(of: latent).rawValue
    var judged = StationGrade(latent: latent, grade: unlimited, limits: [])
    let failures = state.criticalFailures(at: index)
    if failures > 0 {
      judged.grade = criticalGrade(centre, failures, luck: luck, station: station, spread: inspection.noise)
      if judged.grade != unlimited { judged.limits.insert(.criticalFailure) }
    }
    if judged.grade == 1, inspection.chance.limits[2] >= state.failureSeen(at: index) {
      judged.grade = 2
      judged.limits.insert(.outrightFailure)
    }
    if station.needsDelivery, judged.grade > 2, inspection.chance.limits[5] >= deliveryAllowed(state.delivery) {
      judged.grade = 2
      judged.limits.insert(.deliveredImprovement)
    }
    return judged
  }

  /// The probability that capacity may be good, given that of delivery being seen (L-6).
  @inline(__always)
  func deliveryAllowed(_ delivery: Double) -> Double {
    delivery + (1 - delivery) * limits.deliveryGateOverride
  }

  /// The grade when the odds of inadequate are multiplied and those of outstanding cut (L-3).
  ///
  /// The same noise that would have given the grade gives it here, by its place in the changed distribution, so better
  /// services never get a worse grade.
  private func criticalGrade(
    _ centre: Double, _ failures: Double, luck: Double, station: Station, spread: Double
  ) -> UInt8 {
    let shares = gradeShares(centre, failures, cuts: station.cuts, spread: spread)
    let place = NormalCurve.below(luck)
    if place < shares[0] { return 1 }
    if place < shares[0] + shares[1] { return 2 }
    return place < 1 - shares[3] ? 3 : 4
  }

  /// Probabilities of the four grades of a score over judgement noise, failures of critical aspects included.
  @inline(__always)
  func gradeShares(_ centre: Double, _ failures: Double, cuts: CutPoints, spread: Double) -> SIMD4<Double> {
    let belowTwo = NormalCurve.below((cuts.oneTwo - centre) / spread)
    let belowThree = NormalCurve.below((cuts.twoThree - centre) / spread)
    let aboveFour = NormalCurve.below((centre - cuts.threeFour) / spread)
    var shares = SIMD4(belowTwo, belowThree - belowTwo, 1 - aboveFour - belowThree, aboveFour)
    guard failures > 0 else { return shares }
    let odds = CriticalOdds(failures: failures, rules: limits)
    shares[0] *= odds.inadequate
    shares[3] *= odds.outstanding
    return shares / shares.sum()
  }
}

/// What clear failures of critical aspects do to the odds of the lowest and the highest grade.
struct CriticalOdds {
  let inadequate: Double
  let outstanding: Double

  init(failures: Double, rules: LimitRules) {
    inadequate = min(rules.criticalFailureCeiling, power(rules.criticalFailureOdds, failures))
    outstanding = power(rules.criticalOutstandingOdds, failures)
  }
}
