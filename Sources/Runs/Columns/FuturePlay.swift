package import ServiceModel
import Synchronization

/// Plays the futures of a scenario that are not kept yet, portfolio by portfolio as far as each needs it.
package struct FuturePlay: Sendable {
  /// The scenario; its number of draws is the caller's to choose.
  package var playable: PlayableScenario
  let threads: Int
  let starts: StartStates

  /// Plays a scenario's futures on some threads, keeping solved starts in a store that others may share.
  package init(_ playable: PlayableScenario, threads: Int, starts: StartStates) {
    self.playable = playable
    self.threads = threads
    self.starts = starts
  }

  package var scenario: Scenario { playable.scenario }

  package var world: FutureCache.World { FutureCache.World(playable) }

  /// The counterfactual, then the scenario's portfolios.
  package var keys: [FutureCache.Key] {
    ([Portfolio.counterfactual] + scenario.portfolios).map {
      FutureCache.Key(world: world, deployments: $0.deployments)
    }
  }

  /// Draws that every portfolio has.
  package func draws(in cache: FutureCache) -> Int { keys.map { cache[$0].draws }.min() ?? 0 }

  /// Futures that must still be played until every portfolio has `draws` draws.
  package func missing(upTo draws: Int, in cache: FutureCache) -> Int {
    Set(keys).reduce(0) { $0 + max(0, draws - cache[$1].draws) } * scenario.design.replications
  }

  /// Plays until every portfolio has `draws` draws, or until asked to stop; what was played is kept either way.
  package mutating func play(
    upTo draws: Int, into cache: inout FutureCache, observer: RunObserver
  ) throws(WorkbenchError) -> RunEnding {
    var observer = observer
    let all = missing(upTo: draws, in: cache)
    let tell = observer.progress
    while true {
      let before = all - missing(upTo: draws, in: cache)
      observer.progress = { played, _ in tell(before + played, all) }
      // Portfolios that are behind by the same number of draws are played together, so that they share the start.
      let behind = keys.filter { cache[$0].draws < draws }
      guard let from = behind.map({ cache[$0].draws }).min() else { return .finished }
      let batch = Array(Set(behind.filter { cache[$0].draws == from }))
      let next = keys.map { cache[$0].draws }.filter { $0 > from }.min() ?? draws
      let ending = try play(batch, from..<min(next, draws), into: &cache, observer: observer)
      if ending == .stopped { return .stopped }
    }
  }

  private func play(
    _ batch: [FutureCache.Key], _ range: Range<Int>, into cache: inout FutureCache, observer: RunObserver
  ) throws(WorkbenchError) -> RunEnding {
    let engine = try self.engine(for: batch)
    let tray = FutureTray(batch.count, engine: engine, draws: range)
    let all = range.count * engine.design.replications * batch.count
    let ending: RunEnding
    do throws(ModelError) {
      if range.lowerBound == 0 { try tray.playCentral(observer.shouldStop) }
      ending = try engine.playMany(
        (range.lowerBound * engine.design.replications)..<(range.upperBound * engine.design.replications),
        threads: threads, shouldStop: observer.shouldStop,
        sink: { replicate, values, refused in
          tray.add(replicate, values: values, refused: refused)
          observer.progress(tray.done * batch.count, all)
        })
    } catch .stopped {
      return .stopped
    } catch {
      throw .model(error)
    }
    for (place, key) in batch.enumerated() {
      cache.keep(tray.futures(place, after: cache[key]), of: key, needed: keys)
    }
    return ending
  }

  private func engine(for batch: [FutureCache.Key]) throws(WorkbenchError) -> Engine {
    var part = playable
    part.scenario.portfolios = batch.enumerated().map {
      Portfolio(name: "\($0.offset)", deployments: $0.element.deployments)
    }
    return try part.engine(options: EngineOptions(playsCounterfactual: false), starts: starts)
  }

  /// What the first `draws` draws of all portfolios say; they have been played.
  package func summary(draws: Int, from cache: FutureCache) throws(WorkbenchError) -> RunSummary {
    var playable = playable
    playable.scenario.design.draws = draws
    let (played, engine) = try played(draws: draws, from: cache)
    return try playable.summary(of: played, by: engine, threads: threads)
  }

  /// The first `draws` draws of all portfolios, which have been played, and an engine like the one that played them.
  func played(draws: Int, from cache: FutureCache) throws(WorkbenchError) -> (PlayedFutures, Engine) {
    var playable = playable
    playable.scenario.design.draws = draws
    let engine = try playable.engine()
    let futures = keys.map { cache[$0] }
    var refused = Array(futures[0].refused.prefix(draws))
    for portfolio in futures.dropFirst() {
      // Every portfolio of a draw has the same set of assumptions.
      precondition(Array(portfolio.refused.prefix(draws)) == refused, "portfolios share their draws")
      refused = Array(portfolio.refused.prefix(draws))
    }
    let columns = FutureColumns(
      portfolios: futures, width: engine.years * engine.layout.count,
      replicates: draws * scenario.design.replications)
    return (PlayedFutures(columns: columns, central: futures.flatMap(\.central), attempts: refused), engine)
  }
}

