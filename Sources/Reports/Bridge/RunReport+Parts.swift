import DecisionAnalysis
package import Runs
import ServiceModel
package import Wording

extension RunReport {
  /// What each intervention does alone, what all do together and the interaction, for each plan of several interventions.
  ///
  /// Measured on the indicators that the plan moves most and on spending over all years. Means, so that they add up.
  package func contributions(
    _ library: Library, threads: Int, observer: RunObserver
  ) throws(WorkbenchError) -> [ContributionFacts] {
    guard let play = try PartsPlay(folder, library: library) else { return [] }
    var wanted: [[PartsPlay.Measure]] = []
    for plan in play.plans {
      guard summary.portfolios.indices.contains(plan.portfolio), plan.whole < play.engine.portfolioNames.count else {
        throw .notResults(path: folder.path, reason: "it does not have the portfolios that were played")
      }
      // The first half of twice as many: what moves most, without what is only aimed at.
      let headlines = summary.verdicts.headlines(
        of: summary.portfolios[plan.portfolio], limit: 2 * RunReport.partsShown
      )
      .prefix(RunReport.partsShown)
      let spending = play.engine.layout.place(of: .cost(.total)).map { [$0] } ?? []
      wanted.append(
        headlines.map { PartsPlay.Measure(output: $0, isSum: false) }
          + spending.map { PartsPlay.Measure(output: $0, isSum: true) })
    }
    let measures = Array(Set(wanted.joined())).sorted { ($0.output, $0.isSum ? 1 : 0) < ($1.output, $1.isSum ? 1 : 0) }
    let columns = try play.columns(measures, threads: threads, observer: observer)
    var facts: [ContributionFacts] = []
    for (plan, own) in zip(play.plans, wanted) {
      for measure in own {
        guard let place = measures.firstIndex(of: measure) else { continue }
        facts += split(plan, measure, columns.map { $0[place] }, play.engine) ?? []
      }
    }
    return facts
  }

  private static var partsShown: Int { 3 }

  private func split(
    _ plan: PartsPlay.Plan, _ measure: PartsPlay.Measure, _ columns: [[Float]], _ engine: Engine
  ) -> [ContributionFacts]? {
    func difference(_ portfolio: Int) -> [Float] { zip(columns[portfolio], columns[0]).map { $0 - $1 } }
    let together = difference(plan.whole)
    let alone = plan.parts.map { (intervention: $0.intervention, differences: difference($0.place)) }
    guard together.allSatisfy(\.isFinite), alone.allSatisfy({ $0.differences.allSatisfy(\.isFinite) }) else {
      return nil
    }
    // What nothing moves in any future needs no chart.
    guard together.contains(where: { $0 != 0 }) || alone.contains(where: { $0.differences.contains { $0 != 0 } }) else {
      return nil
    }
    let table = ContributionTable(alone: alone, together: together, replications: engine.design.replications)
    let output = summary.outputs[measure.output]
    return [
      ContributionFacts(
        portfolio: plan.portfolio, output: measure.isSum ? "Spending over all years" : output.name,
        unit: measure.isSum ? .pounds : QuantityUnit(output.unit), year: summary.question.lastYear,
        isSum: measure.isSum,
        parts: table.parts.map { part in
          .init(
            name: catalogue.intervention(part.intervention)?.name ?? part.intervention,
            alone: Spread(part.alone))
        }, together: Spread(table.together), interaction: Spread(table.interaction))
    ]
  }
}
