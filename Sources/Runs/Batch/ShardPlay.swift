import Columns
import ServiceModel
import Synchronization
import SystemPackage

/// Plays one shard of a batch and writes it: its draws first, then the note that it is done.
struct ShardPlay {
  let batch: OpenBatch
  let library: Library
  let shard: BatchShard
  let words: RefusalWords
  let threads: Int
  let observer: RunObserver

  /// Plays the shard.
  ///
  /// Throws `otherProcessor` where this machine does not compute as the one that planned, `interrupted`, `cannotWrite`.
  func play() throws(WorkbenchError) {
    let engine = try batch.engine(shard.tile, library: library)
    let canary = try TilePlay.canary(engine, shouldStop: observer.shouldStop)
    guard canary == batch.plan.tiles[shard.tile].canary else { throw .otherProcessor(path: batch.path) }
    let outputs = BatchOutputs(batch.plan.outputs, engine: engine)
    let draws = try ShardDraws(engine, outputs: outputs, shard: shard, folder: batch.folder, words: words)
    if shard.hasCentral { try draws.playCentral(engine, observer.shouldStop) }
    let replications = engine.design.replications
    let (first, last) = ((shard.draws.lowerBound - 1) * replications, shard.draws.upperBound * replications)
    let ending: RunEnding
    do throws(ModelError) {
      ending = try engine.playMany(
        first..<last, threads: threads, shouldStop: { observer.shouldStop() || draws.failure != nil },
        sink: { replicate, values, refused in
          draws.add(replicate - first, values: values, draw: 1 + replicate / replications, refused: refused)
          observer.progress(draws.done, last - first)
        },
        failed: { replicate, error in draws.fail(replicate - first, draw: 1 + replicate / replications, error) })
    } catch {
      throw .model(error)
    }
    if let failure = draws.failure { throw .cannotWrite(failure) }
    if ending == .stopped { throw .interrupted }
    try write(draws, engine)
  }

  private func write(_ draws: ShardDraws, _ engine: Engine) throws(WorkbenchError) {
    let file = batch.folder.draws(shard)
    let hidden = BatchFolder.hidden(file)
    let note: ShardNote
    do throws(SystemFailure) {
      let written = try ShardFile.write(draws, engine, shard: shard, of: batch, to: hidden)
      note = ShardNote(
        shard: shard.name, plan: batch.digest, bytes: written.size, sha256: written.sha256, refused: draws.refused,
        failed: draws.failed)
      try withExtendedLifetime(written) { () throws(SystemFailure) in try BatchFolder.settle(hidden, as: file) }
    } catch {
      throw .cannotWrite(error)
    }
    let text = try json(note)
    try writing { () throws(SystemFailure) in try batch.folder.put(Array(text.utf8), at: batch.folder.note(shard)) }
  }
}

/// The draws of a shard while they are played: the outputs that are kept, column by column, on the disk.
final class ShardDraws: Sendable {
  /// Places of the outputs that are kept.
  let kept: [Int]
  let portfolios: Int
  let years: Int
  let replications: Int
  let hasCentral: Bool
  private let store: DrawStore
  private let width: Int
  private let words: RefusalWords
  private let state = Mutex(State())

  private struct State {
    var refused: [Int: Int] = [:]
    var failed: [Int: String] = [:]
  }

  init(
    _ engine: Engine, outputs: BatchOutputs, shard: BatchShard, folder: BatchFolder, words: @escaping RefusalWords
  ) throws(WorkbenchError) {
    kept = outputs.kept
    portfolios = engine.portfolioNames.count
    years = engine.years
    replications = engine.design.replications
    hasCentral = shard.hasCentral
    width = engine.layout.count
    self.words = words
    let columns = portfolios * years * outputs.kept.count
    let replicates = shard.draws.count * engine.design.replications + (shard.hasCentral ? 1 : 0)
    store = try writing { () throws(SystemFailure) in
      let file = try OutputFile(creating: BatchFolder.hidden("\(folder.shards)/\(shard.name).columns"))
      try file.forgetName()
      return try DrawStore(file: file, columns: columns, replicates: replicates)
    }
  }

  /// What went wrong with the disk, if anything did.
  var failure: SystemFailure? { store.failure }
  /// Replicates that have arrived, the central run apart.
  var done: Int { store.done - (hasCentral ? 1 : 0) }
  /// Replicates of every column, the central run first where it is there.
  var replicates: Int { store.replicates }

  /// Sets refused before a draw's own, by draw.
  var refused: [ShardNote.RefusedSets] {
    state.withLock { $0.refused.sorted { $0.key < $1.key }.map { ShardNote.RefusedSets(draw: $0.key, sets: $0.value) } }
  }

  /// Draws that could not be played.
  var failed: [FailedDraw] {
    state.withLock { $0.failed.sorted { $0.key < $1.key }.map { FailedDraw(draw: $0.key, reason: $0.value) } }
  }

  /// The column of an output, by its place among those kept, in the order of replicates.
  func column(portfolio: Int, year: Int, kept output: Int) throws(SystemFailure) -> [Float] {
    try store.column((portfolio * years + year) * kept.count + output)
  }

  /// Plays draw 0, which has one replication; a central run that cannot be played is a draw that failed.
  func playCentral(_ engine: Engine, _ shouldStop: () -> Bool) throws(WorkbenchError) {
    var values = [Float](repeating: 0, count: engine.valuesPerReplicate)
    do throws(ModelError) {
      var span = values.mutableSpan
      try engine.play(draw: 0, into: &span, shouldStop: shouldStop)
    } catch {
      if error == .stopped { throw .interrupted }
      return fail(-1, draw: 0, error)
    }
    put(-1, values.span)
  }

  /// Takes in a replicate by its number in the shard, from 0.
  func add(_ replicate: Int, values: Span<Float>, draw: Int, refused sets: Int) {
    if sets > 0 { state.withLock { $0.refused[draw] = sets } }
    put(replicate, values)
  }

  /// Takes note of a replicate that could not be played: it has no numbers.
  func fail(_ replicate: Int, draw: Int, _ error: ModelError) {
    let reason = words(.model(error))
    state.withLock { $0.failed[draw] = reason }
    let empty = [Float](repeating: .nan, count: portfolios * years * kept.count)
    store.add(replicate + (hasCentral ? 1 : 0), values: empty.span)
  }

  private func put(_ replicate: Int, _ values: Span<Float>) {
    let count = kept.count
    let picked = [Float](unsafeUninitializedCapacity: portfolios * years * count) { buffer, filled in
      for row in 0..<(portfolios * years) {
        for (place, output) in kept.enumerated() { buffer[row * count + place] = values[row * width + output] }
      }
      filled = portfolios * years * count
    }
    store.add(replicate + (hasCentral ? 1 : 0), values: picked.span)
  }
}
