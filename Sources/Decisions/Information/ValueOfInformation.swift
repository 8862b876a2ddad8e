/// What it would be worth to find something out before choosing between plans.
///
/// Today the plan with the highest mean is chosen. Whoever knew more would choose better in some futures; the mean of what
/// that gains is the value of knowing, in the unit of the plans. Only what can be known may count: with one replication a
/// draw, chance looks learnable and the value comes out too high. So either the plans hold means of several replications,
/// or they are regressed on all drawn parameters first (`residualisedOn`).
///
/// No value is clamped. Values of fitted expectations lie a little high where nothing is to be learnt, since a fit follows
/// chance a little; errors are those of the gain that the fitted choice makes in the draws themselves.
public struct ValueOfInformation: Sendable {
  /// One thing to find out.
  public struct Answer: Codable, Hashable, Sendable {
    /// The expected gain, from 0 on, in the unit of the plans.
    public var value: SampledValue
    /// The share of futures in which another plan would be chosen than today's.
    public var changes: SampledValue

    /// The value for everyone whom the decision concerns, such as ``Population/weight`` of them.
    public func scaled(by factor: Double) -> Answer {
      Answer(value: SampledValue(value: value.value * factor, error: value.error * factor), changes: changes)
    }
  }

  /// The plan that is chosen today: that of the highest mean.
  public let chosen: Int
  /// Gains over that plan as they were drawn.
  let gains: [[Double]]
  /// Gains as far as they can be known.
  let knowable: [[Double]]

  /// Takes draws in which everything that varies can be known, such as means of many replications.
  public init(_ plans: PlanDraws) {
    chosen = plans.best
    gains = plans.gains(over: chosen)
    knowable = gains
  }

  /// Takes draws with chance in them and counts as knowable what drawn parameters explain; see ``Metamodel``.
  ///
  /// - Parameter parameters: one column for every drawn parameter, not only for those that will be asked about.
  /// - Throws: ``DecisionError`` for unpaired or infinite columns and for fewer than 50 draws.
  public init(_ plans: PlanDraws, residualisedOn parameters: [[Double]]) throws(DecisionError) {
    chosen = plans.best
    gains = plans.gains(over: chosen)
    let (chosen, gains) = (chosen, gains)
    let others = gains.indices.filter { $0 != chosen }
    var fitted = gains
    if !others.isEmpty {
      let model = try Metamodel(inputs: parameters, responses: others.map { gains[$0] })
      for (place, plan) in others.enumerated() { fitted[plan] = model.fitted[place] }
    }
    knowable = fitted
  }

  /// The value of knowing everything that can be known (EVPI).
  public var perfect: Answer { answer(knowable) }

  /// The value of knowing some parameters and nothing else (EVPPI); see ``ConditionalMeans`` for the regression.
  ///
  /// - Parameter parameters: one column each, one or several. An input that does not vary is worth nothing.
  /// - Throws: ``DecisionError`` for unpaired or infinite columns and for fewer than 20 draws.
  public func partial(_ parameters: [[Double]]) throws(DecisionError) -> Answer {
    try ColumnChecks.inputs(parameters, output: gains[0], draws: 20)
    return answer(expectations(parameters))
  }

  /// Gains to be expected where some parameters are known; that of today's plan over itself is 0.
  func expectations(_ parameters: [[Double]]) -> [[Double]] {
    let others = gains.indices.filter { $0 != chosen }
    let fitted = ConditionalMeans(inputs: parameters, responses: others.map { knowable[$0] }).fitted
    var expected = gains
    for (place, plan) in others.enumerated() { expected[plan] = fitted[place] }
    return expected
  }

  /// The mean of the highest expectation in each draw; today's plan stands at 0 in all of them.
  ///
  /// The error is that of the mean of what was drawn for the plan of the highest expectation, which is the influence of a
  /// draw on the value where the regression can follow the truth.
  func answer(_ expected: [[Double]], drawn: [[Double]]? = nil) -> Answer {
    let drawn = drawn ?? gains
    var highest = expected[chosen]
    var best = [Int](repeating: chosen, count: highest.count)
    for (plan, column) in expected.enumerated() {
      for draw in highest.indices where column[draw] > highest[draw] {
        highest[draw] = column[draw]
        best[draw] = plan
      }
    }
    let outcomes = best.indices.map { drawn[best[$0]][$0] }
    let other = best.count { $0 != chosen }
    return Answer(
      value: SampledValue(value: highest.mean, error: outcomes.meanError),
      changes: .share(Double(other), of: best.count))
  }
}
