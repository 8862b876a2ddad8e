package import DecisionAnalysis
import ServiceModel

/// What each intervention of a portfolio does alone to one number, what all do together, and the rest.
package struct Contribution: Codable, Hashable, Sendable {
  /// The portfolio's place in the run.
  package var portfolio: Int
  /// The output's place in the run.
  package var output: Int
  /// Whether it is summed over all years; else it is of the last year.
  package var isSum: Bool
  /// The split, by means that add up.
  package var table: ContributionTable

  /// The parts that change the number in more than a few futures.
  package var told: [ContributionTable.Part] { table.parts.filter { !$0.alone.isNothing } }
}

extension PartsPlay {
  /// The split of each plan of several interventions, on the indicators it moves most and on spending over all years.
  ///
  /// Throws `notResults` where the run does not have the plans that were played; `model` and `interrupted`.
  package func contributions(
    to summary: RunSummary, path: String, threads: Int, observer: RunObserver
  ) throws(WorkbenchError) -> [Contribution] {
    guard
      plans.allSatisfy({ summary.portfolios.indices.contains($0.portfolio) && $0.whole < engine.portfolioNames.count })
    else { throw .notResults(path: path, reason: "it does not have the portfolios that were played") }
    let wanted = plans.map { measures(of: summary.portfolios[$0.portfolio], summary.verdicts) }
    let all = Array(Set(wanted.joined())).sorted { ($0.output, $0.isSum ? 1 : 0) < ($1.output, $1.isSum ? 1 : 0) }
    let columns = try self.columns(all, threads: threads, observer: observer)
    return zip(plans, wanted).flatMap { plan, own in
      own.compactMap { measure in
        all.firstIndex(of: measure).flatMap { place in split(plan, measure, columns.map { $0[place] }) }
      }
    }
  }

  private static var most: Int { 3 }

  private func measures(of portfolio: PortfolioResult, _ verdicts: Verdicts) -> [Measure] {
    // The first half of twice as many: what moves most, without what is only aimed at.
    let headlines = verdicts.headlines(of: portfolio, limit: 2 * PartsPlay.most).prefix(PartsPlay.most)
    let spending = engine.layout.place(of: .cost(.total))
    return headlines.map { Measure(output: $0, isSum: false) }
      + (spending.map { [Measure(output: $0, isSum: true)] } ?? [])
  }

  /// The split of one number; `nil` where it has no value in some future, or nothing moves it in any.
  private func split(_ plan: Plan, _ measure: Measure, _ columns: [[Float]]) -> Contribution? {
    func difference(_ portfolio: Int) -> [Float] { zip(columns[portfolio], columns[0]).map { $0 - $1 } }
    let together = difference(plan.whole)
    let alone = plan.parts.map { (intervention: $0.intervention, differences: difference($0.place)) }
    let every = [together] + alone.map(\.differences)
    guard every.allSatisfy({ $0.allSatisfy(\.isFinite) }), every.contains(where: { $0.contains { $0 != 0 } }) else {
      return nil
    }
    return Contribution(
      portfolio: plan.portfolio, output: measure.output, isSum: measure.isSum,
      table: ContributionTable(alone: alone, together: together, replications: engine.design.replications))
  }
}
