/// Spearman's rank correlation of two columns of draws, with its standard error.
///
/// Ties take the mean of their ranks. The error is that of Fisher's z with 1.03 in the place of 1 (Fieller, Hartley and
/// Pearson, Biometrika 44, 1957), brought back to the scale of the correlation.
public struct RankCorrelation: Codable, Hashable, Sendable {
  /// From -1 to 1; 0 where one of the columns does not vary.
  public var value: Double
  /// Monte Carlo standard error.
  public var error: Double

  /// Correlates two columns of one length, of at least four draws.
  public init(_ one: [Float], _ other: [Float]) {
    precondition(one.count == other.count && one.count > 3, "a correlation needs pairs, and more than three")
    value = RankCorrelation.correlation(Ranks(one), Ranks(other))
    error = RankCorrelation.error(value, pairs: one.count)
  }

  /// Correlates ranks that were taken before, as a table of many pairs does.
  public init(_ one: Ranks, _ other: Ranks) {
    precondition(one.values.count == other.values.count && one.values.count > 3, "a correlation needs pairs")
    value = RankCorrelation.correlation(one, other)
    error = RankCorrelation.error(value, pairs: one.values.count)
  }

  private static func error(_ value: Double, pairs: Int) -> Double {
    (1.06 / Double(pairs - 3)).squareRoot() * (1 - value * value)
  }

  private static func correlation(_ one: Ranks, _ other: Ranks) -> Double {
    guard one.squares > 0, other.squares > 0 else { return 0 }
    var product = 0.0
    for place in one.values.indices { product += one.values[place] * other.values[place] }
    return product / (one.squares * other.squares).squareRoot()
  }
}

/// The ranks of a column, as distances from the middle rank; ties share the mean of their ranks.
public struct Ranks: Hashable, Sendable {
  /// Rank minus the mean rank, in the order of the column.
  public let values: [Double]
  /// Their sum of squares; 0 where the column does not vary.
  public let squares: Double

  /// Ranks a column.
  public init(_ column: [Float]) {
    let order = column.indices.sorted { column[$0] < column[$1] }
    let middle = Double(column.count - 1) / 2
    var ranks = [Double](repeating: 0, count: column.count)
    var start = 0
    while start < order.count {
      var end = start
      while end + 1 < order.count, column[order[end + 1]] == column[order[start]] { end += 1 }
      let rank = Double(start + end) / 2 - middle
      for place in start...end { ranks[order[place]] = rank }
      start = end + 1
    }
    values = ranks
    squares = ranks.reduce(0) { $0 + $1 * $1 }
  }
}
