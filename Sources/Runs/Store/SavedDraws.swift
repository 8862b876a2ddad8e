package import Columns
import ServiceModel

/// The draws that a run saved, read from its folder a column at a time.
package struct SavedDraws: Sendable {
  /// What the table holds.
  package let table: DrawTable
  /// What is said of it.
  package let notes: [TableNote]
  private let path: String
  private let file: OpenedFile
  private let reader: ParquetReader<SystemFailure>

  /// Opens a file of draws; throws `unreadable`, and `notResults` where it is no such file.
  package init(_ path: String) throws(WorkbenchError) {
    self.path = path
    let file = try OpenedFile(path)
    self.file = file
    let reader: ParquetReader<SystemFailure>
    do throws(ParquetReader<SystemFailure>.Failed) {
      reader = try ParquetReader(size: file.size) { place, count throws(SystemFailure) in
        try file.bytes(at: place, count: count)
      }
      self.reader = reader
      notes = reader.notes
      guard let table = try DrawTable(reader) else {
        throw .fault(.footer)
      }
      self.table = table
    } catch {
      throw SavedDraws.refusal(error, path)
    }
  }

  /// An output's numbers in the order portfolio, year, draw, replication.
  package func values(_ output: Int) throws(WorkbenchError) -> [Float] {
    do throws(ParquetReader<SystemFailure>.Failed) {
      return try reader.floats(table.keys.count + output, group: 0)
    } catch {
      throw SavedDraws.refusal(error, path)
    }
  }

  /// Whether two files hold the same numbers to the last bit, in whatever way they were compressed.
  package static func holdSameDraws(_ one: String, _ other: String) -> Bool {
    guard let one = try? SavedDraws(one), let other = try? SavedDraws(other), one.notes == other.notes,
      one.table == other.table
    else { return false }
    return one.table.outputs.indices.allSatisfy { output in
      guard let values = try? one.values(output), let others = try? other.values(output) else { return false }
      return values.map(\.bitPattern) == others.map(\.bitPattern)
    }
  }

  private static func refusal(_ error: ParquetReader<SystemFailure>.Failed, _ path: String) -> WorkbenchError {
    switch error {
    case .source(let failure): .unreadable(failure)
    case .fault(let fault): .notResults(path: path, reason: "it \(fault.words)")
    }
  }
}

extension DrawTable {
  /// What a file holds; nil where its columns and rows are not those of a table of draws.
  fileprivate init?(_ reader: ParquetReader<SystemFailure>) throws(ParquetReader<SystemFailure>.Failed) {
    let hasReplications = reader.place(of: "replication") == 3
    let count = hasReplications ? 4 : 3
    // No run has more rows, so a file that claims more is none of ours.
    guard reader.groups.count == 1, reader.columns.count > count, reader.rows <= Defaults.mostPortfolioYears else {
      return nil
    }
    outputs = Array(reader.columns[count...])
    guard outputs.allSatisfy({ $0.kind == .float }), reader.columns.prefix(3).map(\.kind) == [.string, .int32, .int32]
    else { return nil }
    portfolios = try reader.words(0, group: 0).dictionary
    let perPortfolio = reader.rows / max(1, portfolios.count)
    let ends = try reader.int32s(1, group: 0, rows: 0..<perPortfolio)
    years = ends.reduce(into: [Int]()) { if $0.last != Int($1) { $0.append(Int($1)) } }
    draws = Int(try reader.int32s(2, group: 0, rows: (reader.rows - 1)..<reader.rows)[0])
    replications = hasReplications ? Int(try reader.int32s(3, group: 0, rows: (reader.rows - 1)..<reader.rows)[0]) : 1
    // The rows are all there and in their order, or it is another table.
    let futures = max(1, portfolios.count * years.count)
    guard draws > 0, draws <= reader.rows, replications > 0, replications <= reader.rows / draws,
      hasReplications == (replications > 1), futures * replicates == reader.rows, rows == reader.rows,
      keys.map(\.name) == reader.columns.prefix(count).map(\.name)
    else { return nil }
    for (place, values) in keyValues.enumerated() {
      guard try reader.values(place, group: 0).isSame(as: values) else { return nil }
    }
  }
}

extension ColumnValues {
  /// Whether two columns of whole numbers or words are the same, row by row.
  fileprivate func isSame(as other: ColumnValues) -> Bool {
    switch (self, other) {
    case (.int32s(let one), .int32s(let two)): one == two
    case (.words(let one), .words(let two)): one == two
    default: false
    }
  }
}
