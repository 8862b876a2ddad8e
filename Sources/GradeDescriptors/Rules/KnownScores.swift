import Mathematics

/// Scores that could lie behind grades already known, for every draw of the luck table.
struct KnownScores {
  private let known: KnownGrades
  private let evaluator: ForwardEvaluator
  private let luck: LuckTable
  /// Scores as inspected by part and draw; empty for a part whose grade is not known.
  private let inspected: [[Double]]
  private let harshness: Double
  /// Share of the variance of inspected scores that is the area's own.
  private let reliability: Double
  private let correlation: Double

  init(_ known: KnownGrades, evaluator: ForwardEvaluator, plan: InstrumentPlan, luck: LuckTable) {
    self.known = known
    self.evaluator = evaluator
    self.luck = luck
    harshness = plan.habits.harshness
    let spread = plan.habits.severitySpread
    reliability = 1 / (1 + plan.habits.noise * plan.habits.noise + spread * spread)
    correlation = evaluator.areaCorrelation
    let grades: [Grade?] = known.areas.map { $0 } + [known.management, known.capacity]
    let total = (1 / reliability).squareRoot()
    let cuts = plan.stations.prefix(7).map { evaluator.scores.stations[$0].cuts }
    let centre = -harshness
    inspected = zip(grades, cuts).map { grade, cuts in
      grade.map { KnownScores.quantiles(of: $0, cuts: cuts, centre: centre, spread: total) } ?? []
    }
  }

  /// Quantiles of the inspected score of the areas that nationally get a grade.
  private static func quantiles(of grade: Grade, cuts: CutPoints, centre: Double, spread: Double) -> [Double] {
    let low = NormalCurve.below((cuts.floor(of: grade) - centre) / spread)
    let high = NormalCurve.below((cuts.ceiling(of: grade) - centre) / spread)
    return (0..<LuckTable.draws).map { place in
      let share = low + (high - low) * (Double(place) + 0.5) / Double(LuckTable.draws)
      return centre + spread * InverseNormal.standard(min(max(share, 1e-15), 1 - 1e-15))
    }
  }

  /// The council's parts in one draw: known grades, and scores that could have given them.
  func parts(_ draw: Int) -> CouncilParts {
    var parts = CouncilParts()
    for (index, grade) in known.areas.enumerated() { parts.grades[index] = grade.rawValue }
    parts.grades[6] = known.capacity.rawValue
    parts.grades[5] = known.management?.rawValue ?? known.capacity.rawValue
    var sum = 0.0
    var count = 0
    for index in 0..<7 where !inspected[index].isEmpty {
      parts.thetas[index] = score(index, draw)
      if index < 6 {
        sum += parts.thetas[index]
        count += 1
      }
    }
    if inspected[5].isEmpty { parts.thetas[5] = unknown(sum, count, luck.chances[draw].noise[13]) }
    parts.thetas[7] = unknown(sum, count, luck.chances[draw].noise[12])
    return parts
  }

  /// The probability that gaps narrow in an area with this balance.
  func gapsNarrow(_ parts: CouncilParts) -> Double {
    let mean = (0..<5).reduce(0) { $0 + parts.thetas[$1] } / 5
    let slope = regression(5)
    let soft = evaluator.limits.evidenceSoftness
    let spread = (1 - slope * correlation + soft * soft).squareRoot()
    return NormalCurve.below((slope * mean - evaluator.aspectCuts.twoThree) / spread)
  }

  private func score(_ index: Int, _ draw: Int) -> Double {
    let found = inspected[index][luck.ranks[index][draw]]
    let own = (1 - reliability).squareRoot() * luck.chances[draw].noise[index]
    return reliability * (found + harshness) + own
  }

  /// The score of a part nothing is known of, given the mean of those that are.
  private func unknown(_ sum: Double, _ count: Int, _ luck: Double) -> Double {
    let slope = regression(count)
    return slope * sum / Double(count) + (1 - slope * correlation).squareRoot() * luck
  }

  private func regression(_ count: Int) -> Double {
    Double(count) * correlation / (1 + Double(count - 1) * correlation)
  }
}
