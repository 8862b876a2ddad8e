import DecisionAnalysis

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

  /// The plan the answer speaks of: the one with the greatest rise in the chance of a good headline grade, where the run
  /// can tell that rise from nothing; among equals the one that improves most more measures than it worsens beyond
  /// chance, then the one with the largest such gain, and then the one named first.
  package var leader: Int? {
    let plans = Array(facts.portfolios.indices.dropFirst())
    return plans.max { (rise($0), balance($0), gain($0), $1) < (rise($1), balance($1), gain($1), $0) }
  }

  /// Whether other plans do as well as the leader by the grade and by how many measures improve.
  package var isLeaderTied: Bool {
    guard let leader else { return false }
    return facts.portfolios.indices.dropFirst().contains {
      $0 != leader && rise($0) == rise(leader) && balance($0) == balance(leader)
    }
  }

  /// The largest improvement beyond chance, in ordinary year-to-year swings.
  private func gain(_ plan: Int) -> Double { improved(plan).first.map { signal($0, plan) } ?? 0 }

  /// The rise in the chance of a good headline grade in hundredths; none where it is within two errors of nothing.
  private func rise(_ plan: Int) -> Double {
    guard let change = headline?.changes[plan - 1], abs(change.value) >= 2 * change.error else { return 0 }
    return (change.value * 100).rounded()
  }

  private func balance(_ plan: Int) -> Int { improved(plan).count - worsened(plan).count }

  /// The grade that stands for the whole.
  package var headline: GradeFacts? { facts.grades.first { $0.isHeadline } ?? facts.grades.first }

  /// Indicators that a plan improves by more than chance could.
  package func improved(_ plan: Int) -> [IndicatorFacts] { clear(plan) { $0 > $1 } }

  /// Indicators that a plan makes worse by more than chance could.
  package func worsened(_ plan: Int) -> [IndicatorFacts] { clear(plan) { $0 < $1 } }

  private func clear(_ plan: Int, _ side: (_ better: Double, _ worse: Double) -> Bool) -> [IndicatorFacts] {
    facts.indicators.filter { indicator in
      let change = indicator.changes[plan - 1]
      guard !change.noiseExceedsEffect, !change.isNothing, let better = change.better else { return false }
      return side(better.value, change.worse?.value ?? 1 - better.value)
    }
    .sorted { signal($0, plan) > signal($1, plan) }
  }

  private func signal(_ indicator: IndicatorFacts, _ plan: Int) -> Double {
    abs(indicator.changes[plan - 1].difference.median) / max(indicator.yearlySwing, 1e-9)
  }

  private func children(_ lead: Int) -> String {
    let better = improved(lead)
    let worse = worsened(lead).count
    let isOne = facts.portfolios.count == 2
    let name = isOne ? "the plan" : "‘\(facts.portfolios[lead].name)’"
    let tried = facts.portfolios.count - 1
    let place =
      isOne
      ? "" : isLeaderTied ? ", level with others of the \(tried) plans tried," : ", first of the \(tried) plans tried,"
    let lost = worse == 0 ? "worsens none" : "worsens \(worse)"
    guard let first = better.first else {
      return "By \(facts.lastYear) \(name)\(place) improves no measure by more than chance could explain, and \(lost)."
    }
    let change = first.changes[lead - 1].difference
    let size = first.unit.change(change.median, places: change.places)
    let chance = first.changes[lead - 1].better.map { ", for the better " + Futures.words($0) } ?? ""
    return "By \(facts.lastYear) \(name)\(place) improves \(better.count) of \(facts.indicators.count) measures beyond "
      + "chance and \(lost); the clearest gain is in ‘\(first.name)’ (\(size)\(chance))."
  }

  private func inspection(_ lead: Int) -> String {
    guard let headline else { return "No grade was worked out." }
    let last = facts.years.count - 1
    let now = Futures.words(headline.courses[0][last].atLeastGood)
    let then = Futures.words(headline.courses[lead][last].atLeastGood)
    let change = headline.changes[lead - 1]
    let isUnsure = abs(change.value) < 2 * change.error
    let doubt = isUnsure && now != then ? ", a difference too small for this run to be sure of" : ""
    let against = then == now ? "the same as" : "against \(now.dropFirst(3))"
    return "As if inspected in \(facts.lastYear) under the 2007 framework, ‘\(headline.name)’ would be good or better "
      + "\(then), \(against) with nothing more done\(doubt)."
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
    return "Over \(years) it \(verb) spending (\(span)), and \(doubt)."
  }
}
