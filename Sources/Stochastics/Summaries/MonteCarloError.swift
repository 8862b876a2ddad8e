/// How far a summary of draws would move if the run were repeated with another seed, as a standard error.
///
/// Every count here is of independent draws. Replications that share a draw's parameters are not independent: average
/// them first.
public enum MonteCarloError {
  /// The standard error of a mean; not a number for fewer than two values.
  public static func ofMean(_ moments: RunningMoments) -> Double {
    (moments.variance / Double(moments.count)).squareRoot()
  }

  /// The standard error of the mean difference between two portfolios under the same draws.
  ///
  /// - Precondition: both have one value a draw, in the same order of draws.
  public static func ofPairedDifference(_ one: [Double], _ other: [Double]) -> Double {
    precondition(one.count == other.count, "draws must be paired: \(one.count) and \(other.count)")
    return ofMean(RunningMoments(zip(one, other).lazy.map { $0 - $1 }))
  }

  /// The standard error of a share of draws.
  ///
  /// It is the standard deviation of the beta that Jeffreys' prior leads to, so it does not vanish where all draws agree.
  public static func ofProportion(_ successes: Int, of draws: Int) -> Double {
    let (alpha, beta) = proportionParameters(successes, of: draws)
    let total = alpha + beta
    return (alpha * beta / (total + 1)).squareRoot() / total
  }

  /// The range that holds a chance, given the share of draws in which it came true, under Jeffreys' prior.
  ///
  /// An end at which no draw lies is put at 0 or 1 (Brown, Cai and DasGupta, Statistical Science 16, 2001).
  public static func intervalOfProportion(_ successes: Int, of draws: Int, level: Double) -> CredibleInterval {
    let (alpha, beta) = proportionParameters(successes, of: draws)
    let tail = (1 - level) / 2
    if min(alpha, beta) > 1e5 { return wilson(alpha / (alpha + beta), draws: Double(draws), level: level) }
    return CredibleInterval(
      level: level,
      low: successes == 0 ? 0 : StandardQuantile.beta(tail, alpha: alpha, beta: beta),
      high: successes == draws ? 1 : StandardQuantile.beta(1 - tail, alpha: alpha, beta: beta))
  }

  /// The standard error of a quantile: half the range between the quantiles one standard error of rank to either side.
  ///
  /// The share of draws below the true quantile is binomial, so its standard error needs no density.
  public static func ofQuantile(_ p: Double, in sample: SortedSample) -> Double {
    precondition(p > 0 && p < 1, "a quantile's level lies strictly between 0 and 1, not \(p)")
    let rank = (p * (1 - p) / Double(sample.values.count)).squareRoot()
    return (sample.quantile(min(1, p + rank)) - sample.quantile(max(0, p - rank))) / 2
  }

  /// The range between order statistics that holds a distribution's quantile with at least the stated chance.
  ///
  /// How many of n draws lie below the quantile is binomial, whatever the distribution; so the ranks are binomial
  /// quantiles. With too few draws for the level the range ends at the smallest or largest draw and holds less.
  public static func intervalOfQuantile(_ p: Double, in sample: SortedSample, level: Double) -> CredibleInterval {
    precondition(p > 0 && p < 1, "a quantile's level lies strictly between 0 and 1, not \(p)")
    let draws = sample.values.count
    let tail = (1 - level) / 2
    let lowRank = InverseCount.binomial(tail, trials: draws, probability: p)
    let highRank = InverseCount.binomial(1 - tail, trials: draws, probability: p)
    return CredibleInterval(
      level: level, low: sample.values[max(0, lowRank - 1)], high: sample.values[min(draws - 1, highRank)])
  }

  /// Wilson's range, which is the same to five figures where both outcomes are many.
  private static func wilson(_ share: Double, draws: Double, level: Double) -> CredibleInterval {
    let deviate = InverseNormal.standard((1 + level) / 2)
    let weight = deviate * deviate / draws
    let centre = (share + weight / 2) / (1 + weight)
    let reach = deviate * (share * (1 - share) / draws + weight / (4 * draws)).squareRoot() / (1 + weight)
    return CredibleInterval(level: level, low: centre - reach, high: centre + reach)
  }

  private static func proportionParameters(_ successes: Int, of draws: Int) -> (alpha: Double, beta: Double) {
    precondition(draws > 0 && (0...draws).contains(successes), "\(successes) of \(draws) draws is no share")
    return (Double(successes) + 0.5, Double(draws - successes) + 0.5)
  }
}
