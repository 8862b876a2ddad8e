import Decisions
import ModelInputs
import ServiceModel

extension Library {
  /// The scenario of a file with so many draws, at prices of a year, its first starts solved, so that what a run refuses is refused here.
  ///
  /// - Throws: `input`, `model`, `unplayable` and `badOption` as a run does; `interrupted`.
  func playable(
    _ file: ScenarioFile, at path: String, draws: Int?, prices: String?, threads: Int, observer: RunObserver
  ) throws(WorkbenchError) -> PlayableScenario {
    var run = RunRequest(scenario: path, threads: threads)
    (run.draws, run.prices) = (draws, prices)
    var playable = try PlayableScenario(file, library: self)
    playable.scenario = try run.applied(to: playable.scenario, in: self)
    try playable.scenario.checkSize()
    _ = try playable.checkedEngine(file: path, threads: threads, shouldStop: observer.shouldStop)
    return playable
  }
}

/// The futures of a scenario's plans in memory, read column by column for decisions.
package struct KeptFutures: Sendable {
  /// Where columns come from.
  private enum Store: Sendable {
    /// The outputs that were asked for.
    case some(KeptColumns)
    /// All outputs, of futures that were played before.
    case all(FutureColumns)
  }

  private(set) var playable: PlayableScenario
  let engine: Engine
  private let store: Store
  /// Sets of assumptions refused before each draw's own.
  let attempts: [UInt16]
  /// What the outputs are.
  package let facts: [RunSummary.OutputFact]

  /// Plays every plan, and doing nothing more, in the same futures, and keeps some outputs.
  ///
  /// - Parameter options: how they are played, where that is not as usual.
  /// - Throws: `model` where the scenario cannot be played, `interrupted` where the observer asks to stop.
  init(
    _ playable: PlayableScenario, keeping outputs: Set<Int>, threads: Int, options: EngineOptions = EngineOptions(),
    starts: StartStates = StartStates(), observer: RunObserver
  ) throws(WorkbenchError) {
    self.playable = playable
    engine = try playable.engine(options: options, starts: starts)
    let columns = try KeptColumns(engine, keeping: outputs, threads: threads, observer: observer)
    store = .some(columns)
    attempts = columns.attempts
    facts = engine.outputFacts
  }

  /// Plays every plan of a scenario and keeps what a comparison by an outcome reads.
  ///
  /// - Parameter name: the outcome as people type it; the scenario's first, or the usual ones, where none is named.
  /// - Throws: what the other does; `unknownName` with the names that can be typed.
  package init(
    of playable: PlayableScenario, outcome name: String?, threads: Int, observer: RunObserver = RunObserver()
  ) throws(WorkbenchError) {
    let outputs = try ComparedOutcome.outputs(name, of: playable)
    try self.init(playable, keeping: outputs, threads: threads, observer: observer)
  }

  /// The first draws of futures that were played.
  ///
  /// - Precondition: every plan of the play has so many draws in the cache.
  package init(_ play: FuturePlay, from cache: FutureCache, draws: Int) throws(WorkbenchError) {
    playable = play.playable
    playable.scenario.design.draws = draws
    engine = try playable.engine()
    let futures = play.keys.map { cache[$0] }
    attempts = futures[0].refused
    store = .all(
      FutureColumns(
        portfolios: futures, width: engine.years * engine.layout.count,
        replicates: draws * playable.scenario.design.replications))
    facts = engine.outputFacts
  }

  /// Names of the plans, doing nothing more first.
  package var names: [String] { engine.portfolioNames }

  /// Independent draws.
  package var draws: Int { playable.scenario.design.draws }

  private var replications: Int { playable.scenario.design.replications }

  /// An output of a plan in a year, draw by draw, replications averaged.
  func values(of output: Int, plan: Int, year: Int) -> [Double] {
    let column =
      switch store {
      case .some(let columns): columns.column(output, plan: plan, year: year)
      case .all(let columns): columns.column((plan * engine.years + year) * engine.layout.count + output)[...]
      }
    return (0..<draws).map { draw in
      let place = column.startIndex + draw * replications
      return column[place..<(place + replications)].reduce(0) { $0 + Double($1) } / Double(replications)
    }
  }

  /// Pounds spent on a line under each plan: by plan, then year, then draw.
  func spending(on line: CostOutput) -> [[[Double]]] {
    guard let place = engine.layout.place(of: .cost(line)) else { return [] }
    return names.indices.map { plan in (0..<engine.years).map { values(of: place, plan: plan, year: $0) } }
  }

  /// Everything that was drawn and may matter to a plan.
  func inputs(for plans: [Int]) -> [DrawnInput] {
    var seen: Set<String> = []
    let own = plans.filter { $0 > 0 }.flatMap {
      DrawnInput.interventions(
        playable.scenario.portfolios[$0 - 1], playable.library.catalogue, playable.scenario.priors)
    }
    return (own + DrawnInput.parameters(engine)).filter { seen.insert($0.id).inserted }
  }

  /// The same, with where its value lay in its prior, draw by draw.
  func drawn(for plans: [Int]) -> [(input: DrawnInput, positions: [Double])] {
    let seed = engine.design.seed
    return inputs(for: plans).map { input in
      (input, input.positions(seed: seed, attempts: Array(attempts.prefix(draws))).map(Double.init))
    }
  }
}
