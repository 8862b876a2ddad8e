/// Grades an inspection would give, with probabilities, from documented evidence.
///
/// Findings become a posterior of each area's quality on a grid, by interval-censored likelihoods tempered by their
/// strength; unseen aspects keep the width that quality leaves them. The posterior then goes through the same weights,
/// cut points, noise and limits as a simulated state does in ``ForwardEvaluator``.
public struct InverseEvaluator: Sendable {
  /// The framework it reads with.
  public let framework: Framework
  let forward: ForwardEvaluator
  let grid: PositionGrid
  let luck: LuckTable
  let pieces: [ScorePieces]
  let shares: [Instrument: [[Double]]]
  let overallPieces: ScorePieces

  /// Compiles a framework for reading evidence; costs some milliseconds, so make one and keep it.
  public init(framework: Framework) {
    self.framework = framework
    forward = ForwardEvaluator(framework: framework)
    grid = PositionGrid(loading: framework.readingRules.population.aspectLoading)
    luck = LuckTable.shared
    let weights = ScoreWeights(framework: framework)
    let scores = forward.scores
    pieces = scores.stations.map { station in
      var all = [Double](repeating: 0, count: framework.ladders.count)
      for (offset, ladder) in station.ladders.enumerated() { all[ladder] = scores.weights[station.weights + offset] }
      return ScorePieces(weights: all, framework: framework)
    }
    overallPieces = ScorePieces(weights: weights.standardised(.overall), framework: framework)
    shares = Dictionary(
      uniqueKeysWithValues: Instrument.allCases.map { ($0, $0.grades.map { weights.shares($0.measure) }) })
  }

  /// Judges evidence with an instrument.
  ///
  /// - Parameters:
  ///   - evidence: the findings; those on ladders that are not of the framework, or that rules compute, are passed over.
  ///     Its local priorities are respected; they cost making an evaluator for them.
  ///   - instrument: which inspection it is.
  ///   - pessimistic: whether critical aspects without evidence count as somewhat worse than unknown.
  public func judge(_ evidence: Evidence, instrument: Instrument, pessimistic: Bool = false) -> EvidenceJudgement {
    guard evidence.priorities == framework.readingRules.priorities else {
      return InverseEvaluator(framework: framework.respecting(evidence.priorities))
        .judge(evidence, instrument: instrument, pessimistic: pessimistic)
    }
    let posterior = EvidencePosterior(evidence, framework: framework, grid: grid, pessimistic: pessimistic)
    return judge(posterior, evidence: evidence, instrument: instrument)
  }

  /// Judges evidence as it is and as it would be with one aspect at another rung.
  ///
  /// The inspections are the same in both, so that the difference is the aspect's and not luck's. The aspect must be a
  /// ladder of the framework.
  public func whatIf(
    _ aspect: Ladder.ID, at grade: Grade, in evidence: Evidence, instrument: Instrument
  ) -> (before: EvidenceJudgement, after: EvidenceJudgement) {
    let supposed = evidence.supposing(aspect, at: grade, in: framework)
    return (judge(evidence, instrument: instrument), judge(supposed, instrument: instrument))
  }

  /// What evidence says about the score behind one grade, without judging it; nil if the instrument lacks the grade.
  public func score(_ evidence: Evidence, of id: String, instrument: Instrument) -> Reasons.Score? {
    guard let slot = instrument.grade(id)?.slot else { return nil }
    guard evidence.priorities == framework.readingRules.priorities else {
      return InverseEvaluator(framework: framework.respecting(evidence.priorities))
        .score(evidence, of: id, instrument: instrument)
    }
    let posterior = EvidencePosterior(evidence, framework: framework, grid: grid, pessimistic: false)
    return Reasons.Score(pieces(of: slot, instrument).distribution(posterior))
  }

  private func judge(
    _ posterior: EvidencePosterior, evidence: Evidence, instrument: Instrument
  ) -> EvidenceJudgement {
    let plan = forward.plans[instrument.index]
    let harshness = harshness(of: instrument, language: evidence.language)
    var state = state(posterior, evidence: evidence, plan: plan)
    var forecast = DrawnForecast(instrument: instrument)
    var judgement = Judgement()
    for draw in 0..<LuckTable.draws {
      state.draw = draw
      let chance = luck.chances[draw]
      let inspection = Inspection(
        harshness: harshness + plan.habits.severitySpread * chance.severity, noise: plan.habits.noise, chance: chance)
      forward.grade(state, plan: plan, in: inspection, into: &judgement)
      forecast.count(judgement)
      for index in plan.stations {
        guard let slot = forward.scores.stations[index].slot else { continue }
        forecast.add(forward.shares(state, at: index, in: inspection), slot: slot)
      }
    }
    return EvidenceJudgement(
      instrument: instrument, evidence: evidence,
      grades: ForecastReasons(
        evaluator: self, posterior: posterior, evidence: evidence, instrument: instrument, harshness: harshness,
        forecast: forecast
      ).grades(),
      limits: forecast.limits())
  }

