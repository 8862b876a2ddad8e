package import Decisions

/// What a user wants to come true, and which dose may be moved for it.
package struct GoalRequest: Sendable {
  /// The scenario's file.
  package var scenario: String
  /// What must come true, such as `lac-three-placements <= 11`.
  package var want: String
  /// In how many of all futures, of which these draws can tell.
  package var chance: Double
  /// The same as it was typed, for the words of a refusal; nil where nobody typed it.
  package var chanceAsTyped: String?
  /// The year by whose end; the last where none is said.
  package var year: Int?
  /// The intervention whose dose is moved.
  package var intervention: String
  /// The plan that holds it; the first that deploys it where none is named.
  package var plan: String?
  /// The lowest and the highest dose to look at; the intervention's own where none is said.
  package var least: Double?
  package var most: Double?
  /// Draws instead of the scenario's own number.
  package var draws: Int?
  /// The year whose prices sums are told in, such as `2010/11`, instead of the scenario's own.
  package var prices: String?
  /// Threads to use; the numbers do not depend on it.
  package var threads = RunRequest.allThreads

  /// A request with everything else as the scenario says.
  package init(scenario: String, want: String, chance: Double, intervention: String) {
    self.scenario = scenario
    self.want = want
    self.chance = chance
    self.intervention = intervention
  }
}

/// The dose with which a wish comes true as often as is asked.
package struct GoalResult: Codable, Sendable {
  package var scenario: String
  package var plan: String
  /// The intervention's name and the unit of its dose.
  package var intervention: String
  package var unit: String
  package var outcomeName: String
  package var outcomeUnit: String
  package var wish: Wish
  package var chance: Double
  package var year: Int
  package var draws: Int
  package var seed: UInt64
  /// The prices that sums are told at; absent where they are the catalogue's.
  package var prices: ConvertedPrices?
  /// The doses between which was looked.
  package var range: [Double]
  package var answer: Answer
  /// Chances at doses across the range, from the lowest up.
  package var looks: [Look]
  /// Whether the chance moves one way only, as far as draws can tell.
  package var isMonotone: Bool

  /// What was found.
  package enum Answer: Codable, Hashable, Sendable {
    /// From this dose on; where it may lie in 19 of 20 runs, absent where draws do not bound it.
    case from(dose: Double, interval: [Double]?)
    /// Up to this dose.
    case upTo(dose: Double, interval: [Double]?)
    /// At every dose.
    case throughout
    /// At none; the dose of the highest chance.
    case nowhere(best: Double, chance: SampledValue)
  }

  /// A dose and the chance at it.
  package struct Look: Codable, Hashable, Sendable {
    package var dose: Double
    package var chance: SampledValue
  }
}

extension GoalResult {
  /// The chances at the doses that were looked at as a tidy table, the answer in its last rows.
  package var tidyTable: TidyTable {
    var table = TidyTable(header: [
      "plan", "intervention", "unit", "year", "wish", "dose", "quantity", "value", "error",
    ])
    let words = "\(wish.outcome) \(wish.isAtLeast ? ">=" : "<=") \(wish.bound)"
    func add(_ dose: Double?, _ quantity: String, _ value: Double?, _ error: Double?) {
      table.append([
        .words(plan), .words(intervention), .words(unit), .whole(year), .words(words), .number(dose), .words(quantity),
        .number(value), .number(error),
      ])
    }
    for look in looks { add(look.dose, "chance", look.chance.value, look.chance.error) }
    switch answer {
    case .from(let dose, let interval):
      add(dose, "least-dose", dose, nil)
      add(dose, "least-dose-p2.5", interval?.first, nil)
      add(dose, "least-dose-p97.5", interval?.last, nil)
    case .upTo(let dose, let interval):
      add(dose, "most-dose", dose, nil)
      add(dose, "most-dose-p2.5", interval?.first, nil)
      add(dose, "most-dose-p97.5", interval?.last, nil)
    case .throughout: add(nil, "at-every-dose", 1, nil)
    case .nowhere(let best, let chance): add(best, "at-no-dose-best-chance", chance.value, chance.error)
    }
    return table
  }
}
