import Columns
import ServiceModel

/// The file of a shard's draws: a Parquet table with a row for each portfolio, year and replicate, and a column for each
/// output that is kept.
///
/// Scenarios are numbered from 1 in the plan's order, and portfolio 0 is doing nothing more; what several scenarios share
/// stands once, under the first of them. Draw 0 is the central run.
enum ShardFile {
  /// What was written.
  struct Written {
    var size: Int
    var sha256: String
    /// The file, which is locked as long as this is there.
    var file: OutputFile
  }

  /// The key under which the digest of the plan stands.
  static let planNote = "plan"
  /// The columns that say what a row is.
  static let leading = [
    Column("scenario", .int32), Column("portfolio", .int32), Column("year", .int32), Column("draw", .int32),
    Column("replication", .int32),
  ]

  /// Writes the table and waits until it is on the disk; what came of it goes where that fails.
  static func write(
    _ draws: ShardDraws, _ engine: Engine, shard: BatchShard, of batch: OpenBatch, to path: String
  ) throws(SystemFailure) -> Written {
    let file = try OutputFile(creating: path)
    do throws(SystemFailure) {
      var place = 0
      var hash = SHA256.Running()
      let sink = { (bytes: UnsafeRawBufferPointer) throws(SystemFailure) in
        try file.write(bytes, at: place)
        hash.add(bytes)
        place += bytes.count
      }
      let outputs = draws.kept.map { engine.layout.outputs[$0] }
      let columns = leading + outputs.map { Column($0.id.description, .float, unit: $0.unit, label: $0.name) }
      var writer = try ParquetWriter<SystemFailure>(
        columns: columns, notes: [TableNote("shard", shard.name), TableNote(planNote, batch.digest)], sink: sink)
      try writeRows(draws, engine, shard, batch.plan.tiles[shard.tile].portfolios, &writer)
      try writer.finish()
      try file.synchronise()
      return Written(size: place, sha256: hash.hexadecimal(), file: file)
    } catch {
      BatchFolder.forget([path])
      throw error
    }
  }

  private static func writeRows(
    _ draws: ShardDraws, _ engine: Engine, _ shard: BatchShard, _ portfolios: [BatchTile.Portfolio],
    _ writer: inout ParquetWriter<SystemFailure>
  ) throws(SystemFailure) {
    let cells = (0..<draws.portfolios).flatMap { portfolio in (0..<draws.years).map { (portfolio, $0) } }
    let count = draws.replicates
    writer.beginGroup(rows: cells.count * count)
    let central = draws.hasCentral ? 1 : 0
    let numbers = (0..<count).map { replicate in
      replicate < central
        ? (draw: Int32(0), replication: Int32(0))
        : (
          draw: Int32(shard.draws.lowerBound + (replicate - central) / draws.replications),
          replication: Int32((replicate - central) % draws.replications)
        )
    }
    let years = engine.horizon.years.map { Int32($0.ending) }
    try writer.write(.int32s(cells.flatMap { repeatElement(Int32(portfolios[$0.0].scenario), count: count) }))
    try writer.write(.int32s(cells.flatMap { repeatElement(Int32(portfolios[$0.0].portfolio), count: count) }))
    try writer.write(.int32s(cells.flatMap { repeatElement(years[$0.1], count: count) }))
    try writer.write(.int32s(cells.flatMap { _ in numbers.map(\.draw) }))
    try writer.write(.int32s(cells.flatMap { _ in numbers.map(\.replication) }))
    for output in draws.kept.indices {
      var values: [Float] = []
      values.reserveCapacity(cells.count * count)
      for (portfolio, year) in cells { values += try draws.column(portfolio: portfolio, year: year, kept: output) }
      try writer.write(.floats(values))
    }
  }
}
