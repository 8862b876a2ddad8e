package import DecisionAnalysis
package import ServiceModel

/// How far a group of children more at risk lies behind all children, and how each portfolio changes that.
package struct GapResult: Codable, Hashable, Sendable {
  /// One year under one portfolio.
  package struct Year: Codable, Hashable, Sendable {
    /// The gap; above zero the group at risk is worse off. Absent where no replicate has both values.
    package var level: DrawSummary?
    /// Against doing nothing more; absent for doing nothing more itself.
    package var difference: PairedDifference?
  }

  /// The pair's id.
  package var gap: String
  /// The outputs that are its two sides.
  package var universal: OutputID
  package var vulnerable: OutputID
  /// Whether both sides are in standard deviations between authorities, because their units differ.
  package var isStandardised: Bool
  /// Results by portfolio, doing nothing more first, and year.
  package var portfolios: [[Year]]
}
