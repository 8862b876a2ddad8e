import Mathematics

/// How the score of one grade of an instrument comes about, and how it is parted into grades.
///
/// For saying why a simulated state has its grade; the grade itself is ``ForwardEvaluator``'s.
package struct GradeScore: Sendable {
  /// How far the score rises when one aspect rises by one, in the order of the framework's ladders.
  package let weights: [Double]
  /// Where scores are parted into grades, with the instrument's harshness in it.
  package let cuts: CutPoints
  /// Standard deviation of what the year's severity and one inspection's severity and judgement add to the score.
  package let luck: Double
  /// How the overall grade is counted; absent for other grades.
  package let counted: CountedScore?

  /// The score behind a grade that an instrument publishes.
  ///
  /// Scores are sums over aspects, so the weight of an aspect is the score of a state in which it alone is one.
  ///
  /// - Parameters:
  ///   - slot: the grade's place among the instrument's.
  ///   - evaluator: compiled from the same framework.
  package init(_ instrument: Instrument, slot: Int, evaluator: ForwardEvaluator, framework: Framework) {
    let plan = evaluator.plans[instrument.index]
    cuts = framework.readingRules.cuts(for: instrument.grades[slot].measure).shifted(by: plan.habits.harshness)
    let severity = evaluator.severityVariance(plan)
    luck = (plan.habits.noise * plan.habits.noise + severity).squareRoot()
    counted =
      slot == plan.overallSlot ? CountedScore(instrument, evaluator: evaluator, framework: framework) : nil
    var state = [Double](repeating: 0, count: evaluator.aspectCount)
    var judgement = Judgement()
    weights = framework.ladders.indices.map { ladder in
      state[ladder] = 1
      evaluator.judge(positions: state.span, instrument: instrument, chance: .central, into: &judgement)
      state[ladder] = 0
      return judgement.thetas[slot]
    }
  }

  /// The score of a state.
  package func score(_ positions: [Double]) -> Double {
    zip(weights, positions).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// The chance that an inspection of a state with this score gives `grade` or better, before any limiting rule.
  package func chance(ofAtLeast grade: Grade, score: Double) -> Double {
    grade == .inadequate ? 1 : NormalCurve.below((score - cuts.floor(of: grade)) / luck)
  }
}

extension CutPoints {
  /// The mean of a standard normal value within the band of a grade: where an aspect of that grade typically stands.
  package func typical(of grade: Grade) -> Double {
    NormalCurve.truncatedMean(floor(of: grade), ceiling(of: grade))
  }
}
