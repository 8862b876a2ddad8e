extension ShapleyAttribution {
  /// Attributes over sampled orders, each taken forwards and backwards.
  ///
  /// With interactions of two parts alone a pair of orders is as good as all of them. The error of a share adds what comes
  /// of having only so many draws to what comes of having only so many orders; one pair leaves the second unknown, and
  /// infinite. Method: Mitchell, Cooper, Frank and Holmes, "Sampling permutations for Shapley value estimation", Journal of
  /// Machine Learning Research 23 (2022), antithetic sampling.
  ///
  /// - Parameters:
  ///   - parts: how many parts the portfolio has, from 1 to 64.
  ///   - pairs: how many orders are drawn, each used with its reverse; at least 1.
  ///   - seed: of the orders.
  ///   - value: the output under a coalition, one value a draw. Asked once for each coalition.
  public static func sampled(
    parts: Int, pairs: Int, seed: UInt64, value: @escaping (Coalition) throws -> [Double]
  ) throws -> ShapleyAttribution {
    try checkParts(parts, most: 64)
    try ColumnChecks.least(.candidates, pairs, 1)
    var effects = try CoalitionEffects(value)
    var shares = [[Double]](repeating: [Double](repeating: 0, count: effects.draws), count: parts)
    var ofPair = [[Double]](repeating: [], count: parts)
    for number in 0..<pairs {
      let order = KeyedNumbers(seed: seed, purpose: "orders of parts", number: number).permutation(parts)
      var means = [Double](repeating: 0, count: parts)
      for order in [order, order.reversed()] {
        var (coalition, before) = (Coalition.none, try effects.effect(of: .none))
        for part in order {
          coalition = coalition.with(part)
          let after = try effects.effect(of: coalition)
          for draw in before.indices { shares[part][draw] += (after[draw] - before[draw]) / Double(2 * pairs) }
          means[part] += (after.mean - before.mean) / 2
          before = after
        }
      }
      for part in 0..<parts { ofPair[part].append(means[part]) }
    }
    return ShapleyAttribution(
      parts: zip(shares, ofPair).map(withBothErrors), whole: .mean(of: try effects.effect(of: .all(parts))),
      draws: shares, orders: .pairs(pairs), coalitions: effects.asked)
  }

  private static func withBothErrors(_ share: [Double], _ ofPair: [Double]) -> SampledValue {
    var value = SampledValue.mean(of: share)
    let orders = ofPair.meanError
    value.error = (value.error * value.error + orders * orders).squareRoot()
    return value
  }
}
