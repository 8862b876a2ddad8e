package import DecisionAnalysis
package import Decisions
package import ServiceModel

/// What the futures of a scenario's plans say of the choice between them.
package struct DecisionResult: Codable, Sendable {
  /// The scenario's name, area, years, draws and seed.
  package var scenario: String
  package var areaName: String
  package var lastYear: Int
  package var years: Int
  package var draws: Int
  package var seed: UInt64
  /// The prices that sums are told at, the worth too; absent where they are the catalogue's.
  package var prices: ConvertedPrices?
  /// The outcome: its id, name and unit, and whether more of it is better.
  package var outcome: OutputID
  package var outcomeName: String
  package var outcomeUnit: String
  package var isMoreBetter: Bool
  /// Pounds that a unit is worth; absent where money is left out of the choice.
  package var worth: Double?
  /// By what share money counts less each year.
  package var discountRate: Double
  /// Names of the plans, doing nothing more first.
  package var plans: [String]
  /// What each plan buys for its money, in the order of plans; absent for doing nothing more.
  package var money: [PlanMoney]
  /// How likely each plan is the best buy by what a unit is worth; absent where no plan gains anything.
  package var acceptability: AcceptableWorths?
  /// How each plan stands in bad futures, in the order of plans.
  package var robustness: [PlanRobustness]
  /// What is known to matter: of the plan that is chosen, its difference from doing nothing more.
  package var sensitivity: Sensitivity?
  /// What finding out would be worth; absent where there are too few draws to say.
  package var information: Information?
  /// Where a wish fails under each plan, the first plan first; absent where nothing was wished.
  package var wish: Wish?
  package var failures: [PlanFailures]
  /// How the wish answers to doses that plans sweep; empty where nothing was wished, and where plans sweep no dose.
  package var swept: [SweptWish] = []
  /// What each intervention of a plan contributes; empty where plans were not taken apart.
  package var attributions: [PlanAttribution]
}

/// What a plan buys.
package struct PlanMoney: Codable, Hashable, Sendable {
  /// Better by so many units in the last year than with nothing more done.
  package var gain: SampledValue
  /// Pounds more over all years, in present value.
  package var cost: SampledValue
  /// Pounds for each unit, of means; absent where there is none.
  package var perUnit: Double?
  /// Between what bounds 19 in 20 futures' means would lie; absent where the gain may be nothing.
  package var perUnitRange: [Double]?
  /// The share of futures in which nothing is gained.
  package var withoutGain: SampledValue
  /// Where it stands among all plans.
  package var standing: PlanStanding
  /// For each year the chance that what was spent is back by its end, and stays so.
  package var paidBack: [SampledValue]
  /// Whose money the cost is, in present value; the parts add up to it.
  package var payers: [PayerCost] = []
}

/// A part of what a plan costs, by whose money it is.
package struct PayerCost: Codable, Hashable, Sendable {
  /// Who pays, or saves; where there are several they share it, in parts that no source tells.
  package var holders: [BudgetHolder]
  /// What for: the plan's own price, or a line of the council's budget.
  package var line: BudgetLine
  /// Pounds more over all years, in present value.
  package var cost: SampledValue
}

/// Where a plan stands by mean gain and mean cost.
package enum PlanStanding: Codable, Hashable, Sendable {
  /// The frontier begins with it.
  case first
  /// On the frontier, a unit more than the plan before it for so many pounds.
  case next(plan: Int, pounds: Double)
  /// Another does no less for no more money.
  case dominated(plan: Int)
  /// Some of two others would do more for the same money.
  case betweenTwo(plan: Int, other: Int)
  /// The same as another.
  case equal(plan: Int)

  init(_ standing: CostEffectiveness.Standing) {
    switch standing {
    case .first: self = .first
    case .next(let plan, let pounds): self = .next(plan: plan, pounds: pounds)
    case .dominated(let plan): self = .dominated(plan: plan)
    case .extendedlyDominated(let one, let other): self = .betweenTwo(plan: one, other: other)
    case .equal(let plan): self = .equal(plan: plan)
    }
  }
}

