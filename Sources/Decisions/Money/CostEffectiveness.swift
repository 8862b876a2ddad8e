/// Costs and effects of plans in the same draws, one of the plans being to do nothing more.
///
/// Ratios are of means, never means of ratios. Method: Briggs, Claxton and Sculpher, Decision Modelling for Health Economic
/// Evaluation (2006), chapters 4 and 5.
public struct CostEffectiveness: Hashable, Sendable {
  /// Units of benefit, more being better: one column a plan.
  public let effects: [[Double]]
  /// Pounds: one column a plan.
  public let costs: [[Double]]

  /// Takes one column of each a plan.
  ///
  /// - Throws: ``DecisionError`` where there is no plan, where columns are not paired, hold what is not a number or have fewer
  ///   than two draws.
  public init(effects: [[Double]], costs: [[Double]]) throws(DecisionError) {
    try ColumnChecks.paired(effects, .plans, least: 1, draws: 2)
    guard effects.count == costs.count else { throw .unpaired(expected: effects.count, found: costs.count) }
    try ColumnChecks.paired(effects + costs, .plans, draws: 2)
    self.effects = effects
    self.costs = costs
  }

  /// What each plan is worth after its cost, if a unit of effect is worth so many pounds.
  ///
  /// - Throws: ``DecisionError/outside(_:found:low:high:)`` for a worth that is negative or infinite.
  public func netBenefits(worth: Double) throws(DecisionError) -> PlanDraws {
    try ColumnChecks.within(.cost, worth, 0, .greatestFiniteMagnitude)
    return try PlanDraws(zip(effects, costs).map { zip($0, $1).map { worth * $0 - $1 } })
  }

  /// One plan against another.
  public struct Increment: Hashable, Sendable {
    /// Units more.
    public var effect: SampledValue
    /// Pounds more.
    public var cost: SampledValue
    /// What the two say together.
    public var meaning: Meaning
    /// Cost for each unit more, with its intervals and the chance of no gain.
    public var perUnit: CostPerUnit
    /// Shares of draws with more effect at more cost, more at no more, no more at more, and no more at no more.
    public var quadrants: [SampledValue]
  }

  /// What mean differences of effect and cost say.
  public enum Meaning: Hashable, Sendable {
    /// More effect at more cost: pounds for each unit gained.
    case gains(at: Double)
    /// Less effect at less cost: pounds saved for each unit lost.
    case saves(each: Double)
    /// No less effect at no more cost, and better in one of them.
    case dominates
    /// No more effect at no less cost, and worse in one of them.
    case isDominated
    /// No difference in either.
    case equal
  }

  /// A plan against another, most often against doing nothing more.
  ///
  /// - Parameter level: of the intervals of the ratio.
  public func increment(
    of plan: Int, over reference: Int, level: Double = 0.95
  ) throws(DecisionError) -> Increment {
    let effect: [Double] = zip(effects[plan], effects[reference]).map { $0 - $1 }
    let cost: [Double] = zip(costs[plan], costs[reference]).map { $0 - $1 }
    let shares = [(true, true), (true, false), (false, true), (false, false)].map { (more: Bool, dearer: Bool) in
      let count = effect.indices.count { place in (effect[place] > 0) == more && (cost[place] > 0) == dearer }
      return SampledValue.share(Double(count), of: effect.count)
    }
    return Increment(
      effect: .mean(of: effect), cost: .mean(of: cost), meaning: Self.meaning(effect.mean, cost.mean),
      perUnit: try CostPerUnit(costs: cost, units: effect, level: level), quadrants: shares)
  }

  static func meaning(_ effect: Double, _ cost: Double) -> Meaning {
    if effect == 0, cost == 0 { return .equal }
    if effect >= 0, cost <= 0 { return .dominates }
    if effect <= 0, cost >= 0 { return .isDominated }
    return effect > 0 ? .gains(at: cost / effect) : .saves(each: cost / effect)
  }
}
