/// The answer in three sentences: what changes for children, what an inspection would say, what it costs and how sure it is.
package struct Answer: Sendable {
  let facts: ReportFacts

  /// The answer to the question of a report.
  package init(_ facts: ReportFacts) { self.facts = facts }

  /// Three sentences, or one where no plan was tried.
  package var sentences: [String] {
    guard let lead = leader else { return ["No plan was tried: this shows what happens with nothing more done."] }
    return [children(lead), inspection(lead), money(lead)]
  }

  /// The plan the answer speaks of: the one with the greatest rise in the chance of a good headline grade; among equals,
  /// the one that improves most indicators beyond chance, and then the one named first.
  package var leader: Int? {
    let plans = Array(facts.portfolios.indices.dropFirst())
    return plans.max { (rank($0), $1) < (rank($1), $0) }
  }

  private func rank(_ plan: Int) -> Double {
    let rise = headline.map { (($0.changes[plan - 1].value) * 100).rounded() } ?? 0
    return rise * 1000 + Double(improved(plan).count)
  }

  /// The grade that stands for the whole.
  package var headline: GradeFacts? { facts.grades.first { $0.isHeadline } ?? facts.grades.first }

  /// Indicators that a plan improves by more than chance could.
  package func improved(_ plan: Int) -> [IndicatorFacts] { clear(plan) { $0 > 0.5 } }

  /// Indicators that a plan makes worse by more than chance could.
  package func worsened(_ plan: Int) -> [IndicatorFacts] { clear(plan) { $0 < 0.5 } }

  private func clear(_ plan: Int, _ side: (Double) -> Bool) -> [IndicatorFacts] {
    facts.indicators.filter { indicator in
      let change = indicator.changes[plan - 1]
      guard !change.noiseExceedsEffect, !change.isNothing, let better = change.better else { return false }
      return side(better.value)
    }
    .sorted { signal($0, plan) > signal($1, plan) }
  }

  private func signal(_ indicator: IndicatorFacts, _ plan: Int) -> Double {
    abs(indicator.changes[plan - 1].difference.median) / max(indicator.yearlySwing, 1e-9)
  }

  private func plan(_ lead: Int) -> String {
    facts.portfolios.count == 2 ? "the plan" : "‘\(facts.portfolios[lead].name)’"
  }

  private func children(_ lead: Int) -> String {
    let better = improved(lead)
    let start = facts.portfolios.count > 2 ? "Of the plans tried, \(plan(lead)) does most: by" : "By"
    guard let first = better.first else {
      return "\(start) \(facts.lastYear) no measure of children’s lives moves by more than chance could explain."
    }
    let change = first.changes[lead - 1].difference
    let size = first.unit.change(change.median, places: change.places)
    let chance = first.changes[lead - 1].better.map { ", " + Futures.words($0) + " for the better" } ?? ""
    let subject = facts.portfolios.count > 2 ? "it improves" : "the plan improves"
    return "\(start) \(facts.lastYear) \(subject) \(better.count) of \(facts.indicators.count) measures "
      + "beyond chance and worsens \(worsened(lead).count); the clearest gain is in ‘\(first.name)’ (\(size)\(chance))."
  }

  private func inspection(_ lead: Int) -> String {
    guard let headline else { return "No grade was worked out." }
    let last = facts.years.count - 1
    let now = headline.courses[0][last].atLeastGood
    let then = headline.courses[lead][last].atLeastGood
    let change = headline.changes[lead - 1]
    let level = "‘\(headline.name)’ would be good or better \(Futures.words(then))"
    let against =
      Futures.words(then) == Futures.words(now) ? "the same as" : "against \(Futures.words(now).dropFirst(3))"
    let doubt = abs(change.value) < 2 * change.error ? ", a difference too small for this run to be sure of" : ""
    return
      "As if inspected in \(facts.lastYear) under the 2007 framework, \(level), \(against) with nothing more done\(doubt)."
  }

  private func money(_ lead: Int) -> String {
    let unsure = facts.indicators.filter { $0.changes[lead - 1].noiseExceedsEffect }.count
    let doubt = "for \(unsure) of \(facts.indicators.count) measures chance alone could hide what it does"
    guard let money = facts.money else { return "No money was counted; \(doubt)." }
    let total = money.accounts[lead - 1].total.undiscounted
    let size = QuantityUnit.pounds.value(abs(total.median), places: total.places)
    let years = facts.years.count == 1 ? "one year" : "\(facts.years.count) years"
    let verb = total.median > 0 ? "adds about \(size) to" : "takes about \(size) off"
    let span = "8 in 10 futures: \(Futures.changes(total, .pounds))"
    return "Over \(years) it \(verb) public spending (\(span)), and \(doubt)."
  }
}
