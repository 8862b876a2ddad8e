/// How likely each plan is to be the best buy, for a range of worths of a unit of effect.
///
/// The curve of a plan is the share of draws in which its net benefit is the highest (Fenwick, Claxton and Sculpher,
/// "Representing uncertainty: the role of cost-effectiveness acceptability curves", Health Economics 10, 2001); plans that
/// tie share the draw. The plan of the highest mean is the one to choose, and need not be the one that is most often best; the
/// frontier follows it.
public struct Acceptability: Hashable, Sendable {
  /// Pounds that a unit may be worth, in the order asked for.
  public var worths: [Double]
  /// Chances, one row a plan, one column a worth; each column adds up to 1.
  public var chances: [[SampledValue]]
  /// The plan of the highest mean net benefit at each worth.
  public var frontier: [Int]
  /// The value of perfect information at each worth, pounds: what choosing by the mean is expected to lose.
  public var expectedLoss: [SampledValue]
}

extension CostEffectiveness {
  /// Acceptability at several worths of a unit of effect.
  ///
  /// - Throws: ``DecisionError/outside(_:found:low:high:)`` for a worth that is negative or infinite.
  public func acceptability(worths: [Double]) throws(DecisionError) -> Acceptability {
    for worth in worths { try ColumnChecks.within(.cost, worth, 0, .greatestFiniteMagnitude) }
    let means = zip(effects.map(\.mean), costs.map(\.mean)).map { (effect: $0, cost: $1) }
    var result = Acceptability(
      worths: worths, chances: effects.map { _ in [] }, frontier: [], expectedLoss: [])
    for worth in worths {
      let best = means.indices.max { left, right in
        worth * means[left].effect - means[left].cost < worth * means[right].effect - means[right].cost
      }
      let chosen = best ?? 0
      let (wins, losses) = tally(worth: worth, chosen: chosen)
      for (plan, won) in wins.enumerated() { result.chances[plan].append(.share(won, of: losses.count)) }
      result.frontier.append(chosen)
      result.expectedLoss.append(.mean(of: losses))
    }
    return result
  }

  /// How many draws each plan wins, and what the chosen plan loses on the winner in each.
  private func tally(worth: Double, chosen: Int) -> (wins: [Double], losses: [Double]) {
    let draws = effects[0].count
    var wins = [Double](repeating: 0, count: effects.count)
    var highest = [Double](repeating: -.infinity, count: draws)
    var winner = [Int](repeating: 0, count: draws)
    var ties: [Int: [Int]] = [:]
    for plan in effects.indices {
      let (effects, costs) = (effects[plan], costs[plan])
      for draw in 0..<draws {
        let benefit = worth * effects[draw] - costs[draw]
        if benefit > highest[draw] {
          highest[draw] = benefit
          winner[draw] = plan
        } else if benefit == highest[draw] {
          ties[draw, default: []].append(plan)
        }
      }
    }
    for plan in winner { wins[plan] += 1 }
    for (draw, plans) in ties {
      // Plans that tied with one which a later plan beat share nothing.
      let equal = plans.filter { worth * effects[$0][draw] - costs[$0][draw] == highest[draw] }
      for plan in equal { wins[plan] += 1 / Double(equal.count + 1) }
      wins[winner[draw]] -= Double(equal.count) / Double(equal.count + 1)
    }
    let losses = (0..<draws).map { highest[$0] - (worth * effects[chosen][$0] - costs[chosen][$0]) }
    return (wins, losses)
  }
}
