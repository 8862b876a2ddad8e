/// What the rules look at in a simulated state, read once so that many inspections of it cost little.
struct ReadState: ScoredState {
  /// Scores and failures of the stations of a plan and of the service functions behind them.
  private var thetas = InlineArray<40, Double>(repeating: 0)
  private var failures = InlineArray<40, Double>(repeating: 0)
  private var seen = InlineArray<40, Double>(repeating: 0)
  /// For each outcome area the probability of being seen to improve to adequate and to good.
  private var improving = InlineArray<10, Double>(repeating: 0)
  private let firstStation: Int
  private let firstFunction: Int
  private let afterPlan: Int
  let delivery: Double
  let gapsNarrow: Double

  @inline(__always)
  init(_ state: SimulatedState, plan: InstrumentPlan, evaluator: ForwardEvaluator) {
    firstStation = plan.stations.lowerBound
    firstFunction = evaluator.functions.lowerBound
    afterPlan = plan.stations.count
    precondition(afterPlan + evaluator.functions.count <= 40, "a state is read at 40 stations at most")
    for index in plan.stations {
      thetas[index - firstStation] = state.theta(at: index)
      failures[index - firstStation] = state.criticalFailures(at: index)
      seen[index - firstStation] = state.failureSeen(at: index)
    }
    for index in evaluator.functions {
      thetas[afterPlan + index - firstFunction] = state.theta(at: index)
      failures[afterPlan + index - firstFunction] = state.criticalFailures(at: index)
      seen[afterPlan + index - firstFunction] = state.failureSeen(at: index)
    }
    for area in 0..<5 {
      improving[2 * area] = state.improves(in: area, to: .adequate)
      improving[2 * area + 1] = state.improves(in: area, to: .good)
    }
    delivery = state.delivery
    gapsNarrow = state.gapsNarrow
  }

  @inline(__always)
  func theta(at station: Int) -> Double { thetas[place(station)] }

  @inline(__always)
  func criticalFailures(at station: Int) -> Double { failures[place(station)] }

  @inline(__always)
  func failureSeen(at station: Int) -> Double { seen[place(station)] }

  @inline(__always)
  func improves(in area: Int, to grade: Grade) -> Double { improving[2 * area + Int(grade.rawValue) - 2] }

  @inline(__always)
  private func place(_ station: Int) -> Int {
    station < firstFunction ? station - firstStation : afterPlan + station - firstFunction
  }
}
