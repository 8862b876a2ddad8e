/// Lines of the council's budget that every year reports: each with its name, its unit and its reading.
public enum CostOutput: String, CaseIterable, Sendable {
  case interventions
  case placements
  case staff
  case total

  /// Its name for people.
  public var label: String {
    switch self {
    case .interventions: "Interventions"
    case .placements: "Placements"
    case .staff: "Social workers"
    case .total: "All of these"
    }
  }

  /// The unit in tables, at the prices of a financial year.
  public static func unit(at prices: Year) -> String { "GBP at \(prices.financial) prices" }

  /// Pounds of the year, at the catalogue's prices.
  func reading(_ now: borrowing YearReadings) -> Double {
    switch self {
    case .interventions: now.interventionCost
    case .placements: now.state.placementCost
    case .staff: now.state.staffCost
    case .total: now.interventionCost + now.state.placementCost + now.state.staffCost
    }
  }
}
