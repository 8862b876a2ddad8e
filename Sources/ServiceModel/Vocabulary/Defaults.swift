/// Settings used when a scenario does not choose.
public enum Defaults {
  /// Puts the Monte Carlo error of a grade probability below two percentage points.
  public static let draws = 1_000
  /// One history for each draw: enough to describe, too few to split the variance.
  public static let replications = 1
  /// Any number would do; this one is written down.
  public static let seed: UInt64 = 2006
  /// A plan runs three years; five show what arrives after it.
  public static let horizonYears = 5
  /// The longest horizon accepted, in years.
  public static let longestHorizonYears = 15
}
