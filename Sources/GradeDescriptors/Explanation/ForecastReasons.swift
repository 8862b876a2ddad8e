import Mathematics

/// Puts together, for each grade of an instrument, its probabilities and what they rest on.
struct ForecastReasons {
  let evaluator: InverseEvaluator
  let posterior: EvidencePosterior
  let evidence: Evidence
  let instrument: Instrument
  let harshness: Double
  let forecast: DrawnForecast

  func grades() -> [GradeForecast] {
    return instrument.grades.enumerated().map { slot, grade in
      let sight = EvidenceSight(
        shares: evaluator.shares[instrument]?[slot] ?? [], framework: evaluator.framework, findings: posterior.findings)
      let sufficient = sight.isEnough
      // The overall grade of an unknown area is drawn all the same: its cut points hold only together with the limits.
      let drawn = sufficient || grade.measure == .overall
      let probabilities = mixed(drawn ? forecast.probabilities(slot) : prior(grade))
      var reasons = self.reasons(grade, slot: slot, sight: sight)
      reasons.sufficient = sufficient
      reasons.atLeastGood = probabilities[2] + probabilities[3]
      reasons.expectedGrade = zip(probabilities, 1...4).reduce(0) { $0 + $1.0 * Double($1.1) }
      if !sufficient {
        reasons.notes.insert(
          "Insufficient evidence: the probabilities are those of an area nothing is known of.", at: 0)
      }
      return GradeForecast(
        id: grade.id, name: grade.name, subject: grade.subject, probabilities: probabilities, reasons: reasons)
    }
  }

  /// A little of the national distribution is mixed in, because the model leaves things out; order is kept.
  private func mixed(_ probabilities: [Double]) -> [Double] {
    let rules = evaluator.framework.readingRules.findings
    let total = probabilities.reduce(0, +)
    return zip(probabilities, rules.floorDistribution).map {
      (1 - rules.probabilityFloor) * $0 / total + rules.probabilityFloor * $1
    }
  }

  /// Probabilities for an area of which nothing is known.
  private func prior(_ grade: GradeID) -> [Double] {
    let spread = (1 + noiseVariance).squareRoot()
    let cuts = evaluator.framework.readingRules.cuts(for: grade.measure)
    let below = [cuts.oneTwo, cuts.twoThree, cuts.threeFour].map {
      NormalCurve.below(($0 + priorHarshness) / spread)
    }
    return [below[0], below[1] - below[0], below[2] - below[1], 1 - below[2]]
  }

  /// Without evidence there is no wording that could hold the harshness already.
  private var priorHarshness: Double { habits.harshness }
  private var habits: ReadingRules.InspectionHabits { evaluator.forward.plans[instrument.index].habits }
  private var noiseVariance: Double { habits.noise * habits.noise + habits.severitySpread * habits.severitySpread }

  private func reasons(
    _ grade: GradeID, slot: Int, sight: EvidenceSight
  ) -> Reasons {
    let framework = evaluator.framework
    let pieces = evaluator.pieces(of: slot, instrument)
    let score = pieces.distribution(posterior)
    let cuts = framework.readingRules.cuts(for: grade.measure)
    let effects = self.effects(pieces, cut: cuts.twoThree + harshness)
    return Reasons(
      atLeastGood: 0, expectedGrade: 0,
      score: Reasons.Score(score),
      distanceToNextCut: [cuts.oneTwo, cuts.twoThree, cuts.threeFour].map { $0 - (score.mean - harshness) }
        .first { $0 > 0 },
      sharesMeeting: [.adequate, .good, .outstanding].map(sight.shareMeeting), medianRung: sight.medianRung,
      holdingBack: Array(effects.filter { $0.change < 0 }.sorted { $0.change < $1.change }.prefix(5)),
      carrying: Array(effects.filter { $0.change > 0 }.sorted { $0.change > $1.change }.prefix(5)),
      weightWithoutEvidence: sight.weightWithoutEvidence, withoutEvidence: sight.withoutEvidence,
      criticalWithoutEvidence: sight.criticalWithoutEvidence, limits: limits(grade), sufficient: true,
      notes: notes(grade) + sight.silentThemes.map { "No evidence on the theme \"\($0.name)\"." })
  }

  private func effects(_ pieces: ScorePieces, cut: Double) -> [Reasons.AspectEffect] {
    AspectEffects(pieces, posterior).changes(above: cut, noiseVariance: noiseVariance).map {
      Reasons.AspectEffect(aspect: evaluator.framework.ladders[$0.ladder].id, change: $0.change)
    }
  }

  private func limits(_ grade: GradeID) -> [BoundLimit] {
    let concerned: LimitSet =
      switch grade.measure {
      case .overall: LimitSet(LimitSet.rules).subtracting([.criticalFailure, .deliveredImprovement])
      case .localArea(.capacityForImprovement), .councilArea(.capacityForImprovement): .deliveredImprovement
      case .localArea, .councilArea, .service, .function: .criticalFailure
      }
    guard let slot = instrument.grade(grade.id)?.slot else { return [] }
    return forecast.margins.bound(in: slot).filter { $0.share > 0 && concerned.contains($0.rule) }
  }

  /// Whether a local priority changes the weights of a grade.
  private func bears(_ priority: LocalPriority, on grade: GradeID) -> Bool {
    switch priority.subject {
    case .area: return grade.measure == .overall
    case .aspect(let id):
      guard let ladder = evaluator.framework.index(of: id), let slot = instrument.grade(grade.id)?.slot else {
        return false
      }
      return evaluator.shares[instrument]?[slot][ladder] ?? 0 > 0
    }
  }

  private func notes(_ grade: GradeID) -> [String] {
    var notes: [String] = []
    if case .service = grade.measure {
      notes.append(
        "The framework describes no grades for this service: it is the best fit over aspects tagged with it.")
    }
    let priorities = evaluator.framework.readingRules.priorities.filter { bears($0, on: grade) }.map(\.id)
    if !priorities.isEmpty {
      notes.append("Local priorities weigh more: \(priorities.joined(separator: ", ")).")
    }
    if grade.measure.area == .serviceManagement {
      notes.append("Source 004 does not say that grades of service management are cumulative; they are read so.")
    }
    if grade.measure == .overall {
      let gaps = evaluator.forward.gaps.filter { posterior.findings[$0] != nil }
      if gaps.isEmpty { notes.append("No evidence on narrowing gaps: rule L-7 uses what is usual for such an area.") }
    }
    return notes
  }
}

extension Reasons.Score {
  /// The summary of a distribution.
  init(_ score: CombinedScore) {
    let interval = score.interval(0.9)
    self.init(
      mean: score.mean, spread: score.variance.squareRoot(), low: interval.lowerBound, high: interval.upperBound)
  }
}
