package import DecisionAnalysis

/// The answer in three sentences: what changes for children, what an inspection would say, what it costs and how sure it is.
package struct Answer: Sendable {
  let facts: ReportFacts

  /// The answer to the question of a report.
  package init(_ facts: ReportFacts) { self.facts = facts }

  /// Three sentences, or one where no plan was tried.
  package var sentences: [String] {
    guard facts.portfolios.count > 1 else {
      return ["No plan was tried: this shows what happens with nothing more done."]
    }
    return [children, inspection, money]
  }

  /// The plans that the answer speaks of: the one that leads; else those of which none leads; else all. At most three.
  package var spoken: [Int] {
    let named = facts.leading.plans.map { $0 + 1 }
    return Array((named.isEmpty ? Array(facts.portfolios.indices.dropFirst()) : named).prefix(Answer.most))
  }

  private static let most = 3

  /// The grade that stands for the whole.
  package var headline: GradeFacts? { facts.grades.first { $0.isHeadline } ?? facts.grades.first }

  /// Verdicts on all measures under a plan, counted.
  package func tally(_ plan: Int) -> VerdictTally {
    VerdictTally(facts.indicators.map { $0.changes[plan - 1].verdict })
  }

  /// Measures that count as better under a plan, the clearest gain first.
  package func improved(_ plan: Int) -> [IndicatorFacts] {
    facts.indicators.filter { $0.changes[plan - 1].verdict.counted == .better }
      .sorted { $0.strength(plan) > $1.strength(plan) }
  }

  /// The plan in quotation marks, or `the plan` where only one was tried.
  private func name(_ plan: Int) -> String {
    facts.portfolios.count == 2 ? "the plan" : "‘\(facts.portfolios[plan].name)’"
  }

  private var children: String {
    let counts = spoken.map { "\(name($0)) \(VerdictWords.counts(tally($0)))" }
    let year = "by \(facts.lastYear)"
    if spoken.count == 1 {
      let place = facts.portfolios.count > 2 ? "\(standing) \(year) it " : "By \(facts.lastYear) the plan "
      return place + VerdictWords.counts(tally(spoken[0])) + clearest(spoken[0]) + "."
    }
    return "\(standing) \(year) \(counts.joined(separator: "; "))\(rest)."
  }

  /// Which plan comes first, if any does, up to a colon.
  private var standing: String {
    switch facts.leading {
    case .one(let plan): "‘\(facts.portfolios[plan + 1].name)’ comes first on grades:"
    case .depends: "Which plan is best depends on what is wanted:"
    case .none: "On grades no plan is told apart from doing nothing more:"
    }
  }

  private var rest: String {
    let named = facts.leading.plans.count
    let left = (named == 0 ? facts.portfolios.count - 1 : named) - spoken.count
    return left > 0 ? "; the table has \(left) more" : ""
  }

  private func clearest(_ plan: Int) -> String {
    guard let first = improved(plan).first else { return "" }
    let change = first.changes[plan - 1]
    let size = first.unit.change(change.difference.mean, places: change.difference.places)
    return "; the clearest gain is in ‘\(first.name)’ (\(size) on average, \(change.words))"
  }

  private var inspection: String {
    guard let headline else { return "No grade was worked out." }
    let last = facts.years.count - 1
    let now = Futures.words(headline.courses[0][last].atLeastGood)
    let moves = spoken.map { plan -> String in
      let then = Futures.words(headline.courses[plan][last].atLeastGood)
      let told = headline.verdicts[plan - 1].counted != nil
      let words = told ? then : then == now ? "the same" : "\(then), which this run cannot tell from the same"
      return "\(words) under \(name(plan))"
    }
    return "As if inspected in \(facts.lastYear) under the 2007 framework, ‘\(headline.name)’ would be good or better "
      + "\(now) with nothing more done, and \(moves.joined(separator: ", "))."
  }

  private var money: String {
    guard let money = facts.money else { return "No money was counted." }
    let years = facts.years.count == 1 ? "one year" : "\(facts.years.count) years"
    let parts = spoken.map { plan -> String in
      let total = money.accounts[plan - 1].total.undiscounted
      if total.isNothing { return "\(name(plan)) leaves spending as it is" }
      let size = QuantityUnit.pounds.value(abs(total.mean), places: total.places)
      let verb = total.mean > 0 ? "adds \(size) to spending" : "takes \(size) off spending"
      let pull = total.isPulled ? ", for the sake of a few futures" : ""
      return "\(name(plan)) \(verb) on average\(pull) (8 in 10 futures: \(Futures.changes(total, .pounds)))"
    }
    return "Over \(years) \(parts.joined(separator: "; "))."
  }
}

extension IndicatorFacts {
  /// The mean change under a plan in usual years' changes of this measure, without its sign.
  package func strength(_ plan: Int) -> Double { abs(changes[plan - 1].difference.mean) / max(yearlySwing, 1e-9) }
}
