/// A signed effect given as its least favourable, central and most favourable size.
///
/// Least and most favourable are the 5th and 95th percentiles of favourability and the central size its median, so that
/// one draw of an intervention's strength can serve all its effects: a larger strength is never less favourable, whether
/// being favourable means a larger or a smaller number. In between runs a two-piece normal, which carries any asymmetry,
/// a change of sign, and ends that equal the middle.
public struct EffectEstimate: Sendable, Hashable {
  /// The size at the 5th percentile of favourability.
  public let leastFavourable: Double
  /// The median, and the size in draw 0.
  public let central: Double
  /// The size at the 95th percentile of favourability.
  public let mostFavourable: Double

  /// An effect whose three sizes rise or fall in order; all three may be equal.
  public init(
    leastFavourable: Double, central: Double, mostFavourable: Double
  ) throws(DistributionError) {
    try Distribution.finite(leastFavourable, central, mostFavourable)
    let rises = leastFavourable <= central && central <= mostFavourable
    let falls = leastFavourable >= central && central >= mostFavourable
    guard rises || falls else {
      throw .outOfOrder(low: leastFavourable, central: central, high: mostFavourable)
    }
    self.leastFavourable = leastFavourable
    self.central = central
    self.mostFavourable = mostFavourable
  }

  /// The size at a strength strictly between 0 and 1, one half being the central size.
  public func value(strength: Double) -> Double {
    let deviate = InverseNormal.standard(strength)
    let span = deviate < 0 ? central - leastFavourable : mostFavourable - central
    return span == 0 ? central : central + span * (deviate / InverseNormal.standard(1 - Distribution.lowLevel))
  }

  /// The size in a draw: the central one in draw 0, the one at `strength` in every other.
  public func value(draw: Int, strength: @autoclosure () -> Double) -> Double {
    draw == 0 ? central : value(strength: strength())
  }

  /// The distribution of sizes, from the smallest number to the largest.
  public var distribution: Distribution {
    get throws(DistributionError) {
      try .interval(
        family: .twoPiece, low: min(leastFavourable, mostFavourable), central: central,
        high: max(leastFavourable, mostFavourable))
    }
  }
}
