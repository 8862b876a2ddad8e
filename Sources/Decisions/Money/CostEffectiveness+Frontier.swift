extension CostEffectiveness {
  /// Where a plan stands among all, by mean effect and mean cost.
  public enum Standing: Hashable, Sendable {
    /// The cheapest plan that is worth having: the frontier begins with it.
    case first
    /// On the frontier: pounds for each unit more than the plan before it gives.
    case next(after: Int, at: Double)
    /// Another plan has no less effect at no more cost, and is better in one of them.
    case dominated(by: Int)
    /// Some of one plan and some of the other would do more for the same money.
    case extendedlyDominated(between: Int, and: Int)
    /// Mean effect and cost are those of a plan named before it.
    case equal(to: Int)
  }

  /// Each plan's standing, in the order of plans.
  ///
  /// Means are taken as they are: a plan may stand where it does by chance of the draws, which ``acceptability(worths:)`` and
  /// errors of increments tell.
  public var standings: [Standing] {
    let points = zip(effects, costs).map { (effect: $0.mean, cost: $1.mean) }
    var standings = [Standing?](repeating: nil, count: points.count)
    for plan in points.indices {
      if let same = points.indices.first(where: { $0 < plan && points[$0] == points[plan] }) {
        standings[plan] = .equal(to: same)
      } else if let better = Self.dominating(plan, points) {
        standings[plan] = .dominated(by: better)
      }
    }
    let left = points.indices.filter { standings[$0] == nil }.sorted { points[$0].effect < points[$1].effect }
    let frontier = Self.hull(left, points)
    for (place, plan) in frontier.enumerated() {
      standings[plan] =
        place == 0
        ? .first : .next(after: frontier[place - 1], at: Self.slope(points[frontier[place - 1]], points[plan]))
    }
    return points.indices.map { plan in
      if let standing = standings[plan] { return standing }
      let above = frontier.firstIndex { points[$0].effect > points[plan].effect } ?? 1
      return .extendedlyDominated(between: frontier[above - 1], and: frontier[above])
    }
  }

  /// The cheapest of the plans that dominate one, and of those the most effective.
  private static func dominating(_ plan: Int, _ points: [(effect: Double, cost: Double)]) -> Int? {
    let point = points[plan]
    return points.indices.filter {
      points[$0].effect >= point.effect && points[$0].cost <= point.cost && points[$0] != point
    }.min { (points[$0].cost, -points[$0].effect) < (points[$1].cost, -points[$1].effect) }
  }

  private static func slope(_ one: (effect: Double, cost: Double), _ other: (effect: Double, cost: Double)) -> Double {
    (other.cost - one.cost) / (other.effect - one.effect)
  }

  /// Plans of rising effect and cost between which the price of a unit rises.
  private static func hull(_ rising: [Int], _ points: [(effect: Double, cost: Double)]) -> [Int] {
    var hull: [Int] = []
    for plan in rising {
      while hull.count > 1 {
        let (before, last) = (points[hull[hull.count - 2]], points[hull[hull.count - 1]])
        guard slope(before, last) >= slope(last, points[plan]) else { break }
        hull.removeLast()
      }
      hull.append(plan)
    }
    return hull
  }
}
