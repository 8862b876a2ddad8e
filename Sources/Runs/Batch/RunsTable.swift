import Columns
import Foundation
import ServiceModel

/// The one table of a batch, row group by row group: what each scenario is, then the columns of every table of results.
struct RunsTable {
  /// Rows of a group at least, but for the last.
  private static let groupRows = 250_000

  private let plan: BatchPlan
  private let draws: Int
  private let file: OutputFile
  private var writer: ParquetWriter<SystemFailure>
  private var csv: CSVFile?
  private var gathered: GatheredColumns

  /// The names of its columns.
  static func header(_ plan: BatchPlan) -> [String] {
    ["file", "title"] + varied(plan).map { plan.varied[$0] } + ["seed", "draws"] + TidyTable.resultColumns
  }

  /// Places of what is varied and is not told anyway: every scenario has a seed.
  private static func varied(_ plan: BatchPlan) -> [Int] { plan.varied.indices.filter { plan.varied[$0] != "seed" } }

  /// Begins the table in a new file, and the same as text in another where that is asked for.
  init(_ batch: OpenBatch, to path: String, csv: String?) throws(SystemFailure) {
    plan = batch.plan
    draws = batch.draws
    let file = try OutputFile(creating: path)
    self.file = file
    let header = RunsTable.header(batch.plan)
    let gathered = GatheredColumns(Array(zip(header, RunsTable.kinds(batch.plan))))
    self.gathered = gathered
    let place = Place()
    writer = try ParquetWriter<SystemFailure>(
      columns: gathered.columns,
      notes: [
        TableNote("draws", "\(batch.draws)"),
        TableNote("windscreen", batch.plan.versions.words),
      ],
      sink: { (bytes: UnsafeRawBufferPointer) throws(SystemFailure) in
        try file.write(bytes, at: place.next)
        place.next += bytes.count
      })
    self.csv = try csv.map { path throws(SystemFailure) in try CSVFile(path, header: header) }
  }

  private final class Place { var next = 0 }

  /// Adds the rows of a scenario, in the columns of every table of results.
  mutating func append(_ number: Int, _ results: [[TidyTable.Cell]]) throws(SystemFailure) {
    let scenario = plan.scenarios[number - 1]
    let leading: [TidyTable.Cell] =
      [.words(scenario.file), .words(scenario.title)]
      + RunsTable.varied(plan).map { TidyTable.Cell.number(scenario.values[$0]) }
      + [.whole(Int(scenario.seed)), .whole(draws)]
    for row in results {
      let cells = leading + row
      gathered.append(cells)
      try csv?.append(cells)
    }
    if gathered.count >= RunsTable.groupRows { try close() }
  }

  private mutating func close() throws(SystemFailure) { try writer.write(group: gathered.take()) }

  /// Ends the table; it is on the disk then.
  mutating func finish() throws(SystemFailure) {
    try close()
    try writer.finish()
    try file.synchronise()
    try csv?.finish()
  }

  private static func kinds(_ plan: BatchPlan) -> [GatheredColumns.Kind] {
    [.words, .words] + varied(plan).map { _ in .number } + [.long, .whole]
      + TidyTable.resultColumns.map { GatheredColumns.Kind(result: $0) }
  }
}

/// A table as comma-separated values with a byte-order mark, by which spreadsheets know its encoding.
private struct CSVFile {
  private let file: OutputFile
  private let header: [String]
  private var place = 0
  private var table: TidyTable

  init(_ path: String, header: [String]) throws(SystemFailure) {
    file = try OutputFile(creating: path)
    self.header = header
    table = TidyTable(header: header)
    try put(Array("\u{FEFF}".utf8))
    try put(Array(table.text.utf8))
  }

  mutating func append(_ cells: [TidyTable.Cell]) throws(SystemFailure) {
    table.append(cells)
    if table.count >= 10_000 { try flush() }
  }

  mutating func finish() throws(SystemFailure) {
    try flush()
    try file.synchronise()
  }

  private mutating func flush() throws(SystemFailure) {
    try put(table.rows.dropFirst().flatMap { Array($0.utf8) })
    table = TidyTable(header: header)
  }

  private mutating func put(_ bytes: [UInt8]) throws(SystemFailure) {
    var failure: SystemFailure?
    bytes.withUnsafeBytes { bytes in
      do throws(SystemFailure) { try file.write(bytes, at: place) } catch { failure = error }
    }
    if let failure { throw failure }
    place += bytes.count
  }
}
