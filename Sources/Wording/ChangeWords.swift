package import DecisionAnalysis
package import Runs
import ServiceModel

/// What a portfolio does to one output in the last year, in words: the size, the spread, and what it means in futures.
package struct ChangeWords {
  /// The change with its verdict.
  package let facts: ChangeFacts
  /// The unit of the output.
  let unit: QuantityUnit

  /// Words about a change; `nil` where there is none to speak of.
  package init?(_ summary: RunSummary, output: Int, portfolio: Int) {
    guard let change = summary.portfolios[portfolio].years.last?.outputs[output].difference,
      let verdict = summary.verdict(of: output, portfolio: portfolio)
    else { return nil }
    facts = ChangeFacts(change, verdict)
    unit = QuantityUnit(summary.outputs[output])
  }

  /// The mean change with its sign, with no more digits than the draws support.
  package var size: String { unit.change(facts.difference.mean, places: facts.difference.places, bare: true) }

  /// What 8 in 10 futures lie between.
  package var range: String { Futures.changes(facts.difference, unit, bare: true) }

  /// The whole in a sentence, without a full stop at its end.
  package var sentence: String {
    if facts.isNothing { return facts.words }
    return "\(size) against nothing more (8 of 10 futures: \(range)), \(facts.words)\(facts.pulled)"
  }
}

extension ChangeFacts {
  /// What to say of a mean that a few futures pull beyond what 8 in 10 of them show; nothing where none do.
  package var pulled: String {
    switch verdict {
    case .noEffect, .tooFewDraws: ""
    case .real, .realButSmall, .inSomeFutures, .eitherWay:
      difference.isPulled ? "; a few futures pull the mean beyond what 8 in 10 show" : ""
    }
  }
}

extension QuantityUnit {
  /// The unit of an output, money in pounds.
  package init(_ fact: RunSummary.OutputFact) {
    self.init(fact.kind == .cost ? "GBP" : fact.kind == .stock ? "" : fact.unit)
  }
}

extension Estimate {
  /// What the draws leave open of a chance: two standard errors, in whole percentage points and at least one.
  package var marginWords: String {
    guard error.isFinite else { return "known from one draw only" }
    let points = max(1, (200 * error).rounded())
    return "± \(Figure.fixed(points, places: 0)) point\(points == 1 ? "" : "s")"
  }
}

extension GradeChange {
  /// Within how many percentage points the movement of the chance is known: two standard errors.
  ///
  /// Where no draw shows any movement there is no standard error; then three in so many draws, the share that would be
  /// missed by chance one time in twenty (the rule of three).
  func margin(draws: Int) -> Double {
    atLeastGood.value == 0 && atLeastGood.error == 0 ? 300 / Double(max(1, draws)) : 200 * atLeastGood.error
  }

  /// The margin as it is shown.
  package func reach(_ draws: Int) -> String {
    let points = margin(draws: draws)
    return Figure.fixed(points, places: points < 2 ? 1 : 0)
  }

  /// Whether the movement is told apart from none, or known to within some percentage points.
  package func isDecided(within points: Double, draws: Int) -> Bool {
    abs(atLeastGood.value) > 2 * atLeastGood.error || margin(draws: draws) <= points
  }
}
