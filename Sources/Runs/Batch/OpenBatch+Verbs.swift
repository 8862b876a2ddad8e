import Foundation
import LocatedYAML
import ServiceModel
import Synchronization
import SystemPackage

/// What came of summing a batch up.
package struct MergedBatch: Codable, Hashable, Sendable {
  /// The table of all scenarios.
  package var table: String
  /// The same as text, where that was asked for.
  package var csv: String?
  /// Scenarios in it.
  package var scenarios: Int
  /// Draws of each.
  package var draws: Int
  /// Scenarios of which a draw could not be played, with the draws.
  package var failed: [FailedScenario]
}

extension OpenBatch {
  /// Plays some shards that are not done yet, one after the other.
  ///
  /// - Parameters:
  ///   - shards: the shards, in the order to be played.
  ///   - words: how a draw that cannot be played is told.
  ///   - observer: told how many portfolio-draws of all are done.
  /// - Throws: `otherProgram`, `otherData`, `otherProcessor`, `cannotWrite`, `interrupted`; what was played is kept.
  package func play(
    _ shards: [BatchShard], library: Library, threads: Int, words: @escaping RefusalWords, observer: RunObserver
  ) throws(WorkbenchError) {
    let missing = shards.filter { ShardNote.read($0, of: self) == nil }
    let all = missing.reduce(0) { $0 + size($1) }
    var done = 0
    for shard in missing {
      let (before, own) = (done, size(shard))
      var inner = observer
      inner.progress = { played, of in observer.progress(before + own * played / max(1, of), all) }
      try ShardPlay(
        batch: self, library: library, shard: shard, words: words, threads: threads, observer: inner
      ).play()
      done += own
    }
  }

  /// Futures of a shard.
  private func size(_ shard: BatchShard) -> Int {
    let portfolios = plan.tiles[shard.tile].portfolios
    let replications = portfolios.first.map { plan.scenarios[$0.scenario - 1].replications } ?? 1
    return shard.draws.count * portfolios.count * replications
  }

  /// Sums up all scenarios into one table, in place of an earlier one.
  ///
  /// - Parameter csv: whether the table is written as text too; an earlier text is replaced even so, unless it is somebody's own:
  ///   read-only, a link or with several names.
  /// - Throws: `unfinishedBatch` where a shard is missing, `changedShard` where one is not as it was recorded, `cannotWrite`,
  ///   `interrupted`.
  package func merge(
    library: Library, threads: Int, csv: Bool, observer: RunObserver
  ) throws(WorkbenchError) -> MergedBatch {
    let table = "\(path)/runs.parquet"
    let earlier = "\(path)/runs.csv"
    let text = csv || BatchFolder.isOurs(earlier) ? earlier : nil
    for place in [table, text].compactMap({ $0 })
    where (try? Stat(place, followTargetSymlink: false))?.type == .directory {
      throw .cannotWrite(SystemFailure(path: place, code: EISDIR))
    }
    let (hidden, hiddenText) = (BatchFolder.hidden(table), text.map(BatchFolder.hidden))
    let merged: BatchMerge.Merged
    do throws(WorkbenchError) {
      merged = try write(to: hidden, hiddenText, library: library, threads: threads, observer: observer) {
        () throws(SystemFailure) in
        try BatchFolder.settle(hidden, as: table)
        if let text, let hiddenText { try BatchFolder.settle(hiddenText, as: text) }
      }
    } catch {
      BatchFolder.forget([hidden] + [hiddenText].compactMap { $0 })
      throw error
    }
    folder.tidy(shards)
    return MergedBatch(
      table: table, csv: text, scenarios: merged.scenarios, draws: draws, failed: merged.failed)
  }

  /// Writes the table, which stays locked until it has its name.
  private func write(
    to path: String, _ csv: String?, library: Library, threads: Int, observer: RunObserver,
    settle: () throws(SystemFailure) -> Void
  ) throws(WorkbenchError) -> BatchMerge.Merged {
    var table = try writing { () throws(SystemFailure) in try RunsTable(self, to: path, csv: csv) }
    let work = BatchMerge(batch: self, library: library, threads: threads, observer: observer)
    let merged = try work.rows { scenario, rows throws(WorkbenchError) in
      try writing { () throws(SystemFailure) in try table.append(scenario, rows) }
    }
    try writing { () throws(SystemFailure) in
      try table.finish()
      try settle()
    }
    withExtendedLifetime(table) {}
    return merged
  }

  /// Asks for more draws; shards that are done stay as they are.
  ///
  /// - Returns: the batch with the further shards.
  /// - Throws: `badOption` where there are so many draws already, `cannotWrite`.
  package func extended(to draws: Int) throws(WorkbenchError) -> OpenBatch {
    if draws == self.draws { return self }
    guard draws > self.draws, BatchRequest.draws.contains(draws) else {
      throw .badOption(
        name: "--draws", found: "\(draws)",
        wanted: "more than the \(self.draws) that the batch has, and at most \(BatchRequest.draws.upperBound)")
    }
    try plan.checkShards(extensions: extensions + [draws], name: "--draws", found: "\(draws)")
    struct Extension: Encodable {
      var draws: Int
      var plan: String
    }
    let text = try json(Extension(draws: draws, plan: digest))
    try writing { () throws(SystemFailure) in
      try folder.put(Array(text.utf8), at: folder.extensionFile(draws))
    }
    return try OpenBatch(path)
  }
}