  /// How harsh an instrument is on top of what the evidence's wording already holds.
  func harshness(of instrument: Instrument, language: Evidence.Language) -> Double {
    let habits = forward.plans[instrument.index].habits
    let worded = language == .report ? forward.plans[Instrument.jointAreaReview.index].habits.harshness : 0
    return habits.harshness - worded
  }

  private func state(
    _ posterior: EvidencePosterior, evidence: Evidence, plan: InstrumentPlan
  ) -> PosteriorState {
    let expectations = AspectExpectations(posterior: posterior, framework: framework, language: evidence.language)
    let critical = Dictionary(
      uniqueKeysWithValues: Set(forward.scores.critical).map { ($0, expectations.failure($0)) })
    let delivered = forward.delivery.reduce(1.0) { $0 * (1 - expectations.meetsGood($1)) }
    func failures(_ station: Int) -> Double {
      forward.scores.stations[station].critical.reduce(0) { $0 + (critical[forward.scores.critical[$1]] ?? 0) }
    }
    let reader = FailureReader(evaluator: self, posterior: posterior, expectations: expectations, critical: failures)
    return PosteriorState(
      thetas: plan.stations.map { thetas(of: pieces[$0], posterior) }, failures: plan.stations.map(failures),
      seen: plan.stations.map { FailureCurve($0, reader) }, firstStation: plan.stations.lowerBound,
      functionThetas: forward.functions.map { thetas(of: pieces[$0], posterior) },
      functionFailures: forward.functions.map(failures),
      functionSeen: forward.functions.map { FailureCurve($0, reader) }, firstFunction: forward.functions.lowerBound,
      improvement: forward.improvement.map { ladder in
        [Grade.adequate, .good].map { grade in ladder.map { expectations.meets(grade, $0) } ?? 1 }
      }, delivery: 1 - delivered, gapsNarrow: gapsNarrow(posterior))
  }

  private func thetas(of pieces: ScorePieces, _ posterior: EvidencePosterior) -> [Double] {
    var sums = [Double](repeating: 0, count: LuckTable.draws)
    for piece in pieces.pieces {
      let distribution = ScoreDistribution(posterior.areas[piece.area], piece.ladders)
      let quantiles = distribution.quantiles(LuckTable.draws, reach: 8)
      let ranks = luck.ranks[piece.area]
      for draw in sums.indices { sums[draw] += quantiles[ranks[draw]] }
    }
    return sums
  }

  private func gapsNarrow(_ posterior: EvidencePosterior) -> Double {
    let weights = framework.ladders.indices.map { forward.gaps.contains($0) ? forward.gapScale : 0 }
    let score = ScorePieces(weights: weights, framework: framework).distribution(posterior)
    let soft = forward.limits.evidenceSoftness
    return score.above(forward.aspectCuts.twoThree, noiseVariance: soft * soft)
  }
}

extension ForwardEvaluator {
  /// Probabilities of the grades of a station over judgement noise, with the rules on single aspects.
  func shares(_ state: some ScoredState, at index: Int, in inspection: Inspection) -> SIMD4<Double> {
    let station = scores.stations[index]
    let shares = gradeShares(
      state.theta(at: index) - inspection.harshness, state.criticalFailures(at: index), cuts: station.cuts,
      spread: inspection.noise)
    return held(shares, state, at: index)
  }

  /// Chances of the four grades where inadequate asks for outright failures (G-6), and good capacity for improvement that
  /// is seen to be delivered (L-6).
  @inline(__always)
  func held(_ shares: SIMD4<Double>, _ state: borrowing some ScoredState, at index: Int) -> SIMD4<Double> {
    let failing = shares[0] * state.failureSeen(at: index)
    let held = SIMD4(failing, shares[1] + shares[0] - failing, shares[2], shares[3])
    guard scores.stations[index].needsDelivery else { return held }
    let allowed = deliveryAllowed(state.delivery)
    return SIMD4(held[0], held[1] + (1 - allowed) * (held[2] + held[3]), held[2] * allowed, held[3] * allowed)
  }
}

/// Counts of what the draws of a posterior gave.
struct DrawnForecast {
  private(set) var margins: GradeMargins
  private var sums: [SIMD4<Double>]
  private var smooth: [Bool]

  init(instrument: Instrument) {
    margins = GradeMargins(instrument: instrument)
    sums = instrument.grades.map { _ in SIMD4(repeating: 0) }
    smooth = instrument.grades.map { _ in false }
  }

  mutating func count(_ judgement: Judgement) { margins.count(judgement) }

  mutating func add(_ shares: SIMD4<Double>, slot: Int) {
    sums[slot] += shares
    smooth[slot] = true
  }

  /// Probabilities of the grades in a slot: summed over noise exactly where only noise decides, else counted.
  func probabilities(_ slot: Int) -> [Double] {
    guard smooth[slot] else { return margins.shares(slot) }
    return (0..<4).map { sums[slot][$0] / Double(margins.judgements) }
  }

  /// How often each rule bound.
  func limits() -> [BoundLimit] {
    zip(LimitSet.rules, margins.bound).map {
      BoundLimit(rule: $0, share: Double($1) / Double(max(1, margins.judgements)))
    }
  }
}
