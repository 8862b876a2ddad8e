/// Settings used when a scenario does not choose.
public enum Defaults {
  /// Puts the Monte Carlo error of a grade probability below two percentage points.
  public static let draws = 1_000
  /// One history for each draw: enough to describe, too few to split the variance.
  public static let replications = 1
  /// Any number would do; this one is written down.
  public static let seed: UInt64 = 2006
  /// The year whose prices the catalogue and every mechanism count in; sums are told in them where no other is asked for.
  public static let priceYear = Year(ending: 2006)
  /// A plan runs three years; five show what arrives after it.
  public static let horizonYears = 5
  /// The longest horizon accepted, in years.
  public static let longestHorizonYears = 15
  /// Portfolios that a scenario may compare, and interventions that one may deploy: more than anybody can weigh, and as many
  /// as a page, a table and a machine can hold.
  public static let mostPortfolios = 100
  /// Deployments of one portfolio.
  public static let mostDeployments = 500
  /// Characters of a name, which stands in every row of the results, and of a text.
  public static let (longestName, longestText) = (200, 20_000)
  /// Years of all portfolios over all futures of a run: some ten gigabytes of numbers.
  public static let mostPortfolioYears = 10_000_000
}
