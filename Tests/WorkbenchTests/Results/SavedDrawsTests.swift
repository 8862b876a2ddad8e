import Columns
import DecisionAnalysis
import Foundation
import RunSupport
import Runs
import ServiceModel
import TestSupport
import Testing

/// The draws that a run keeps.
@Suite struct `Draws that are kept` {
  private static func run(_ text: String) throws -> RunOutcome {
    let folder = TemporaryFolder()
    let file = try folder.write(text, to: "plan.yaml")
    var request = RunRequest(scenario: file, results: folder.path + "/Results", threads: 2)
    request.savesDraws = true
    let outcome = try BundledLibrary.shared.get().run(request)
    try FileManager.default.createDirectory(atPath: kept.path, withIntermediateDirectories: true)
    let place = "\(kept.path)/\(UUID().uuidString)"
    try FileManager.default.moveItem(atPath: outcome.folder, toPath: place)
    var moved = outcome
    moved.folder = place
    return moved
  }

  private static let kept = TemporaryFolder()
  private static let many = Result {
    try run(RunFixture.scenario.replacing("draws: \(RunFixture.draws)", with: "draws: 5, replications: 3"))
  }

  @Test func `functionality: a row a future in a year under a portfolio, with units and labels in the file`() throws {
    let outcome = try Self.many.get()
    let draws = try SavedDraws("\(outcome.folder)/draws.parquet")
    let table = draws.table
    #expect(table.portfolios == outcome.summary.portfolios.map(\.name))
    #expect(table.years == outcome.summary.portfolios[0].years.map(\.year))
    #expect((table.draws, table.replications) == (5, 3))
    #expect(draws.notes.map(\.key) == ["title", "run", "seed"])
    #expect(draws.notes[1].value == outcome.manifest.run)
    for fact in outcome.summary.outputs {
      let column = try #require(table.outputs.first { $0.name == fact.id.description })
      #expect(column.label == fact.name && column.unit == (fact.unit.isEmpty ? nil : fact.unit))
    }
  }

  @Test func `law: the mean of a column is the mean that the results tell`() throws {
    let outcome = try Self.many.get()
    let draws = try SavedDraws("\(outcome.folder)/draws.parquet")
    let replicates = draws.table.replicates
    for name in ["stock.looked-after", "cost.total", "indicator.looked-after-rate"] {
      let output = try #require(draws.table.outputs.firstIndex { $0.name == name })
      let fact = try #require(outcome.summary.outputs.firstIndex { $0.id.description == name })
      let values = try draws.values(output)
      for (place, portfolio) in outcome.summary.portfolios.enumerated() {
        for (year, result) in portfolio.years.enumerated() {
          let first = (place * portfolio.years.count + year) * replicates
          let mean = values[first..<(first + replicates)].reduce(0.0) { $0 + Double($1) } / Double(replicates)
          let told = try #require(result.outputs[fact].level?.mean.value)
          #expect(abs(mean - told) <= 1e-9 * abs(told), "\(name)")
        }
      }
    }
  }

  @Test func `functionality: one replication needs no column, and the store leaves nothing behind`() throws {
    let outcome = try Self.run(RunFixture.scenario.replacing("draws: \(RunFixture.draws)", with: "draws: 2"))
    let draws = try SavedDraws("\(outcome.folder)/draws.parquet")
    #expect(draws.table.keys.map(\.name) == ["portfolio", "year", "draw"])
    let names = try FileManager.default.contentsOfDirectory(atPath: outcome.folder).filter { $0.hasPrefix("draws") }
    #expect(names == ["draws.parquet"])
  }

  @Test func `functionality: the same draws, compressed otherwise, are the same run`() throws {
    let outcome = try Self.many.get()
    let draws = try SavedDraws("\(outcome.folder)/draws.parquet")
    let folder = TemporaryFolder()
    var bytes: [UInt8] = []
    // Pages of another length stand for another version of the library that compresses.
    var writer = ParquetWriter<Never>(
      columns: draws.table.keys + draws.table.outputs, notes: draws.notes, pageLimit: 64, sink: { bytes += $0 })
    writer.beginGroup(rows: draws.table.rows)
    for values in draws.table.keyValues { writer.write(values) }
    for output in draws.table.outputs.indices { writer.write(.floats(try draws.values(output))) }
    writer.finish()
    let other = "\(folder.path)/draws.parquet"
    try Data(bytes).write(to: URL(fileURLWithPath: other))
    #expect(try Data(contentsOf: URL(fileURLWithPath: "\(outcome.folder)/draws.parquet")) != Data(bytes))
    #expect(SavedDraws.holdSameDraws("\(outcome.folder)/draws.parquet", other))
  }

  @Test func `dirty: a table that is none of draws is refused with its path`() throws {
    let folder = TemporaryFolder()
    var bytes: [UInt8] = []
    var writer = ParquetWriter<Never>(
      columns: [Column("portfolio", .string), Column("x", .float)], sink: { bytes += $0 })
    writer.write(group: [.strings(["a"]), .floats([1])])
    writer.finish()
    let path = "\(folder.path)/draws.parquet"
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    #expect(throws: WorkbenchError.self) { try SavedDraws(path) }
    // Rows that are not a whole grid, and draws and replications that multiply beyond every number.
    let columns = [Column("portfolio", .string), Column("year", .int32), Column("draw", .int32)]
    let rows: [[ColumnValues]] = [
      [.strings(["a", "a", "b"]), .int32s([1, 1, 1]), .int32s([1, 2, 1])],
      [.strings(["a", "a"]), .int32s([1, 1]), .int32s([1, .max])], [.strings(["a"]), .int32s([1]), .int32s([0])],
      [.strings(["a", "a"]), .int32s([1, 1]), .int32s([2, 1])],
    ]
    for keys in rows {
      for replications in [nil, Int32.max] {
        bytes = []
        let count = keys[0].count
        let more = replications == nil ? [] : [Column("replication", .int32)]
        var writer = ParquetWriter<Never>(columns: columns + more + [Column("x", .float)], sink: { bytes += $0 })
        let last = replications.map { [ColumnValues.int32s(Array(repeating: $0, count: count))] } ?? []
        writer.write(group: keys + last + [.floats(Array(repeating: 0, count: count))])
        writer.finish()
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        #expect(throws: WorkbenchError.self) { try SavedDraws(path) }
      }
    }
    #expect(throws: WorkbenchError.self) { try SavedDraws("\(folder.path)/none.parquet") }
    #expect(throws: WorkbenchError.self) { try SavedDraws(folder.path) }
  }
}
