public import Stochastics

/// A dose of one intervention over a range of years.
public struct Deployment: Hashable, Sendable {
  /// The intervention's id.
  public var intervention: String
  /// Dose in natural units.
  public var dose: Double
  /// Years in which it runs.
  public var years: YearRange
  /// Months to full strength, where the plan says otherwise than the catalogue.
  public var rampMonths: Double?

  /// A deployment.
  public init(intervention: String, dose: Double, years: YearRange, rampMonths: Double? = nil) {
    self.intervention = intervention
    self.dose = dose
    self.years = years
    self.rampMonths = rampMonths
  }
}

/// A named set of deployments; the empty one is the counterfactual, doing nothing more.
public struct Portfolio: Hashable, Sendable {
  /// Its name in reports.
  public var name: String
  /// What it deploys.
  public var deployments: [Deployment]

  /// A portfolio.
  public init(name: String, deployments: [Deployment]) {
    self.name = name
    self.deployments = deployments
  }

  /// Doing nothing more than the area does today.
  public static let counterfactual = Portfolio(name: "Nothing more", deployments: [])
}

/// A number that a scenario puts in the place of the catalogue's.
public struct Assumption: Sendable {
  /// The parameter's id.
  public var parameter: String
  /// The prior that replaces the catalogue's.
  public var prior: Distribution
  /// Why.
  public var because: String

  /// An assumption.
  public init(parameter: String, prior: Distribution, because: String) {
    self.parameter = parameter
    self.prior = prior
    self.because = because
  }
}

/// Which set of priors a run believes.
public enum PriorSet: String, CaseIterable, Codable, Sendable {
  /// All evidence known today, trials after 2006 included.
  case evidenceToDate = "evidence-to-date"
  /// What a planner of 2006 could believe.
  case beliefs2007 = "beliefs-2007"
}

/// Which coded findings of an inspection a scenario's practice starts from.
public enum EvidenceChoice: Hashable, Sendable {
  /// The area's own, where it has any.
  case areasOwn
  /// None, so that practice starts from the national mean.
  case nationalMean
  /// Those of a file, at its path from the working folder.
  case file(String)
}

/// How a scenario is played.
public struct Design: Hashable, Sendable {
  /// Number of draws of the uncertain parameters, not counting draw 0.
  public var draws: Int
  /// Replications of each draw: runs of chance under the same values.
  public var replications: Int
  /// The master seed.
  public var seed: UInt64
  /// Whether parameters vary between draws; otherwise all draws use the central values.
  public var parametersVary: Bool
  /// Whether chance varies between draws; otherwise all draws share one replication of chance.
  public var chanceVaries: Bool

  /// The year whose prices sums are told in; nothing that is played depends on it.
  public var prices: Year

  /// Whether nothing varies, so that all draws and replications are the same one future.
  public var isOneFuture: Bool { !parametersVary && !chanceVaries }

  /// A design.
  public init(
    draws: Int = Defaults.draws, replications: Int = Defaults.replications, seed: UInt64 = Defaults.seed,
    parametersVary: Bool = true, chanceVaries: Bool = true, prices: Year = Defaults.priceYear
  ) {
    self.draws = draws
    self.replications = replications
    self.seed = seed
    self.parametersVary = parametersVary
    self.chanceVaries = chanceVaries
    self.prices = prices
  }
}

/// A question put to the model: an area, a horizon, portfolios and what to assume.
public struct Scenario: Sendable {
  /// The question in a line.
  public var name: String
  /// Further words of the author.
  public var about: String
  /// The area's id.
  public var area: String
  /// Which coded findings practice starts from.
  public var evidence: EvidenceChoice
  /// The years simulated.
  public var horizon: YearRange
  /// The portfolios to compare, without the counterfactual.
  public var portfolios: [Portfolio]
  /// Numbers that replace the catalogue's.
  public var assumptions: [Assumption]
  /// Which set of priors to believe.
  public var priors: PriorSet
  /// The outputs that a decision is about, in the order asked for; none for the usual ones.
  public var outcomes: [OutputID]
  /// How it is played.
  public var design: Design

  /// A scenario.
  public init(
    name: String, about: String = "", area: String, evidence: EvidenceChoice = .areasOwn, horizon: YearRange,
    portfolios: [Portfolio], assumptions: [Assumption] = [], priors: PriorSet = .evidenceToDate,
    outcomes: [OutputID] = [], design: Design = Design()
  ) {
    self.name = name
    self.about = about
    self.area = area
    self.evidence = evidence
    self.horizon = horizon
    self.portfolios = portfolios
    self.assumptions = assumptions
    self.priors = priors
    self.outcomes = outcomes
    self.design = design
  }
}
