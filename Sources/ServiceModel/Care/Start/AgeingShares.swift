/// How much of the published exits from care is young people who turn 18 there, at the central values.
///
/// Published exit hazards and the share of exits to independence count them. A draw takes them off its own numbers by these
/// shares; who turns 18 in care is then derived from the children and hazards of the draw, never asked for twice.
public struct AgeingShares: Hashable, Sendable {
  /// Share of the exits of each published phase of stay.
  var phases: [Double]
  /// Share of the exits to independence.
  var independence: Double

  /// Nobody turns 18: every exit is one before it.
  public static let none = AgeingShares(phases: [0, 0, 0], independence: 0)

  /// Solves the central values with the published totals, ageing out included.
  ///
  /// - Throws: `ageingOutExceedsExits` where the central values themselves have more who turn 18 than exits.
  public init(central parameters: CareParameters) throws(CareRejection) {
    let solution = try CareSolution(
      parameters: parameters, bandShares: parameters.entry.bandShares, targets: .withAgeing(parameters))
    let flows = CohortFlows(hazards: solution.hazards, table: solution.table)
    phases = (0..<3).map { phase in
      let all = flows.clock[phase] + flows.orders[phase] + flows.aged[phase]
      return all > 0 ? flows.aged[phase] / all : 0
    }
    let independent = flows.routes[CareExitRoute.independence.rawValue] + flows.aged.reduce(0, +)
    independence = independent > 0 ? flows.aged.reduce(0, +) / independent : 0
  }

  private init(phases: [Double], independence: Double) {
    self.phases = phases
    self.independence = independence
  }
}
