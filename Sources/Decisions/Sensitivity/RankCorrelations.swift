/// Spearman's rank correlation of each input with an output, plain and with all other inputs held.
///
/// Ties take the mean of their ranks. A partial correlation is that of what the other inputs' ranks leave of both sides
/// (Kendall and Stuart, The Advanced Theory of Statistics 2, chapter 27), from the inverse of the matrix of correlations.
/// Errors are those of Fisher's z with 1.06 in the place of 1 (Fieller, Hartley and Pearson, Biometrika 44, 1957), one
/// draw fewer for every input that is held.
public struct RankCorrelations: Codable, Hashable, Sendable {
  /// In the order of inputs, from -1 to 1; 0 for an input that does not vary.
  public var plain: [SampledValue]
  /// The same with all other inputs held.
  public var partial: [SampledValue]

  /// Correlates columns.
  ///
  /// - Parameters:
  ///   - inputs: one column a parameter.
  ///   - output: one value a draw, or the mean of its replications.
  /// - Throws: ``DecisionError`` for unpaired or infinite columns, for fewer than five draws more than there are inputs,
  ///   for an output without spread, and for inputs that determine one another.
  public init(inputs: [[Double]], output: [Double]) throws(DecisionError) {
    try ColumnChecks.inputs(inputs, output: output, draws: inputs.count + 5)
    guard let result = RankCorrelations.unitRanks(output) else { throw .noSpread }
    let ranks = inputs.map(RankCorrelations.unitRanks)
    let varying = ranks.indices.filter { ranks[$0] != nil }
    let nothing = SampledValue(value: 0, error: 0)
    (plain, partial) = (ranks.map { _ in nothing }, ranks.map { _ in nothing })
    guard !varying.isEmpty else { return }
    let correlations = Gram(columns: varying.compactMap { ranks[$0] } + [result])
    guard let inverse = correlations.inverse() else { throw .collinear }
    let last = varying.count
    for (place, input) in varying.enumerated() {
      let held = -inverse[place, last] / (inverse[place, place] * inverse[last, last]).squareRoot()
      plain[input] = RankCorrelations.withError(correlations[place, last], degrees: output.count - 3)
      partial[input] = RankCorrelations.withError(held, degrees: output.count - 3 - (last - 1))
    }
  }

  private static func withError(_ value: Double, degrees: Int) -> SampledValue {
    SampledValue(value: value, error: (1.06 / Double(degrees)).squareRoot() * (1 - value * value))
  }

  /// Centred midranks of length 1; `nil` where all values are equal.
  private static func unitRanks(_ column: [Double]) -> [Double]? {
    let middle = Double(column.count - 1) / 2
    let ranks = RisingOrder(column).midranks.map { $0 - middle }
    let length = ranks.squares(about: 0).squareRoot()
    return length > 0 ? ranks.map { $0 / length } : nil
  }
}