/// Chances of being the best buy.
package struct AcceptableWorths: Codable, Hashable, Sendable {
  /// Pounds that a unit may be worth.
  package var worths: [Double]
  /// By plan, then worth.
  package var chances: [[SampledValue]]
  /// The plan of the highest mean at each worth.
  package var best: [Int]
}

/// How a plan stands in futures that are bad for it.
package struct PlanRobustness: Codable, Hashable, Sendable {
  /// What it is worth on average: net benefit in pounds, or the outcome where no worth was given, more being better.
  package var mean: SampledValue
  /// The mean of its own worst tenth of futures; absent where there are too few.
  package var worstTenth: SampledValue?
  /// What is missed on average, and in 1 of 20 futures at least, by having chosen it and not the best of each future.
  package var regret: SampledValue
  package var largeRegret: Double
  /// The share of futures in which no other plan is better.
  package var best: SampledValue
}

/// One drawn number and what follows it.
package struct InputEffect: Codable, Hashable, Sendable {
  package var id: String
  package var name: String
  package var confidence: Confidence
  /// The plan's gain where the number is in its lowest and in its highest tenth.
  package var low: SampledValue
  package var high: SampledValue
  /// Share of the gain's variance that goes with this number alone.
  package var share: SampledValue?
  /// Share of the variance that it has a hand in, alone or with others; absent where it was not played for.
  package var total: SampledValue?
  /// Whether it is told from a number that does nothing.
  package var matters: Bool?
  /// Rank correlation with the gain, plain and with the other numbers of the list held.
  package var rank: SampledValue?
  package var partialRank: SampledValue?
}

/// What the gain of the chosen plan follows.
package struct Sensitivity: Codable, Hashable, Sendable {
  /// The plan.
  package var plan: Int
  /// The numbers that move its gain furthest, the furthest first.
  package var inputs: [InputEffect]
  /// How much of the spread comes of not knowing the numbers, and how much of chance.
  package var known: SpreadShares?
  /// Share of the variance that chance has a hand in, alone or with numbers; absent where it was not played for.
  package var chance: SampledValue?
}

/// What finding out would be worth.
package struct Information: Codable, Hashable, Sendable {
  /// The plan that is chosen today.
  package var chosen: Int
  /// Observations of the study that was asked for.
  package var study: Int?
  /// The value of knowing all numbers, and the share of futures in which another plan would be chosen.
  package var perfect: ValueOfInformation.Answer
  /// The same of each number alone, the most valuable first.
  package var partial: [InputValue]

  /// One number.
  package struct InputValue: Codable, Hashable, Sendable {
    package var id: String
    package var name: String
    package var confidence: Confidence
    package var answer: ValueOfInformation.Answer
    /// What a study of so many observations as was asked for would be worth; absent for numbers that are no shares.
    package var study: SampledValue?
  }
}

/// Where a wish fails under a plan.
package struct PlanFailures: Codable, Hashable, Sendable {
  /// The plan, and the share of futures in which the wish comes true.
  package var plan: Int
  package var meets: SampledValue
  /// What the futures have in common in which it does not; empty where nothing tells them apart.
  package var limits: [Limit]
  /// Of the futures that fail, how many lie inside; and of those inside, how many fail.
  package var coverage: SampledValue?
  package var density: SampledValue?

  /// One number's bounds.
  package struct Limit: Codable, Hashable, Sendable {
    package var id: String
    package var name: String
    /// In its unit; absent where there is no bound, and where only its place in the prior is known.
    package var low: Double?
    package var high: Double?
    /// The same as places in its prior, from 0 to 1.
    package var lowPlace: Double?
    package var highPlace: Double?
    package var unit: String
  }
}

/// What each intervention of a plan contributes to its gain.
package struct PlanAttribution: Codable, Hashable, Sendable {
  package var plan: Int
  package var interventions: [String]
  package var parts: [SampledValue]
  package var whole: SampledValue
  /// Draws and combinations that were played; whether all orders were.
  package var draws: Int
  package var coalitions: Int
  package var isExact: Bool
}
