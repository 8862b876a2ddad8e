import DecisionAnalysis
import LocatedYAML
import ServiceModel
import Synchronization

/// Sums up a batch whose shards are all done: one table of every scenario, whatever order they were played in.
struct BatchMerge {
  let batch: OpenBatch
  let library: Library
  let threads: Int
  let observer: RunObserver

  /// What came of it.
  struct Merged {
    /// Scenarios that were summed up.
    var scenarios = 0
    /// Scenarios of which a draw could not be played, and so nothing is told.
    var failed: [FailedScenario] = []
  }

  /// Scenarios that are summed up before their rows are handed on.
  private static let together = 64
  /// Tiles whose draws are laid out at a time.
  private static let openTiles = 8

  /// Hands over the rows of every scenario in the plan's order.
  ///
  /// Throws `unfinishedBatch` where a shard is missing, `changedShard`, `cannotWrite`, `interrupted`.
  func rows(
    _ take: (_ scenario: Int, _ rows: [[TidyTable.Cell]]) throws(WorkbenchError) -> Void
  ) throws(WorkbenchError) -> Merged {
    let missing = batch.missing()
    guard missing.isEmpty else {
      throw .unfinishedBatch(path: batch.path, missing: missing.count, of: batch.shards.count)
    }
    var merged = Merged()
    var spools: [Int: TileSpool] = [:]
    var order: [Int] = []
    var first = 0
    while first < batch.plan.scenarios.count {
      let part = try nextPart(from: first)
      let needed = Set(part.flatMap(tiles))
      for tile in needed.sorted() where spools[tile] == nil {
        spools[tile] = try spool(tile)
        order.append(tile)
      }
      for tile in order where spools.count > BatchMerge.openTiles && !needed.contains(tile) { spools[tile] = nil }
      order.removeAll { spools[$0] == nil }
      for found in try summed(part, spools) {
        switch found {
        case .rows(let scenario, let rows):
          merged.scenarios += 1
          try take(scenario, rows)
        case .failed(let failed): merged.failed.append(failed)
        }
      }
      first = part.upperBound - 1
      observer.progress(first, batch.plan.scenarios.count)
    }
    return merged
  }

  /// Tiles of a scenario, from 1.
  private func tiles(of scenario: Int) -> [Int] {
    let planned = batch.plan.scenarios[scenario - 1]
    return [batch.plan.worlds[planned.world].nothingMore.tile] + planned.places.map(\.tile)
  }

  /// The next scenarios that are summed up together: those of few tiles.
  private func nextPart(from first: Int) throws(WorkbenchError) -> Range<Int> {
    var found: Set<Int> = []
    var last = first
    while last < batch.plan.scenarios.count, last - first < BatchMerge.together {
      let next = found.union(tiles(of: last + 1))
      if last > first, next.count > BatchMerge.openTiles { break }
      found = next
      last += 1
    }
    return (first + 1)..<(last + 1)
  }

  private func spool(_ tile: Int) throws(WorkbenchError) -> TileSpool {
    let engine = try batch.engine(tile, library: library)
    return try TileSpool(
      tile, of: batch, outputs: BatchOutputs(batch.plan.outputs, engine: engine), engine: engine,
      shouldStop: observer.shouldStop)
  }

  /// What came of one scenario.
  private enum Found {
    case rows(Int, [[TidyTable.Cell]])
    case failed(FailedScenario)
  }

  private func summed(_ part: Range<Int>, _ spools: [Int: TileSpool]) throws(WorkbenchError) -> [Found] {
    let found = Mutex([Found?](repeating: nil, count: part.count))
    let failure = Mutex<WorkbenchError?>(nil)
    concurrently(part, threads: threads) { scenario in
      if failure.withLock({ $0 != nil }) { return }
      do throws(WorkbenchError) {
        if observer.shouldStop() { throw .interrupted }
        let one = try summed(scenario, spools)
        found.withLock { $0[scenario - part.lowerBound] = one }
      } catch {
        failure.withLock { $0 = $0 ?? error }
      }
    }
    if let error = failure.withLock({ $0 }) { throw error }
    return found.withLock { $0.compactMap { $0 } }
  }

  private func summed(_ number: Int, _ spools: [Int: TileSpool]) throws(WorkbenchError) -> Found {
    let planned = batch.plan.scenarios[number - 1]
    let places = [batch.plan.worlds[planned.world].nothingMore] + planned.places
    let portfolios = places.compactMap { place in spools[place.tile].map { (spool: $0, place: place.place) } }
    let draws = Dictionary(portfolios.flatMap(\.spool.failed).map { ($0.draw, $0.reason) }) { first, _ in first }
    if !draws.isEmpty {
      return .failed(
        FailedScenario(
          number: number, draws: draws.sorted { $0.key < $1.key }.map { FailedDraw(draw: $0.key, reason: $0.value) }))
    }
    let playable = try batch.playable(number, library: library, draws: batch.draws)
    let engine = try playable.engine()
    let outputs = BatchOutputs(batch.plan.outputs, engine: engine)
    let columns = ScenarioColumns(portfolios, outputs: outputs, engine: engine)
    let played = PlayedFutures(
      columns: columns, central: columns.central, attempts: portfolios[0].spool.attempts)
    let summary = try playable.brief(of: played, by: engine, outputs: outputs.told)
    var rows: [[TidyTable.Cell]] = []
    ResultTable.each(of: summary, run: try batch.run(number, playable)) { rows.append($0) }
    return .rows(number, rows)
  }
}

/// A scenario of a batch of which draws could not be played.
package struct FailedScenario: Codable, Hashable, Sendable {
  /// Its number in the plan, from 1.
  package var number: Int
  /// The draws, in order.
  package var draws: [FailedDraw]
}

extension OpenBatch {
  /// Shards without a note of this plan.
  package func missing() -> [BatchShard] {
    shards.filter { ShardNote.read($0, of: self) == nil }
  }
}

extension PlayableScenario {
  /// What the columns of all futures say of some outputs, and of the budget; no verdicts, no influences.
  fileprivate func brief(
    of played: PlayedFutures, by engine: Engine, outputs: [Int]
  ) throws(WorkbenchError) -> RunSummary {
    let summariser = Summariser(
      store: played.columns, engine: engine, framework: library.framework, replications: scenario.design.replications,
      central: played.central)
    let results = try summariser.results(of: outputs, threads: 1, observer: RunObserver())
    let facts = engine.outputFacts
    let portfolios = try engine.portfolioNames.enumerated().map { place, name throws(WorkbenchError) in
      let years = zip(engine.horizon.years, results[place]).map { YearResult(year: $0.ending, outputs: $1) }
      return PortfolioResult(
        name: name, deployments: [], aims: [], years: years,
        budget: place == 0 ? [] : try summariser.budget(portfolio: place))
    }
    return RunSummary(
      question: question(engine), outputs: outputs.map { facts[$0] }, portfolios: portfolios, gaps: [], influences: [],
      numbers: [], refused: played.attempts.reduce(0) { $0 + Int($1) },
      drawsWithRefusals: played.attempts.count { $0 > 0 })
  }
}
