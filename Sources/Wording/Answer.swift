package import DecisionAnalysis
package import Runs
import ServiceModel

/// The answer in three sentences: what changes for children, what an inspection would say, what it costs and how sure it is.
package struct Answer: Sendable {
  let summary: RunSummary

  /// The answer that a run gives to its question.
  package init(_ summary: RunSummary) { self.summary = summary }

  /// Three sentences, or one where no plan was tried.
  package var sentences: [String] {
    guard summary.portfolios.count > 1 else {
      return ["No plan was tried: this shows what happens with nothing more done."]
    }
    return [children, inspection, money]
  }

  /// The plans that the answer speaks of: the one that leads; else those of which none leads; else all. At most three.
  package var spoken: [Int] {
    let named = summary.leadingPlan.plans.map { $0 + 1 }
    return Array((named.isEmpty ? Array(summary.portfolios.indices.dropFirst()) : named).prefix(Answer.most))
  }

  private static let most = 3

  /// The grade that stands for the whole.
  package var headline: Int? {
    let grades = summary.toldGrades
    return grades.first { summary.outputs[$0].id == .headline } ?? grades.first
  }

  /// Verdicts on all measures under a plan, counted.
  package func tally(_ plan: Int) -> VerdictTally {
    VerdictTally(measures.compactMap { summary.verdict(of: $0, portfolio: plan) })
  }

  /// Measures that count as better under a plan, the clearest gain first.
  package func improved(_ plan: Int) -> [Int] {
    measures.filter { summary.verdict(of: $0, portfolio: plan)?.counted == .better }
      .sorted { summary.strength(of: $0, portfolio: plan) > summary.strength(of: $1, portfolio: plan) }
  }

  /// The published measures, and the stocks that the decision table has.
  private var measures: [Int] {
    summary.toldIndicators + summary.toldStocks.filter(summary.decisionOutcomes.contains)
  }

  /// The plan in quotation marks, or `the plan` where only one was tried.
  private func name(_ plan: Int) -> String {
    summary.portfolios.count == 2 ? "the plan" : "‘\(summary.portfolios[plan].name)’"
  }

  private var children: String {
    let counts = spoken.map { "\(name($0)) \(VerdictWords.counts(tally($0)))" }
    let year = "by \(summary.question.lastYear)"
    if spoken.count == 1 {
      let place = summary.portfolios.count > 2 ? "\(standing) \(year) it " : "By \(summary.question.lastYear) the plan "
      return place + VerdictWords.counts(tally(spoken[0])) + clearest(spoken[0]) + "."
    }
    return "\(standing) \(year) \(counts.joined(separator: "; "))\(rest)."
  }

  /// Which plan comes first, if any does, up to a colon.
  private var standing: String {
    switch summary.leadingPlan {
    case .one(let plan): "‘\(summary.portfolios[plan + 1].name)’ comes first on grades:"
    case .depends: "Which plan is best depends on what is wanted:"
    case .none: "On grades no plan is told apart from doing nothing more:"
    }
  }

  private var rest: String {
    let named = summary.leadingPlan.plans.count
    let left = (named == 0 ? summary.portfolios.count - 1 : named) - spoken.count
    return left > 0 ? "; the table has \(left) more" : ""
  }

  private func clearest(_ plan: Int) -> String {
    guard let first = improved(plan).first, let change = ChangeWords(summary, output: first, portfolio: plan) else {
      return ""
    }
    return "; the clearest gain is in ‘\(summary.outputs[first].name)’ (\(change.whole) on average, \(change.words))"
  }

  private var inspection: String {
    guard let headline, let now = chance(headline, 0) else { return "No grade was worked out." }
    let moves = spoken.compactMap { plan -> String? in
      guard let then = chance(headline, plan) else { return nil }
      let told = summary.verdict(of: headline, portfolio: plan)?.counted != nil
      let words = told ? then : then == now ? "the same" : "\(then), which this run cannot tell from the same"
      return "\(words) under \(name(plan))"
    }
    return
      "As if inspected in \(summary.question.lastYear) under the 2007 framework, ‘\(summary.outputs[headline].name)’ would be good or better "
      + "\(now) with nothing more done, and \(moves.joined(separator: ", "))."
  }

  private func chance(_ grade: Int, _ plan: Int) -> String? {
    summary.atLeastGood(grade, portfolio: plan).map(Futures.words)
  }

  private var money: String {
    guard summary.hasMoney else { return "No money was counted." }
    let parts = spoken.compactMap { plan -> String? in
      guard let total = summary.portfolios[plan].total?.undiscounted else { return nil }
      if total.isNothing { return "\(name(plan)) leaves spending as it is" }
      let size = QuantityUnit.pounds.value(abs(total.mean.value), places: total.places)
      let range = "(8 in 10 futures: \(Futures.changes(total, .pounds)))"
      if size == "£0" { return "\(name(plan)) changes spending on average by less than this run can tell \(range)" }
      let verb = total.mean.value > 0 ? "adds \(size) to spending" : "takes \(size) off spending"
      let pull = total.isPulled ? ", for the sake of a few futures" : ""
      return "\(name(plan)) \(verb) on average\(pull) \(range)"
    }
    return "Over \(yearWords(summary.years.count)) \(parts.joined(separator: "; "))."
  }
}
