import Decisions
import ServiceModel

extension Library {
  /// At most so many draws are played for each combination: means of paired differences need few.
  private static var mostDraws: Int { 100 }
  /// Plans of more interventions than this are taken apart by sampled orders.
  private static var mostExactly: Int { 6 }
  private static var pairs: Int { 8 }

  /// What each intervention contributes to the gain of every plan of several.
  func takeApart(
    _ playable: PlayableScenario, _ outcome: ComparedOutcome, threads: Int, observer: RunObserver
  ) throws(WorkbenchError) -> [PlanAttribution] {
    var playable = playable
    playable.scenario.design.draws = min(playable.scenario.design.draws, Self.mostDraws)
    let starts = StartStates()
    var found: [PlanAttribution] = []
    for (place, portfolio) in playable.scenario.portfolios.enumerated() {
      let ids = portfolio.interventions
      guard ids.count > 1, ids.count <= 64 else { continue }
      let value = { (coalition: Coalition) throws -> [Double] in
        var part = playable
        let deployments = portfolio.deployments.filter {
          coalition.contains(ids.firstIndex(of: $0.intervention) ?? 0)
        }
        part.scenario.portfolios = [Portfolio(name: "part", deployments: deployments)]
        let futures = try KeptFutures(
          part, keeping: [outcome.place], threads: threads, starts: starts, observer: observer)
        return try outcome.benefits(futures)[1]
      }
      let shares = try searching {
        ids.count <= Self.mostExactly
          ? try ShapleyAttribution.exact(parts: ids.count, value: value)
          : try ShapleyAttribution.sampled(
            parts: ids.count, pairs: Self.pairs, seed: playable.scenario.design.seed, value: value)
      }
      found.append(
        PlanAttribution(
          plan: place + 1, interventions: ids.map { catalogue.intervention($0)?.name ?? $0 }, parts: shares.parts,
          whole: shares.whole, draws: playable.scenario.design.draws, coalitions: shares.coalitions,
          isExact: shares.orders == .all))
    }
    return found
  }
}
