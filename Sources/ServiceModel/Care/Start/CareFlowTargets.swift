import Mathematics

/// What enters care in a year, by how much the stock changes, and who turns 18 there.
public struct CareFlowTargets: Hashable, Sendable {
  /// Entries a year, returns to care included; `nil` where the published hazards of leaving care say it.
  public var entries: Double?
  /// Children by which the stock grows in a year; below zero where it falls.
  public var change: Double
  /// What of the published exits is young people who turn 18.
  public var ageing: AgeingShares

  /// Flows.
  public init(entries: Double?, change: Double, ageing: AgeingShares) {
    self.entries = entries
    self.change = change
    self.ageing = ageing
  }
}

extension CareSolution {
  /// Hazards of leaving care at which the counted stock makes as many exits as enter less what it gains.
  ///
  /// Published hazards are the nation's; an area's own differ by a common factor, which its own stock and entries tell. The
  /// factor is found in one step from the solution at the published hazards, by the share of exits that it moves (those who
  /// turn 18 leave whatever it is); what that step leaves is small, and stays with the entries.
  static func solve(_ parameters: CareParameters, lookedAfter: Int, flows: CareFlowTargets) throws(CareRejection)
    -> CareSolution
  {
    let shares = parameters.entry.bandShares
    let published = try CareSolution(
      parameters: parameters, bandShares: shares, targets: .before18(parameters, ageing: flows.ageing, scale: 1))
    guard published.table.totalWeeks > 0, lookedAfter > 0 else { return published }
    let usual = 52 * Double(lookedAfter) / published.table.totalWeeks
    let exits = flows.entries.map { $0 - flows.change } ?? usual
    guard exits > 0 else { throw .noExits(entries: exits + flows.change, change: flows.change) }
    let before18 = 1 - published.table.ageingOut.reduce(0, +)
    let scale = power(exits / usual, 1 / max(0.2, before18))
    var targets = Targets.before18(parameters, ageing: flows.ageing, scale: scale)
    if let adopted = parameters.levels.adopted {
      let settled = published.table.shareOfWeeks(fromClass: 1) * Double(lookedAfter)
      targets = targets.adopting(adopted * settled / (exits * before18))
    } else if flows.entries == nil {
      return published
    }
    return try CareSolution(parameters: parameters, bandShares: shares, targets: targets)
  }
}
