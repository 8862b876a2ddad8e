/// Why a method cannot answer from what it was given: facts, which callers put into words.
public enum DecisionError: Error, Hashable, Sendable {
  /// What there is too little or too much of, or what lies outside its range.
  public enum Subject: String, Hashable, Sendable {
    /// Draws of a column.
    case draws
    /// Replications of a draw.
    case replications
    /// Plans to choose between.
    case plans
    /// Drawn parameters.
    case inputs
    /// Parts of a portfolio.
    case parts
    /// Candidates of a search.
    case candidates
    /// Years of a column of years.
    case years
    /// Classes that an input is cut into.
    case classes
    /// A chance or a share.
    case chance
    /// Doses.
    case dose
    /// What something costs.
    case cost
    /// How many are studied.
    case sample
    /// A standard deviation.
    case spread
    /// A difference worth noticing.
    case difference
    /// A yearly rate.
    case rate
  }

  /// Columns that must be paired draw by draw have different lengths.
  case unpaired(expected: Int, found: Int)
  /// There are fewer than the method needs.
  case tooFew(Subject, found: Int, least: Int)
  /// There are more than the method can take.
  case tooMany(Subject, found: Int, most: Int)
  /// A value is infinite or not a number; column and draw count from 0.
  case notFinite(column: Int, draw: Int)
  /// A value lies outside the closed range that it may have; `high` is infinite where there is no upper bound.
  case outside(Subject, found: Double, low: Double, high: Double)
  /// The output is the same in every draw, so there is no spread to explain.
  case noSpread
  /// Inputs determine one another, so that their parts cannot be told apart.
  case collinear
}
