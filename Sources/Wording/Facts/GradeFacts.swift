package import DecisionAnalysis
package import Runs

/// The chances of the four grades of one judgement, year by year, as if inspected under the 2007 framework.
package struct GradeFacts: Codable, Hashable, Sendable {
  /// Chances in one year.
  package struct Year: Codable, Hashable, Sendable {
    /// Chances of inadequate, adequate, good and outstanding, in this order.
    package var chances: [Double]
    /// Chance of good or outstanding.
    package var atLeastGood: Estimate

    /// Four chances that add to one.
    package init(chances: [Double], atLeastGood: Estimate) {
      precondition(chances.count == 4, "there are four grades")
      self.chances = chances
      self.atLeastGood = atLeastGood
    }
  }

  /// What keeps a grade from being higher.
  package struct Brake: Codable, Hashable, Sendable {
    /// The aspect or rule, in words.
    package var name: String
    /// Share of futures in which it binds.
    package var share: Estimate

    /// A brake.
    package init(name: String, share: Estimate) {
      self.name = name
      self.share = share
    }
  }

  /// Its id in tables.
  package var id: String
  /// Its name, such as `Staying safe`.
  package var name: String
  /// The inspection it belongs to, such as `Joint area review`.
  package var inspection: String
  /// Whether it is the one grade that stands for the whole in the answer.
  package var isHeadline: Bool
  /// One entry for each portfolio and year, the portfolio that does nothing more first.
  package var courses: [[Year]]
  /// Change in the chance of good or outstanding in the last year, for each other portfolio.
  package var changes: [Estimate]
  /// What is said of each of these changes.
  package var verdicts: [Verdict]
  /// What holds it back in the last year, for each portfolio, the commonest first.
  package var brakes: [[Brake]]
  /// Mean distance to the next grade in the last year, in standard deviations between councils, for each portfolio.
  package var distances: [Double?]
  /// The aspects that hold it back, one entry for each portfolio; empty where no future was played again.
  package var held: [HeldBack]
  /// Rank correlation, over the futures played again, between what indicators alone say and the grade; for areas.
  package var indicatorVoice: RankCorrelation?

  /// A grade's facts.
  package init(
    id: String, name: String, inspection: String, isHeadline: Bool, courses: [[Year]], changes: [Estimate],
    verdicts: [Verdict], brakes: [[Brake]], distances: [Double?], held: [HeldBack] = [],
    indicatorVoice: RankCorrelation? = nil
  ) {
    self.id = id
    self.name = name
    self.inspection = inspection
    self.isHeadline = isHeadline
    self.courses = courses
    self.changes = changes
    self.verdicts = verdicts
    self.brakes = brakes
    self.distances = distances
    self.held = held
    self.indicatorVoice = indicatorVoice
  }
}
