/// How far an output moves between the bottom and the top tenth of each input's draws.
///
/// Nothing is played again: the means are of draws that are there, with whatever the other inputs did in them. A steep
/// effect, a flat one and a bent one can have the same bar; ``PawnIndices`` and ``FirstOrderEffects`` see bends.
public struct Tornado: Codable, Hashable, Sendable {
  /// One input.
  public struct Bar: Codable, Hashable, Sendable {
    /// Which input, counted from 0.
    public var input: Int
    /// Mean of the output where the input is low.
    public var low: SampledValue
    /// Mean of the output where the input is high.
    public var high: SampledValue
    /// The second less the first.
    public var swing: SampledValue
    /// The highest value of the input that counts as low, and the lowest that counts as high.
    public var cuts: [Double]
  }

  /// Longest first; equal ones in the order of inputs.
  public var bars: [Bar]

  /// Compares the ends of each input.
  ///
  /// Equal values are never parted, so an end may hold more than its share; an input that does not vary has a swing of 0.
  ///
  /// - Parameters:
  ///   - inputs: one column a parameter.
  ///   - output: one value a draw, or the mean of its replications; a paired difference for a plan's effect.
  ///   - share: of draws in each end, above 0 and at most one half.
  /// - Throws: ``DecisionError`` for unpaired or infinite columns and for fewer than 20 draws.
  public init(inputs: [[Double]], output: [Double], share: Double = 0.1) throws(DecisionError) {
    try ColumnChecks.inputs(inputs, output: output, draws: 20)
    try ColumnChecks.within(.chance, share, .leastNonzeroMagnitude, 0.5)
    let bars = inputs.enumerated().map { Tornado.bar($0.offset, $0.element, output, share) }
    self.bars = bars.enumerated().sorted {
      let (one, other) = (abs($0.element.swing.value), abs($1.element.swing.value))
      return one == other ? $0.offset < $1.offset : one > other
    }.map(\.element)
  }

  private static func bar(_ number: Int, _ input: [Double], _ output: [Double], _ share: Double) -> Bar {
    let sorted = input.sorted()
    let count = max(2, Int((share * Double(input.count)).rounded()))
    let (least, most) = (sorted[count - 1], sorted[sorted.count - count])
    let low = SampledValue.mean(of: zip(input, output).filter { $0.0 <= least }.map(\.1))
    let high = SampledValue.mean(of: zip(input, output).filter { $0.0 >= most }.map(\.1))
    var swing = SampledValue(
      value: high.value - low.value, error: (low.error * low.error + high.error * high.error).squareRoot())
    if sorted[0] == sorted[sorted.count - 1] { swing = SampledValue(value: 0, error: 0) }
    return Bar(input: number, low: low, high: high, swing: swing, cuts: [least, most])
  }
}
