/// What each part of a portfolio contributes to its effect, interactions shared out evenly.
///
/// A part's share is what it adds to the parts deployed before it, averaged over all orders of deployment (Shapley, "A
/// value for n-person games", Contributions to the Theory of Games II, 1953). The shares add up to the whole effect in
/// every draw; a part that changes nothing has a share of exactly nothing; parts that may be exchanged share alike.
public struct ShapleyAttribution: Hashable, Sendable {
  /// Over which orders of deployment the shares were averaged.
  public enum Orders: Hashable, Sendable {
    /// All of them.
    case all
    /// So many drawn at random, each with its reverse.
    case pairs(Int)
  }

  /// Shares in the order of the parts, in the unit of the output.
  public var parts: [SampledValue]
  /// The effect of all parts together.
  public var whole: SampledValue
  /// Each part's share of the effect, draw by draw.
  public var draws: [[Double]]
  /// Which orders were taken.
  public var orders: Orders
  /// How many coalitions had to be played, that of no parts included.
  public var coalitions: Int

  /// More parts than this are attributed by sampled orders.
  public static let mostPartsExactly = 10

  /// Attributes a portfolio's effect: exactly up to ten parts, by 64 pairs of sampled orders above.
  ///
  /// - Parameters:
  ///   - parts: how many parts the portfolio has, from 1 to 64.
  ///   - seed: of the sampled orders.
  ///   - value: the output under a coalition, one value a draw; all coalitions must use the same keys. Asked once for each.
  /// - Throws: ``DecisionError`` where the number of parts is out of range or columns are not paired and finite, and
  ///   whatever `value` throws.
  public static func of(
    parts: Int, seed: UInt64, value: @escaping (Coalition) throws -> [Double]
  ) throws -> ShapleyAttribution {
    parts <= mostPartsExactly
      ? try exact(parts: parts, value: value) : try sampled(parts: parts, pairs: 64, seed: seed, value: value)
  }

  /// Attributes over all orders, which takes two to the power of `parts` coalitions; 20 parts at most.
  public static func exact(
    parts: Int, value: @escaping (Coalition) throws -> [Double]
  ) throws -> ShapleyAttribution {
    try checkParts(parts, most: 20)
    var effects = try CoalitionEffects(value)
    let columns = try (0..<(1 << parts)).map { try effects.effect(of: Coalition(bits: UInt64($0))) }
    let weights = orderWeights(parts)
    let shares = (0..<parts).map { part in
      var share = [Double](repeating: 0, count: effects.draws)
      for (bits, before) in columns.enumerated() where bits >> part & 1 == 0 {
        let after = columns[bits | 1 << part]
        let weight = weights[bits.nonzeroBitCount]
        for draw in share.indices { share[draw] += weight * (after[draw] - before[draw]) }
      }
      return share
    }
    return ShapleyAttribution(
      parts: shares.map { .mean(of: $0) }, whole: .mean(of: columns[columns.count - 1]), draws: shares, orders: .all,
      coalitions: effects.asked)
  }

  /// The share of orders in which so many given parts come before a given one, and the others after it.
  private static func orderWeights(_ parts: Int) -> [Double] {
    var weights = [1 / Double(parts)]
    for before in 1..<max(1, parts) { weights.append(weights[before - 1] * Double(before) / Double(parts - before)) }
    return weights
  }

  static func checkParts(_ parts: Int, most: Int) throws(DecisionError) {
    try ColumnChecks.least(.parts, parts, 1)
    guard parts <= most else { throw .tooMany(.parts, found: parts, most: most) }
  }
}
