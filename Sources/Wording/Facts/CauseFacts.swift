/// What each intervention of a portfolio does alone, what all do together, and the rest.
package struct ContributionFacts: Codable, Hashable, Sendable {
  /// One intervention by itself.
  package struct Part: Codable, Hashable, Sendable {
    /// Its name.
    package var name: String
    /// What it changes when nothing else is deployed.
    package var alone: Spread

    /// A part.
    package init(name: String, alone: Spread) {
      self.name = name
      self.alone = alone
    }
  }

  /// The portfolio's place among all.
  package var portfolio: Int
  /// What is measured.
  package var output: String
  /// Its unit.
  package var unit: QuantityUnit
  /// The year it is measured in, the last one where it is a sum.
  package var year: Int
  /// Whether it is a sum over all years.
  package var isSum: Bool
  /// The parts.
  package var parts: [Part]
  /// All together.
  package var together: Spread
  /// Together minus the sum of the parts.
  package var interaction: Spread

  /// A split.
  package init(
    portfolio: Int, output: String, unit: QuantityUnit, year: Int, isSum: Bool = false, parts: [Part],
    together: Spread, interaction: Spread
  ) {
    self.portfolio = portfolio
    self.output = output
    self.unit = unit
    self.year = year
    self.isSum = isSum
    self.parts = parts
    self.together = together
    self.interaction = interaction
  }

  /// The parts that change it in more than a few futures.
  package var told: [Part] { parts.filter { !$0.alone.isNothing } }

  /// What is measured and when: `Children looked after, 2011`, or `Spending over all years`.
  package var title: String { isSum ? output : "\(output), \(year)" }
}

/// Which uncertain numbers an answer depends on most.
package struct DependenceFacts: Codable, Hashable, Sendable {
  /// One uncertain number.
  package struct Entry: Codable, Hashable, Sendable {
    /// Its name.
    package var name: String
    /// Spearman's rank correlation with the answer, from -1 to 1.
    package var correlation: Double
    /// Monte Carlo standard error of the correlation.
    package var error: Double
    /// How well it is known, such as `assumption`.
    package var confidence: String

    /// An entry.
    package init(name: String, correlation: Double, error: Double, confidence: String) {
      self.name = name
      self.correlation = correlation
      self.error = error
      self.confidence = confidence
    }
  }

  /// The answer that depends on them, in words.
  package var answer: String
  /// The entries, the strongest first.
  package var entries: [Entry]
  /// How many uncertain numbers were looked at, where it is known.
  package var examined: Int?

  /// A list of what an answer depends on.
  package init(answer: String, entries: [Entry], examined: Int?) {
    self.answer = answer
    self.entries = entries
    self.examined = examined
  }
}
