import Mathematics

/// How the overall grade of an instrument is counted from a council's parts, for saying why it is not higher.
///
/// Given a state and the severity of an inspection, parts are judged independently of each other, so the chance of a counted
/// grade is exact over judgement noise; severity is met at the five points of a quadrature. The counts are those of L-1, L-2,
/// L-4, L-8 and L-9, and of the areas in L-5; rules on single aspects, on service functions and on gaps are left aside.
package struct CountedScore: Sendable {
  /// The five outcome areas, management, capacity and the balance of all: how far each rises when an aspect rises by one, in
  /// the order of the framework's ladders.
  package let weights: [SIMD8<Double>]
  private let cuts: [CutPoints]
  private let harshness: Double
  private let noise: Double
  /// Standard deviation of severity, the year's included.
  private let spread: Double
  private let rules: ReadingRules.OverallBalance
  private let limits: LimitRules

  /// The places of management, capacity and balance among the parts; the five areas come first.
  private static let (management, capacity, balance) = (5, 6, 7)

  /// The counting of an instrument's overall grade.
  package init(_ instrument: Instrument, evaluator: ForwardEvaluator, framework: Framework) {
    let plan = evaluator.plans[instrument.index]
    let scores = evaluator.scores
    let stations = plan.stations.prefix(InstrumentPlan.parts.count).map { scores.stations[$0] }
    var weights = [SIMD8<Double>](repeating: SIMD8(repeating: 0), count: evaluator.aspectCount)
    for (part, station) in stations.enumerated() {
      for (offset, ladder) in station.ladders.enumerated() {
        let weight = scores.weights[station.weights + offset]
        if part < CountedScore.balance { weights[ladder][part] = weight }
        weights[ladder][CountedScore.balance] += evaluator.balance[part] * weight
      }
    }
    self.weights = weights
    cuts = stations.prefix(CountedScore.balance).map(\.cuts) + [framework.readingRules.cuts(of: .overallEffectiveness)]
    harshness = plan.habits.harshness
    noise = plan.habits.noise
    spread = evaluator.severityVariance(plan).squareRoot()
    rules = framework.readingRules.overall
    limits = framework.readingRules.limits
  }

  /// How many outcome areas may fall short where the whole reaches a grade, without good capacity and with it: below good
  /// for good and outstanding, inadequate for adequate.
  package func mostBelow(_ grade: Grade) -> (usually: Int, withCapacity: Int) {
    switch grade {
    case .inadequate: (5, 5)
    case .adequate: (limits.mandatoryInadequateAreas - 1, limits.mandatoryInadequateAreas - 1)
    case .good: (rules.goodAreasBelow, rules.goodAreasBelowWithCapacity)
    case .outstanding: (0, 0)
    }
  }

  /// The scores of the parts of a state.
  package func scores(_ positions: [Double]) -> SIMD8<Double> {
    var sum = SIMD8<Double>(repeating: 0)
    for (weight, position) in zip(weights, positions) { sum += position * weight }
    return sum
  }

  /// The chance that an inspection of a state with these scores gives `grade` or better.
  package func chance(ofAtLeast grade: Grade, _ scores: SIMD8<Double>) -> Double {
    guard grade != .inadequate else { return 1 }
    return overSeverity { counted(grade, scores, harsher: $0) }
  }

  /// The chance that a part, by its place, is found to reach a grade.
  package func chance(ofPart part: Int, reaching grade: Grade, _ scores: SIMD8<Double>) -> Double {
    overSeverity { reach(part, grade, scores, harsher: $0) }
  }

  /// The place of capacity among the parts.
  package static let capacityPlace = capacity

  private func overSeverity(_ value: (Double) -> Double) -> Double {
    (0..<5).reduce(0) { sum, node in
      sum + SeverityQuadrature.weights[node] * value(harshness + spread * SeverityQuadrature.nodes[node])
    }
  }

  private func reach(_ part: Int, _ grade: Grade, _ scores: SIMD8<Double>, harsher: Double) -> Double {
    NormalCurve.below((scores[part] - harsher - cuts[part].floor(of: grade)) / noise)
  }

  private func counted(_ grade: Grade, _ scores: SIMD8<Double>, harsher: Double) -> Double {
    let short = shortOf(grade == .adequate ? .adequate : .good, scores, harsher: harsher)
    switch grade {
    case .inadequate: return 1
    case .adequate:
      let both =
        reach(CountedScore.management, .adequate, scores, harsher: harsher)
        * reach(CountedScore.capacity, .adequate, scores, harsher: harsher)
      let managed = both + (1 - both) * limits.adequateGateOverride
      return (short[0] + short[1] * (1 - limits.oneInadequateArea)) * managed
    case .good:
      let capable = reach(CountedScore.capacity, .good, scores, harsher: harsher)
      return (0...5).reduce(0) { sum, count in
        if count <= rules.goodAreasBelow { return sum + short[count] }
        return count <= rules.goodAreasBelowWithCapacity ? sum + short[count] * capable : sum
      }
    case .outstanding:
      return short[0] * reach(CountedScore.capacity, .good, scores, harsher: harsher)
        * reach(CountedScore.balance, .outstanding, scores, harsher: harsher)
    }
  }

  /// The chances that none, one, … five outcome areas fall short of a grade.
  private func shortOf(_ grade: Grade, _ scores: SIMD8<Double>, harsher: Double) -> SIMD8<Double> {
    var counts = SIMD8<Double>(1, 0, 0, 0, 0, 0, 0, 0)
    for area in 0..<5 {
      let reaches = reach(area, grade, scores, harsher: harsher)
      for count in stride(from: area + 1, to: 0, by: -1) {
        counts[count] = counts[count] * reaches + counts[count - 1] * (1 - reaches)
      }
      counts[0] *= reaches
    }
    return counts
  }
}
