package import Decisions
package import ModelInputs
package import ServiceModel

/// What money there is, and by what outcome it is placed.
package struct BestRequest: Sendable {
  /// The scenario whose plans hold the interventions to choose from.
  package var scenario: String
  /// That scenario's file where it has been read already, and nothing is read from the path then.
  package var file: ScenarioFile?
  /// Pounds for the plan itself over all years, at the prices that sums are told at.
  package var budget: Double
  /// The outcome, as people type it; the first of the decision table where none is named.
  package var outcome: String?
  /// Pounds that a unit of the outcome is worth; savings elsewhere are left out of the choice where this is not said.
  package var worth: Double?
  /// A difference too small to matter, in what is compared; what the draws cannot tell, where none is said.
  package var difference: Double?
  /// Candidates at most.
  package var most = 1_000
  /// Fresh draws for the finalists.
  package var draws = 400
  /// The year whose prices sums are told in, such as `2010/11`, instead of the scenario's own.
  package var prices: String?
  /// A file to which the finalists go as a scenario; none where it is `nil`. Nothing is written over.
  package var written: String?
  /// Threads to use; the numbers do not depend on it.
  package var threads = RunRequest.allThreads

  /// A request with everything else as usual.
  package init(scenario: String, budget: Double) {
    self.scenario = scenario
    self.budget = budget
  }
}

/// The best ways found to place a sum.
package struct BestResult: Codable, Hashable, Sendable {
  package var scenario: String
  package var areaName: String
  package var lastYear: Int
  package var budget: Double
  package var outcome: OutputID
  package var outcomeName: String
  package var outcomeUnit: String
  package var worth: Double?
  /// A difference that counts as none.
  package var difference: Double
  package var seed: UInt64
  /// The prices that sums are told at, the budget and the worth too; absent where they are the catalogue's.
  package var prices: ConvertedPrices?
  /// The finalists, the best first.
  package var finalists: [Finalist]
  /// How many candidates the budget can pay for, and how many of them differ in what is compared.
  package var candidates: Int
  package var kinds: Int
  /// How many a race left, how many of these were more than could be played afresh, and with how many draws.
  package var survivors: Int
  package var leftOut: Int
  package var raceDraws: Int
  /// Plays of a candidate in a draw: in the race, of the finalists, and what as many draws of all would have taken.
  package var racePlays: Int
  package var freshPlays: Int
  /// Futures of each finalist that had no part in choosing it.
  package var freshDraws: Int
  package var playsOfEqualAllocation: Int
  /// Candidates that none beats in price, outcome and the chance of a good grade at once, the cheapest first.
  package var frontier: [FrontierPlan]
  /// The grade whose chance of good or better is meant.
  package var gradeName: String

  /// One of them.
  package struct FrontierPlan: Codable, Hashable, Sendable {
    package var parts: [Part]
    /// Pounds over all years at central prices.
    package var cost: Double
    /// What it gains over doing nothing more, in the outcome's unit, and points of the chance of a good grade; in fresh draws.
    package var gain: SampledValue
    package var chance: SampledValue
    /// The share of those draws in which another of the frontier is no worse in any of the three and better in one.
    package var dominated: SampledValue
  }

  /// One of the best.
  package struct Finalist: Codable, Hashable, Sendable {
    /// What it deploys: an intervention, its name, its dose and unit, and what that costs.
    package var parts: [Part]
    /// Pounds over all years at central prices.
    package var cost: Double
    /// Its gain over doing nothing more in fresh draws.
    package var gain: SampledValue
    /// By how much it is behind the best, and whether that is within noise or too small to matter.
    package var behind: SampledValue
    package var isWithinNoise: Bool
    /// How many others cost no less and did exactly the same in the first draws.
    package var alike: Int
  }

  /// One intervention of a candidate.
  package struct Part: Codable, Hashable, Sendable {
    package var intervention: String
    package var name: String
    package var dose: Double
    package var unit: String
    package var cost: Double
    /// The years in which it runs, as a scenario has them.
    package var years: String
    /// Months to full strength, as a scenario has them; absent for the usual ones.
    package var ramp: String?
  }
}
