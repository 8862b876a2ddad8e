package import DecisionAnalysis

/// A published measure of children's lives or of services: where it stood and where it may go.
package struct IndicatorFacts: Codable, Hashable, Sendable {
  /// Which way is better.
  package enum Direction: Codable, Hashable, Sendable {
    /// More is better.
    case higher
    /// Less is better.
    case lower
    /// Neither is better in itself; a band is.
    case inside(ClosedRange<Double>)
    /// No direction is claimed.
    case none
  }

  /// A published figure.
  package struct Past: Codable, Hashable, Sendable {
    /// The year it ends in.
    package var year: Int
    /// Its value in the indicator's unit.
    package var value: Double

    /// A figure of a year.
    package init(year: Int, value: Double) {
      self.year = year
      self.value = value
    }
  }

  /// Its id in tables.
  package var id: String
  /// Its name for people.
  package var name: String
  /// The heading it stands under, an outcome area.
  package var area: String
  /// Its unit.
  package var unit: QuantityUnit
  /// Which way is better.
  package var direction: Direction
  /// Numbers it cannot leave, such as 0 and 100.
  package var limits: ClosedRange<Double>?
  /// Published figures before the first simulated year, oldest first.
  package var past: [Past]
  /// One spread for each portfolio and year, the portfolio that does nothing more first.
  package var courses: [[Spread]]
  /// Changes against doing nothing more, one for each other portfolio, in the last year.
  package var changes: [ChangeFacts]
  /// Standard deviation of a usual year's change with nothing more done, in its unit: the yardstick of its verdicts.
  package var yearlySwing: Double

  /// An indicator's facts.
  package init(
    id: String, name: String, area: String, unit: QuantityUnit, direction: Direction,
    limits: ClosedRange<Double>? = nil, past: [Past], courses: [[Spread]], changes: [ChangeFacts], yearlySwing: Double
  ) {
    self.id = id
    self.name = name
    self.area = area
    self.unit = unit
    self.direction = direction
    self.limits = limits
    self.past = past
    self.courses = courses
    self.changes = changes
    self.yearlySwing = yearlySwing
  }
}

/// What a portfolio changes against doing nothing more, future by future.
package struct ChangeFacts: Codable, Hashable, Sendable {
  /// The paired differences.
  package var difference: Spread
  /// Share of futures in which the portfolio does better; `nil` where no direction is better.
  package var better: Estimate?
  /// Share of futures in which it does worse; `nil` as well where nothing but `better` is known.
  package var worse: Estimate?
  /// Change in the chance of lying inside the preferred band, where there is one.
  package var insideChange: Estimate?
  /// Share of futures in which nothing differs at all.
  package var unchanged: Double
  /// What is said of it: the one verdict that every page and table gives.
  package var verdict: Verdict

  /// A change.
  package init(
    difference: Spread, better: Estimate?, worse: Estimate? = nil, insideChange: Estimate? = nil, unchanged: Double,
    verdict: Verdict
  ) {
    self.difference = difference
    self.better = better
    self.worse = worse
    self.insideChange = insideChange
    self.unchanged = unchanged
    self.verdict = verdict
  }

  /// Whether the portfolio leaves this exactly as it is in every future.
  package var isNothing: Bool { unchanged == 1 }
}

extension ChangeFacts {
  /// What paired differences say, with the verdict on them.
  package init(_ change: PairedDifference, _ verdict: Verdict) {
    self.init(
      difference: Spread(change.difference), better: change.strictlyBetter, worse: change.strictlyWorse,
      insideChange: change.inside.map { $0.change }, unchanged: change.unchanged, verdict: verdict)
  }
}
