import Decisions
import ServiceModel

extension KeptFutures {
  /// Adds the share of the gain's spread that each number told of, and chance, has a hand in, to what the gain follows.
  ///
  /// The plan, and doing nothing more, is played once more for each, with that factor alone exchanged
  /// (``ServiceModel/Exchange``); only the outcome compared is kept of these plays. Nothing is added where no gain varies. Chance is left
  /// out where it does not vary.
  ///
  /// - Parameters:
  ///   - result: a comparison of these futures.
  ///   - name: the outcome that was asked for, as people type it.
  /// - Throws: `model` where a future cannot be played with a number exchanged, `interrupted`, `undecided`.
  package func addTotals(
    to result: inout DecisionResult, outcome name: String?, threads: Int, observer: RunObserver
  ) throws(WorkbenchError) {
    guard var sensitivity = result.sensitivity else { return }
    let known = Dictionary(uniqueKeysWithValues: inputs(for: Array(names.indices)).map { ($0.id, $0) })
    var factors = sensitivity.inputs.compactMap { known[$0.id]?.exchange(later: draws) }
    precondition(factors.count == sensitivity.inputs.count, "every number told of was drawn")
    if engine.design.chanceVaries { factors.append(.chance) }
    let plays = ExchangedPlays(
      futures: self, outcome: try ComparedOutcome(name, in: self), plan: sensitivity.plan, threads: threads,
      observer: observer)
    let (base, exchanged) = try plays.gains(factors)
    let shares = try deciding { () throws(DecisionError) in
      try TotalEffects(base: base, exchanged: exchanged).indices
    }
    for place in sensitivity.inputs.indices { sensitivity.inputs[place].total = shares[place] }
    if engine.design.chanceVaries { sensitivity.chance = shares.last }
    result.sensitivity = sensitivity
  }
}

/// Plays of a plan with one factor exchanged at a time.
private struct ExchangedPlays {
  let futures: KeptFutures
  let outcome: ComparedOutcome
  let plan: Int
  let threads: Int
  let observer: RunObserver

  /// The plan's gain over doing nothing more, draw by draw: in the futures as they are, and with each factor exchanged.
  func gains(_ factors: [Exchange]) throws(WorkbenchError) -> (base: [Double], exchanged: [[Double]]) {
    let own = try outcome.benefits(futures)
    let starts = StartStates()
    var exchanged: [[Double]] = []
    for (place, factor) in factors.enumerated() {
      let benefits = try benefits(factor, place, of: factors.count, starts)
      // The plan comes last; where doing nothing more was not played, its futures are what they were.
      let nothing = benefits.count > 1 ? benefits[0] : own[0]
      exchanged.append(zip(benefits[benefits.count - 1], nothing).map { $0 - $1 })
    }
    return (zip(own[plan], own[0]).map { $0 - $1 }, exchanged)
  }

  private func benefits(
    _ factor: Exchange, _ place: Int, of count: Int, _ starts: StartStates
  ) throws(WorkbenchError) -> [[Double]] {
    var playable = futures.playable
    playable.scenario.portfolios = [playable.scenario.portfolios[plan - 1]]
    let options = EngineOptions(playsCounterfactual: factor.movesDoingNothing, exchange: factor)
    let tell = observer.progress
    let looking = RunObserver(
      progress: { done, all in tell(place * all + done, count * all) }, shouldStop: observer.shouldStop)
    let played = try KeptFutures(
      playable, keeping: [outcome.place], threads: threads, options: options, starts: starts, observer: looking)
    return try outcome.benefits(played)
  }
}

extension Exchange {
  /// Whether it moves what happens where nothing more is done; what is drawn about interventions does not.
  fileprivate var movesDoingNothing: Bool {
    switch self {
    case .number(let process, _, _): process == .parameter
    case .chance: true
    }
  }
}

extension DrawnInput {
  /// The exchange of this number alone with what it has so many draws later.
  func exchange(later: Int) -> Exchange { .number(process: process, entity: entity, later: later) }
}
