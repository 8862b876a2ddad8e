/// Whom a decision concerns over the years in which it holds.
public struct Population: Hashable, Sendable {
  /// How many in each year, such as children who come into care.
  public var yearly: Double
  /// For how many years the decision holds.
  public var years: Int
  /// What later years count.
  public var discounting: Discounting

  /// So many a year for so many years, the first counting in full.
  ///
  /// - Throws: ``DecisionError`` for negative numbers.
  public init(yearly: Double, years: Int, discounting: Discounting = .greenBook) throws(DecisionError) {
    try ColumnChecks.within(.sample, yearly, 0)
    try ColumnChecks.least(.years, years, 0)
    self.yearly = yearly
    self.years = years
    self.discounting = discounting
  }

  /// How many there are in present value, by which a value for each is multiplied.
  public var weight: Double { yearly * discounting.factors(years: years).reduce(0, +) }
}
