package import DecisionAnalysis

/// A measure for all children beside the same measure for children who are more at risk.
package struct GapFacts: Codable, Hashable, Sendable {
  /// Values of both groups under one portfolio in the last year.
  package struct Pair: Codable, Hashable, Sendable {
    /// The mean of all children.
    package var universal: Double
    /// The mean of the vulnerable group.
    package var vulnerable: Double
    /// The gap between the two.
    package var gap: Spread
    /// Chance that the gap is smaller than with nothing more done; `nil` for doing nothing more itself.
    package var narrower: Estimate?

    /// A pair.
    package init(universal: Double, vulnerable: Double, gap: Spread, narrower: Estimate?) {
      self.universal = universal
      self.vulnerable = vulnerable
      self.gap = gap
      self.narrower = narrower
    }
  }

  /// Its id in tables.
  package var id: String
  /// What is compared, such as `Five good GCSEs`.
  package var name: String
  /// The name of the group of all children.
  package var universalName: String
  /// The name of the vulnerable group.
  package var vulnerableName: String
  /// The unit of both.
  package var unit: QuantityUnit
  /// One pair for each portfolio, the portfolio that does nothing more first.
  package var pairs: [Pair]

  /// Places of the portfolios that are worth a row: doing nothing more, and those that change the gap in some future.
  package var told: [Int] { pairs.indices.filter { $0 == 0 || pairs[$0].narrower != nil } }

  /// A gap's facts.
  package init(
    id: String, name: String, universalName: String, vulnerableName: String, unit: QuantityUnit, pairs: [Pair]
  ) {
    self.id = id
    self.name = name
    self.universalName = universalName
    self.vulnerableName = vulnerableName
    self.unit = unit
    self.pairs = pairs
  }
}
