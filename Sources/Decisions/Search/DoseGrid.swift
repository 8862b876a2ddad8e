/// All ways of choosing one dose of each of several interventions that a budget can pay for.
public struct DoseGrid: Hashable, Sendable {
  /// A dose and what it costs; a dose of nothing is a choice like others.
  public struct Choice: Hashable, Sendable {
    /// In the intervention's own unit.
    public var dose: Double
    /// Pounds over the horizon.
    public var cost: Double

    /// A dose at a cost.
    public init(dose: Double, cost: Double) {
      self.dose = dose
      self.cost = cost
    }
  }

  /// The doses of each intervention.
  public let choices: [[Choice]]
  /// Pounds that may be spent.
  public let budget: Double

  /// A grid under a budget.
  ///
  /// - Throws: ``DecisionError`` where there is no intervention, one has no dose, or a cost or the budget is negative or not a number.
  public init(choices: [[Choice]], budget: Double) throws(DecisionError) {
    try ColumnChecks.least(.parts, choices.count, 1)
    try ColumnChecks.within(.cost, budget, 0)
    for doses in choices {
      try ColumnChecks.least(.dose, doses.count, 1)
      for choice in doses { try ColumnChecks.within(.cost, choice.cost, 0) }
    }
    self.choices = choices
    self.budget = budget
  }

  /// Which dose of each intervention, candidate by candidate; the last intervention's dose changes first.
  ///
  /// - Parameters:
  ///   - most: more candidates than this are an error and are not built.
  ///   - spending: `true` leaves out every candidate of which a single intervention could be raised to a dearer dose
  ///     within the budget; sensible where no dose does harm.
  /// - Throws: ``DecisionError/tooMany(_:found:most:)``, with the number found before counting stopped.
  public func candidates(most: Int = 10_000, spending: Bool = false) throws(DecisionError) -> [[Int]] {
    // The least that the interventions from each on can cost, so that no hopeless branch is entered.
    var least = [0.0]
    for doses in choices.reversed() { least.append(least[least.count - 1] + (doses.map(\.cost).min() ?? 0)) }
    least.reverse()
    var found: [[Int]] = []
    var open: [(doses: [Int], cost: Double)] = [([], 0)]
    while let (doses, cost) = open.popLast() {
      guard doses.count < choices.count else {
        if !spending || !canSpendMore(doses, cost) { found.append(doses) }
        guard found.count <= most else { throw .tooMany(.candidates, found: found.count, most: most) }
        continue
      }
      for dose in choices[doses.count].indices.reversed() {
        let sum = cost + choices[doses.count][dose].cost
        if isAffordable(sum + least[doses.count + 1]) { open.append((doses + [dose], sum)) }
      }
    }
    return found
  }

  /// What a candidate costs.
  public func cost(of candidate: [Int]) -> Double { zip(choices, candidate).reduce(0) { $0 + $1.0[$1.1].cost } }

  /// Sums of many prices may differ from the budget by rounding.
  private func isAffordable(_ cost: Double) -> Bool { cost <= budget * (1 + 1e-12) }

  private func canSpendMore(_ doses: [Int], _ cost: Double) -> Bool {
    zip(choices, doses).contains { choices, dose in
      choices.contains { $0.cost > choices[dose].cost && isAffordable(cost - choices[dose].cost + $0.cost) }
    }
  }
}
