package import Columns
package import ServiceModel

/// The file with every number of every future: `draws.parquet`, a row a future in a year under a portfolio.
///
/// Its columns are `portfolio`, `year`, `draw`, where there is more than one `replication`, and then each output under its id,
/// as 32-bit floating point. Rows are in the order portfolio, year, draw, replication, and units and labels stand in the
/// file. Written one column at a time, so that no more is in memory whatever the number of draws.
package struct DrawTable: Hashable, Sendable {
  /// The name of the file in a run's folder.
  package static let name = "draws.parquet"

  /// The portfolios by name, doing nothing more first.
  package var portfolios: [String]
  /// The years, by the March that each ends in.
  package var years: [Int]
  /// The draws.
  package var draws: Int
  /// The replications of each draw.
  package var replications: Int
  /// The outputs, as columns of the table.
  package var outputs: [Column]

  /// The table of what an engine plays.
  package init(_ engine: Engine) {
    portfolios = engine.portfolioNames
    years = engine.horizon.years.map(\.ending)
    draws = engine.design.draws
    replications = engine.design.replications
    outputs = engine.layout.outputs.map {
      Column($0.id.description, .float, unit: $0.unit.isEmpty ? nil : $0.unit, label: $0.name)
    }
  }

  /// Futures of a year under a portfolio.
  package var replicates: Int { draws * replications }

  /// Rows of the table.
  package var rows: Int { portfolios.count * years.count * replicates }

  /// What says which row is which.
  package var keys: [Column] {
    let keys = [
      Column("portfolio", .string), Column("year", .int32, label: "the year that ends in this March"),
      Column("draw", .int32),
    ]
    return replications > 1 ? keys + [Column("replication", .int32)] : keys
  }

  /// The values of ``keys``.
  package var keyValues: [ColumnValues] {
    let perPortfolio = years.count * replicates
    let words = Words(dictionary: portfolios, indices: (0..<rows).map { Int32($0 / perPortfolio) })
    let years = years.map { Int32($0) }
    let values: [ColumnValues] = [
      .words(words), .int32s((0..<rows).map { years[$0 / replicates % years.count] }),
      .int32s((0..<rows).map { Int32($0 % replicates / replications + 1) }),
    ]
    return replications > 1 ? values + [.int32s((0..<rows).map { Int32($0 % replications + 1) })] : values
  }

  /// Writes the table of some columns of draws, which are in the order portfolio, year, output.
  package func write(
    _ draws: any DrawColumns, notes: [TableNote],
    to sink: @escaping (UnsafeRawBufferPointer) throws(SystemFailure) -> Void
  ) throws(SystemFailure) {
    var writer = try ParquetWriter(columns: keys + outputs, notes: notes, sink: sink)
    writer.beginGroup(rows: rows)
    for values in keyValues { try writer.write(values) }
    for output in outputs.indices {
      var values: [Float] = []
      values.reserveCapacity(rows)
      for place in 0..<(portfolios.count * years.count) { values += try draws.column(place * outputs.count + output) }
      try writer.write(.floats(values))
    }
    try writer.finish()
  }
}
