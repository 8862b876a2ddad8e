import Columns
import Foundation
import ServiceModel
import SystemPackage

/// The draws of a tile, all its shards together: one column for each portfolio, year and output kept, on the disk without
/// a name, so that any scenario's columns can be read without having all in memory.
final class TileSpool: Sendable {
  /// The central run: by portfolio, year and output kept.
  let central: [Float]
  /// Sets refused before each draw's own, from draw 1.
  let attempts: [UInt16]
  /// Draws that could not be played.
  let failed: [FailedDraw]
  private let file: OutputFile
  private let replicates: Int
  private let kept: Int
  private let years: Int

  /// Gathers the shards of a tile, each found to be as its note says.
  ///
  /// Throws `changedShards` where one is not, `cannotWrite`.
  init(
    _ tile: Int, of batch: OpenBatch, outputs: BatchOutputs, engine: Engine, shouldStop: () -> Bool
  ) throws(WorkbenchError) {
    let portfolios = batch.plan.tiles[tile].portfolios.count
    let replications = engine.design.replications
    let years = engine.years
    let kept = outputs.kept.count
    let replicates = batch.draws * replications
    let file = try writing { () throws(SystemFailure) in
      let file = try OutputFile(creating: BatchFolder.hidden("\(batch.folder.shards)/tile-\(tile + 1).columns"))
      try file.forgetName()
      try file.reserve(portfolios * years * kept * replicates * MemoryLayout<Float>.size)
      return file
    }
    var central = [Float](repeating: .nan, count: portfolios * years * kept)
    var attempts = [UInt16](repeating: 0, count: batch.draws)
    var failed: [FailedDraw] = []
    for shard in batch.shards where shard.tile == tile {
      if shouldStop() { throw .interrupted }
      let read = try ShardReading(shard, of: batch, rows: portfolios * years, replications: replications)
      attempts.take(read.note.refused)
      failed += read.note.failed
      let first = (shard.draws.lowerBound - 1) * replications
      for (place, output) in outputs.kept.enumerated() {
        let values = try read.values(of: engine.layout.outputs[output].id.description)
        for cell in 0..<(portfolios * years) {
          let start = cell * read.replicates
          if shard.hasCentral { central[cell * kept + place] = values[start] }
          let own = (start + (shard.hasCentral ? 1 : 0))..<(start + read.replicates)
          let at = ((cell * kept + place) * replicates + first) * MemoryLayout<Float>.size
          try writing { () throws(SystemFailure) in
            try values[own].withBytes { bytes throws(SystemFailure) in try file.write(bytes, at: at) }
          }
        }
      }
    }
    (self.file, self.replicates, self.kept, self.years) = (file, replicates, kept, years)
    (self.central, self.attempts, self.failed) = (central, attempts, failed)
  }

  /// The column of a portfolio of the tile, by the output's place among those kept.
  func column(portfolio: Int, year: Int, kept output: Int) throws(SystemFailure) -> [Float] {
    let column = (portfolio * years + year) * kept + output
    var failure: SystemFailure?
    let values = [Float](unsafeUninitializedCapacity: replicates) { buffer, count in
      do throws(SystemFailure) {
        try file.read(
          into: UnsafeMutableRawBufferPointer(buffer), at: column * replicates * MemoryLayout<Float>.size)
        count = replicates
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return values
  }
}
