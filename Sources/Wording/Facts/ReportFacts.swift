package import DecisionAnalysis

/// Everything a report says, as plain values: the page is a function of this alone.
package struct ReportFacts: Codable, Hashable, Sendable {
  /// A plan, or doing nothing more.
  package struct Portfolio: Codable, Hashable, Sendable {
    /// Its name as typed.
    package var name: String
    /// What it deploys, one line each, in words.
    package var deploys: [String]

    /// A portfolio.
    package init(name: String, deploys: [String]) {
      self.name = name
      self.deploys = deploys
    }
  }

  /// How to get the same numbers again.
  package struct Recipe: Codable, Hashable, Sendable {
    /// The run's id.
    package var run: String
    /// The command.
    package var command: String
    /// Facts by name: seed, version, fingerprints of files.
    package var facts: [Fact]

    /// A recipe.
    package init(run: String, command: String, facts: [Fact]) {
      self.run = run
      self.command = command
      self.facts = facts
    }
  }

  /// A name and what it stands for.
  package struct Fact: Codable, Hashable, Sendable {
    /// The name.
    package var name: String
    /// What it stands for.
    package var value: String

    /// A fact.
    package init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// The question that the scenario asks.
  package var question: String
  /// The area's name.
  package var area: String
  /// What a reader must know before anything else, such as that practice in the area is not known; usually nothing.
  package var cautions: [String]
  /// The simulated years, each named by the March it ends in.
  package var years: [Int]
  /// All portfolios, the one that does nothing more first.
  package var portfolios: [Portfolio]
  /// How many draws.
  package var draws: Int
  /// How many replications in each draw.
  package var replications: Int
  /// Which plan leads, places counting from the first plan after doing nothing more.
  package var leading: LeadingPlan
  /// Indicators.
  package var indicators: [IndicatorFacts]
  /// Grades.
  package var grades: [GradeFacts]
  /// Gaps for vulnerable groups.
  package var gaps: [GapFacts]
  /// Money; `nil` where no money was counted.
  package var money: MoneyFacts?
  /// What each intervention contributes; empty where it was not asked for.
  package var contributions: [ContributionFacts]
  /// What answers depend on; empty where it was not asked for.
  package var dependences: [DependenceFacts]
  /// What it rests on.
  package var basis: BasisFacts
  /// How to reproduce it.
  package var recipe: Recipe

  /// All facts of a report.
  package init(
    question: String, area: String, years: [Int], portfolios: [Portfolio], draws: Int, replications: Int,
    leading: LeadingPlan, indicators: [IndicatorFacts], grades: [GradeFacts], gaps: [GapFacts], money: MoneyFacts?,
    contributions: [ContributionFacts], dependences: [DependenceFacts], basis: BasisFacts, recipe: Recipe,
    cautions: [String] = []
  ) {
    precondition(!years.isEmpty && !portfolios.isEmpty, "a report is about some years and portfolios")
    self.question = question
    self.area = area
    self.years = years
    self.portfolios = portfolios
    self.draws = draws
    self.replications = replications
    self.leading = leading
    self.indicators = indicators
    self.grades = grades
    self.gaps = gaps
    self.money = money
    self.contributions = contributions
    self.dependences = dependences
    self.basis = basis
    self.recipe = recipe
    self.cautions = cautions
  }

  /// The last simulated year.
  package var lastYear: Int { years[years.count - 1] }
}
