/// Settings used when a scenario does not choose.
public enum Defaults {
  /// Puts the Monte Carlo error of a grade probability below two percentage points.
  public static let draws = 1_000
  /// One history for each draw: enough to describe, too few to split the variance.
  public static let replications = 1
  /// Any number would do; this one is written down.
  public static let seed: UInt64 = 2006
  /// Central range in tables: one chance in five of lying outside.
  public static let credibleLevel = 0.80
  /// A plan runs three years; five show what arrives after it.
  public static let horizonYears = 5
  /// The longest horizon accepted, in years.
  public static let longestHorizonYears = 15
  /// Discount rate a year, HM Treasury Green Book.
  public static let discountRate = 0.035
  /// What a second overlapping effect on the same lever keeps: two equal effects give 0.8 of their sum.
  public static let overlapRetention = 0.6
}
