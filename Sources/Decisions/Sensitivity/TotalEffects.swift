/// The share of an output's variance that each factor has a hand in, alone or with others, by freezing all others.
///
/// Every factor is played once more with its own numbers exchanged and everything else kept; half the mean square of what
/// that changes is the variance that the factor has a hand in (Jansen, "Analysis of variance designs for model output",
/// Computer Physics Communications 117, 1999). Chance can be one more factor. Shares may add up to more than 1, since an
/// interaction counts for everyone who takes part in it; none can be below 0.
public struct TotalEffects: Codable, Hashable, Sendable {
  /// In the order of factors.
  public var indices: [SampledValue]

  /// Reads the indices off plays that were made for them.
  ///
  /// - Parameters:
  ///   - base: the output, one value a draw.
  ///   - exchanged: one column a factor: the output where that factor alone took other numbers of the same law.
  /// - Throws: ``DecisionError`` for unpaired or infinite columns, fewer than 20 draws, and an output without spread.
  public init(base: [Double], exchanged: [[Double]]) throws(DecisionError) {
    try ColumnChecks.inputs(exchanged, output: base, draws: 20)
    let middle = base.mean
    let squares = base.map { ($0 - middle) * ($0 - middle) }
    let variance = squares.reduce(0, +) / Double(base.count - 1)
    guard variance > 0 else { throw .noSpread }
    indices = exchanged.map { column in
      let halves = zip(base, column).map { ($0 - $1) * ($0 - $1) / 2 }
      let share = halves.mean / variance
      return SampledValue(value: share, error: zip(halves, squares).map { ($0 - share * $1) / variance }.meanError)
    }
  }
}