/// Takes in replicates from any thread and parts them by portfolio.
///
/// Each replicate has a place of its own, and a mark once it is there; whatever stops the engine, what is kept is whole from
/// the beginning to the first that is missing.
private final class FutureTray: @unchecked Sendable {
  private let engine: Engine
  private let draws: Range<Int>
  private let width: Int
  private let portfolios: [UnsafeMutableBufferPointer<Float>]
  private let refused: UnsafeMutableBufferPointer<UInt16>
  private let arrived: UnsafeMutableBufferPointer<Bool>
  private var central: [Float] = []
  private let count = Atomic<Int>(0)

  init(_ portfolios: Int, engine: Engine, draws: Range<Int>) {
    self.engine = engine
    self.draws = draws
    width = engine.years * engine.layout.count
    let numbers = draws.count * engine.design.replications * width
    self.portfolios = (0..<portfolios).map { _ in .allocate(capacity: numbers) }
    refused = .allocate(capacity: draws.count)
    refused.initialize(repeating: 0)
    arrived = .allocate(capacity: draws.count * engine.design.replications)
    arrived.initialize(repeating: false)
  }

  deinit {
    for portfolio in portfolios { portfolio.deallocate() }
    refused.deallocate()
    arrived.deallocate()
  }

  /// Replicates that have arrived.
  var done: Int { count.load(ordering: .acquiring) }

  /// Plays draw 0, before any replicate arrives.
  func playCentral(_ shouldStop: () -> Bool) throws(ModelError) {
    var values = [Float](repeating: 0, count: engine.valuesPerReplicate)
    var span = values.mutableSpan
    try engine.play(draw: 0, into: &span, shouldStop: shouldStop)
    central = values
  }

  func add(_ replicate: Int, values numbers: Span<Float>, refused sets: Int) {
    let place = replicate - draws.lowerBound * engine.design.replications
    for (portfolio, values) in portfolios.enumerated() {
      for output in 0..<width { values[place * width + output] = numbers[portfolio * width + output] }
    }
    refused[place / engine.design.replications] = UInt16(clamping: sets)
    arrived[place] = true
    count.wrappingAdd(1, ordering: .releasing)
  }

  /// The futures of a portfolio with those that arrived here behind them; only whole draws.
  func futures(_ portfolio: Int, after earlier: FutureCache.Futures) -> FutureCache.Futures {
    let whole = (arrived.firstIndex(of: false) ?? arrived.count) / engine.design.replications
    var futures = earlier
    if futures.central.isEmpty { futures.central = Array(central[(portfolio * width)..<((portfolio + 1) * width)]) }
    futures.values += portfolios[portfolio][..<(whole * engine.design.replications * width)]
    futures.refused += refused[..<whole]
    return futures
  }
}
