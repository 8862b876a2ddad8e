/// Plans of a run that are the same but for the dose of one intervention, in the order of the dose.
package struct DoseSweep: Codable, Hashable, Sendable {
  /// The intervention's id and name, and the unit of its dose.
  package var id: String
  package var intervention: String
  package var unit: String
  /// Places of the plans in the run, and the dose of each.
  package var plans: [Int]
  package var doses: [Double]
}

extension RunSummary {
  /// The sweeps of a run.
  package var sweeps: [DoseSweep] { DoseSweep.all(in: portfolios.map(\.deployments)) }
}

extension DoseSweep {
  /// Fewer doses than this show no response.
  private static var leastDoses: Int { 3 }

  /// Sets of three plans or more that differ in one dose alone, in the order of their first plans.
  ///
  /// - Parameter plans: what each deploys, doing nothing more first.
  static func all(in plans: [[DeploymentFact]]) -> [DoseSweep] {
    var groups: [[DeploymentFact]: [(plan: Int, place: Int, dose: Double)]] = [:]
    for plan in plans.indices.dropFirst() {
      let deployed = plans[plan]
      for place in deployed.indices {
        let id = deployed[place].intervention
        guard deployed.count(where: { $0.intervention == id }) == 1 else { continue }
        var rest = deployed
        rest[place].dose = 0
        // The one that differs stands first, so that the same rest with another of its doses free is another group.
        groups[[rest[place]] + rest, default: []].append((plan, place, deployed[place].dose))
      }
    }
    return groups.values.compactMap { group -> DoseSweep? in
      let ordered = group.sorted { ($0.dose, $0.plan) < ($1.dose, $1.plan) }
      guard ordered.count >= Self.leastDoses, Set(ordered.map(\.dose)).count == ordered.count else { return nil }
      let fact = plans[ordered[0].plan][ordered[0].place]
      return DoseSweep(
        id: fact.intervention, intervention: fact.name, unit: fact.unit, plans: ordered.map(\.plan),
        doses: ordered.map(\.dose))
    }.sorted { ($0.plans.min() ?? 0, $0.intervention) < ($1.plans.min() ?? 0, $1.intervention) }
  }
}
