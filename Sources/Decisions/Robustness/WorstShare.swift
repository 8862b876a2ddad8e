/// What a plan is worth in its own worst futures.
///
/// The mean below a quantile (conditional value at risk; Rockafellar and Uryasev, Journal of Risk 2, 2000), with the draw at
/// the quantile counted in part, so that the share is kept exactly.
public struct WorstShare: Hashable, Sendable {
  /// Means of the worst draws, in the order of plans. Their errors do not pair: for two plans compare draw by draw.
  public var means: [SampledValue]
  /// What separates the worst draws from the others.
  public var bounds: [Double]

  /// Reads the worst draws of each plan, lower values being worse.
  ///
  /// - Parameter share: of draws, above 0 and at most 1; a tenth is the worst decile.
  /// - Throws: ``DecisionError`` for a share out of range, and where fewer than two draws are among the worst.
  public init(_ draws: PlanDraws, share: Double = 0.1) throws(DecisionError) {
    try ColumnChecks.within(.chance, share, .leastNonzeroMagnitude, 1)
    let worst = share * Double(draws.draws)
    guard worst >= 2 else { throw .tooFew(.draws, found: draws.draws, least: Int((2 / share).rounded(.up))) }
    (means, bounds) = ([], [])
    for plan in draws.plans {
      let bound = plan.sorted()[Int(worst.rounded(.up)) - 1]
      // The mean below a bound is the bound less the mean shortfall over the share (Rockafellar and Uryasev, theorem 1).
      let shortfalls = plan.map { max(0, bound - $0) / share }
      let shortfall = SampledValue.mean(of: shortfalls)
      means.append(SampledValue(value: bound - shortfall.value, error: shortfall.error))
      bounds.append(bound)
    }
  }
}
