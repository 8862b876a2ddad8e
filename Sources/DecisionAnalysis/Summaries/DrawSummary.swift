import Stochastics

/// What a column of replicates says: centre, spread, credible intervals, and how well the draws fix them.
public struct DrawSummary: Hashable, Sendable {
  /// The mean with its Monte Carlo error.
  public var mean: Estimate
  /// The median with its Monte Carlo error.
  public var median: Estimate
  /// Standard deviation between replicates.
  public var spread: Double
  /// Half of the replicates lie inside.
  public var half: ClosedRange<Double>
  /// Eight in ten replicates lie inside.
  public var eighty: ClosedRange<Double>
  /// Nineteen in twenty replicates lie inside.
  public var ninetyFive: ClosedRange<Double>

  /// Summarises a column of whole draws, with `replications` to a draw.
  public init(_ column: [Float], replications: Int = 1) {
    let sorted = SortedDraws(column)
    let draws = column.count / replications
    mean = .mean(of: column, replications: replications)
    median = Estimate(value: sorted.quantile(0.5), error: sorted.quantileError(0.5, draws: draws))
    spread = DrawSummary.spread(column, around: mean.value)
    half = sorted.quantile(0.25)...sorted.quantile(0.75)
    eighty = sorted.quantile(0.1)...sorted.quantile(0.9)
    ninetyFive = sorted.quantile(0.025)...sorted.quantile(0.975)
  }

  /// A number that is known exactly, such as a published figure: every future has it.
  public init(exactly value: Double) {
    mean = Estimate(value: value, error: 0)
    median = mean
    spread = 0
    (half, eighty, ninetyFive) = (value...value, value...value, value...value)
  }

  private static func spread(_ column: [Float], around mean: Double) -> Double {
    guard column.count > 1 else { return 0 }
    let squares = column.reduce(0.0) { $0 + (Double($1) - mean) * (Double($1) - mean) }
    return (squares / Double(column.count - 1)).squareRoot()
  }
}
