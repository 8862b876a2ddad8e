/// What is missed by having chosen a plan, future by future: the best plan's worth less its own.
///
/// Method: Savage, "The theory of statistical decision", Journal of the American Statistical Association 46 (1951).
public struct Regret: Hashable, Sendable {
  /// One plan's regrets.
  public struct Plan: Hashable, Sendable {
    /// Their mean, never below 0; the lowest of these is the value of perfect information.
    public var mean: SampledValue
    /// What 19 of 20 futures stay at or below (type 7 of Hyndman and Fan).
    public var ninetyFive: Double
    /// The greatest in any draw; it can but grow with the number of draws.
    public var most: Double
    /// The share of draws without regret.
    public var none: SampledValue
  }

  /// In the order of plans.
  public var plans: [Plan]

  /// The plan whose greatest regret is least, and the first of several.
  public var least: Int { plans.indices.min { plans[$0].most < plans[$1].most } ?? 0 }

  /// Compares plans in every draw.
  public init(_ draws: PlanDraws) {
    let best = (0..<draws.draws).map { draw in draws.plans.reduce(-.infinity) { max($0, $1[draw]) } }
    plans = draws.plans.map { plan in
      let regrets = zip(best, plan).map { $0 - $1 }
      let sorted = regrets.sorted()
      return Plan(
        mean: .mean(of: regrets), ninetyFive: sorted.quantile(0.95), most: sorted[sorted.count - 1],
        none: .share(Double(regrets.count { $0 == 0 }), of: regrets.count))
    }
  }
}

extension [Double] {
  /// The quantile of values in rising order, linear between neighbours.
  func quantile(_ p: Double) -> Double {
    let place = p * Double(count - 1)
    let below = Int(place)
    guard below + 1 < count else { return self[below] }
    return self[below] + (place - Double(below)) * (self[below + 1] - self[below])
  }
}
