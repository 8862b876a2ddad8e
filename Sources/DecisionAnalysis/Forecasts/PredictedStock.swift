import Mathematics

/// What a method says of a number that is not known yet: a sample of futures, or a lognormal law.
public enum PredictedStock: Hashable, Sendable {
  /// Equally likely futures in rising order, two or more.
  case ensemble([Double])
  /// A lognormal law by its median and the standard deviation of its logarithm.
  case lognormal(median: Double, deviation: Double)

  /// Futures in any order.
  public init(futures: [Double]) {
    precondition(futures.count > 1, "a sample of futures has two or more")
    self = .ensemble(futures.sorted())
  }

  /// The number with a chance of `p` to stay below it; of a sample, linear between neighbours (type 7 of Hyndman and Fan, The
  /// American Statistician 50, 1996).
  public func quantile(_ p: Double) -> Double {
    precondition(p > 0 && p < 1, "a quantile lies between 0 and 1, not at \(p)")
    switch self {
    case .ensemble(let futures):
      let place = p * Double(futures.count - 1)
      let below = Int(place)
      guard below + 1 < futures.count else { return futures[below] }
      return futures[below] + (place - Double(below)) * (futures[below + 1] - futures[below])
    case .lognormal(let median, let deviation):
      return median * exponential(deviation * InverseNormal.standard(p))
    }
  }

  /// The range that holds so many of the futures, as many being left out at either end.
  public func range(holding share: Double) -> ClosedRange<Double> {
    quantile((1 - share) / 2)...quantile((1 + share) / 2)
  }

  /// The chance of no more than `value`; of a sample, the middle of its rank among the futures.
  public func chance(upTo value: Double) -> Double {
    switch self {
    case .ensemble(let futures):
      let below = futures.count { $0 < value }
      let equal = futures.count { $0 == value }
      return (Double(below) + Double(equal + 1) / 2) / Double(futures.count + 1)
    case .lognormal(let median, let deviation):
      guard deviation > 0 else { return value < median ? 0 : 1 }
      return value > 0 ? NormalCurve.below(logarithm(value / median) / deviation) : 0
    }
  }
}

extension PredictedStock {
  /// The continuous ranked probability score of what happened, in its own unit; less is better.
  ///
  /// Of a sample it is the fair estimator, which equals the one of probability-weighted moments and does not punish a
  /// sample for being small (Zamo and Naveau, Mathematical Geosciences 50, 2018); of a lognormal law, the closed form
  /// (Baran and Lerch, Quarterly Journal of the Royal Meteorological Society 141, 2015).
  public func continuousRankedScore(of outcome: Double) -> Double {
    switch self {
    case .ensemble(let futures): Self.fair(futures, outcome)
    case .lognormal(let median, let deviation): Self.closed(median, deviation, outcome)
    }
  }

  private static func fair(_ futures: [Double], _ outcome: Double) -> Double {
    let count = Double(futures.count)
    var distance = 0.0
    var spread = 0.0
    for (place, future) in futures.enumerated() {
      distance += abs(future - outcome)
      spread += (2 * Double(place) + 1 - count) * future
    }
    return distance / count - spread / (count * (count - 1))
  }

  private static func closed(_ median: Double, _ deviation: Double, _ outcome: Double) -> Double {
    guard deviation > 0 else { return abs(outcome - median) }
    let mean = median * exponential(deviation * deviation / 2)
    let apart = NormalCurve.below(deviation / 2.0.squareRoot()) - 1
    guard outcome > 0 else { return -outcome - 2 * mean * apart }
    let z = logarithm(outcome / median) / deviation
    return outcome * (2 * NormalCurve.below(z) - 1) - 2 * mean * (NormalCurve.below(z - deviation) + apart)
  }
}
