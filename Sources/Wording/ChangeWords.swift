package import DecisionAnalysis
package import Runs
import ServiceModel

/// What a portfolio does to one output in the last year, in words: the size, the spread, and what it means in futures.
package struct ChangeWords {
  /// The paired differences.
  package let change: PairedDifference
  /// What is said of them: the one verdict that every page and table gives.
  package let verdict: Verdict
  /// The unit of the output.
  package let unit: QuantityUnit

  /// Words about paired differences.
  package init(_ change: PairedDifference, _ verdict: Verdict, unit: QuantityUnit) {
    self.change = change
    self.verdict = verdict
    self.unit = unit
  }

  /// Words about a change of a run; `nil` where there is none to speak of.
  package init?(_ summary: RunSummary, output: Int, portfolio: Int) {
    guard let change = summary.portfolios[portfolio].years.last?.outputs[output].difference,
      let verdict = summary.verdict(of: output, portfolio: portfolio)
    else { return nil }
    self.init(change, verdict, unit: QuantityUnit(summary.outputs[output]))
  }

  /// Whether the portfolio leaves this exactly as it is in every future.
  package var isNothing: Bool { change.unchanged == 1 }

  /// The mean change with its sign, with no more digits than the draws support.
  package var size: String { change.difference.change(unit, bare: true) }

  /// The same with its unit.
  package var whole: String { change.difference.change(unit) }

  /// What 8 in 10 futures lie between.
  package var range: String { Futures.changes(change.difference, unit, bare: true) }

  /// The whole in a sentence, without a full stop at its end.
  package var sentence: String {
    if isNothing { return words }
    return "\(size) against nothing more (8 of 10 futures: \(range)), \(words)\(pulled)"
  }

  /// The same as a sentence of its own, for a report.
  package var told: String {
    if isNothing { return "No difference in any future." }
    return "\(whole) on average, \(Futures.changes(change.difference, unit)) in 8 of 10 futures; \(words)\(pulled)."
  }

  /// What to say of a mean that a few futures pull beyond what 8 in 10 of them show; nothing where none do.
  package var pulled: String {
    switch verdict {
    case .noEffect, .tooFewDraws: ""
    case .real, .realButSmall, .inSomeFutures, .eitherWay:
      change.difference.isPulled ? "; a few futures pull the mean beyond what 8 in 10 show" : ""
    }
  }
}

extension RunSummary {
  /// Words about every change of an output in the last year that there is, by portfolio, the first plan first.
  package func changes(of output: Int) -> [ChangeWords] {
    portfolios.indices.dropFirst().compactMap { ChangeWords(self, output: output, portfolio: $0) }
  }
}

extension DrawSummary {
  /// Decimal places that help a reader: no finer than the draws support, nor than a tenth of the range of
  /// futures, nor than hundredths.
  package var places: Int {
    let width = eighty.upperBound - eighty.lowerBound
    let supported = Figure.places(error: centre.error, size: max(abs(centre.value), width))
    return min(2, width > 0 ? min(supported, -Figure.magnitude(width / 10)) : supported)
  }

  /// The mean as a change in a unit, such as `+3 points`.
  package func change(_ unit: QuantityUnit, bare: Bool = false) -> String {
    unit.change(centre.value, places: places, bare: bare)
  }
}

extension QuantityUnit {
  /// The unit of an output, money in pounds.
  package init(_ fact: RunSummary.OutputFact) {
    let isBare = fact.kind == .stock && ["count", "ratio"].contains(fact.unit)
    self.init(fact.kind == .cost ? "GBP" : isBare ? "" : fact.unit)
  }
}

extension Estimate {
  /// What the draws leave open of a chance: two standard errors, in whole percentage points and at least one.
  package var marginWords: String {
    guard error.isFinite else { return "known from one draw only" }
    return "± \(counted(Figure.fixed(max(1, 200 * error)), "point"))"
  }
}

extension GradeChange {
  /// The margin as it is shown.
  package func reach(_ draws: Int) -> String {
    let points = margin(draws: draws)
    return Figure.fixed(points, places: points < 2 ? 1 : 0)
  }
}
