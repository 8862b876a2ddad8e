import Columns
import LocatedYAML

/// A shard that was read back, and is as its note says.
struct ShardReading {
  let note: ShardNote
  /// Replicates of each row of cells, the central run counted where it is there.
  let replicates: Int
  private let shard: BatchShard
  private let batch: OpenBatch
  private let table: ParquetReader<Never>

  /// Reads a shard and its note.
  ///
  /// - Parameters:
  ///   - rows: portfolios times years that it holds.
  ///   - replications: replications of each draw.
  /// - Throws: `unfinishedBatch` where it is not done, `unreadable` where it may not be read, `changedShard` where its bytes are
  ///   others, or say other things.
  init(_ shard: BatchShard, of batch: OpenBatch, rows: Int, replications: Int) throws(WorkbenchError) {
    guard let note = ShardNote.read(shard, of: batch) else {
      throw .unfinishedBatch(path: batch.path, missing: 1, of: batch.shards.count)
    }
    self.note = note
    self.shard = shard
    self.batch = batch
    replicates = shard.draws.count * replications + (shard.hasCentral ? 1 : 0)
    let file = batch.folder.draws(shard)
    if let refused = SystemFailure.ofReading(file) { throw .unreadable(refused) }
    let changed = WorkbenchError.changedShard(path: file)
    guard let bytes = try? readBytes(file, most: note.bytes), bytes.count == note.bytes,
      SHA256.hexadecimal(of: bytes) == note.sha256, let table = try? ParquetReader<Never>(bytes),
      table.note(ShardFile.planNote) == batch.digest, table.rows == rows * replicates, table.groups.count == 1
    else { throw changed }
    self.table = table
  }

  /// The values of an output, by portfolio, year and replicate.
  func values(of output: String) throws(WorkbenchError) -> [Float] {
    guard let place = table.place(of: output), let values = try? table.floats(place, group: 0) else {
      throw .changedShard(path: batch.folder.draws(shard))
    }
    return values
  }
}

/// The bytes of a file of ours of at most so many; throws what keeps it from being read.
func readBytes(_ path: String, most: Int) throws(Fault) -> [UInt8] { try ReadFiles().bytes(of: path, limit: most) }

/// The bytes of a small file of ours.
func readSmall(_ path: String) throws(Fault) -> [UInt8] { try readBytes(path, most: 64 << 20) }
