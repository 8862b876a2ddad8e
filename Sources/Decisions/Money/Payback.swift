/// When a plan has paid for itself.
public struct Payback: Hashable, Sendable {
  /// For each year, counted from 0, the chance that what was spent is back by then and stays back to the last year.
  public var byYear: [SampledValue]
  /// The first year by which it is back, and stays so, in the mean of all draws; `nil` where that is not within the years.
  public var onAverage: Int?
  /// The first year by which it is back in half of the draws; `nil` where that is not within the years.
  public var median: Int?

  /// Follows a plan's costs less its savings, discounted and added up from the first year.
  ///
  /// - Parameters:
  ///   - netCosts: pounds more than with nothing more done: one column a year, paired draws in each.
  ///   - discounting: what later years count.
  /// - Throws: ``DecisionError`` where there is no year, or columns are not paired or hold what is not a number.
  public init(netCosts: [[Double]], discounting: Discounting = .greenBook) throws(DecisionError) {
    try ColumnChecks.paired(netCosts, .years, least: 1, draws: 1)
    let factors = discounting.factors(years: netCosts.count)
    var sums = [Double](repeating: 0, count: netCosts[0].count)
    var balances: [[Double]] = []
    for (factor, column) in zip(factors, netCosts) {
      for draw in sums.indices { sums[draw] += factor * column[draw] }
      balances.append(sums)
    }
    let years = sums.indices.map { draw in Payback.year(balances.map { $0[draw] }) }
    byYear = balances.indices.map { year in
      .share(Double(years.count { $0.map { $0 <= year } ?? false }), of: years.count)
    }
    onAverage = Payback.year(balances.map(\.mean))
    median = byYear.firstIndex { $0.value >= 0.5 }
  }

  /// The first year from which a balance stays at nothing or below.
  private static func year(_ balances: [Double]) -> Int? {
    let after = (balances.lastIndex { $0 > 0 } ?? -1) + 1
    return after < balances.count ? after : nil
  }
}
