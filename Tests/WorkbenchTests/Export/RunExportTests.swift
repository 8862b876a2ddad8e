import Columns
import Foundation
import RunSupport
import Runs
import TestSupport
import Testing

/// A finished run in other formats.
@Suite struct `A run that is exported` {
  let folder = TemporaryFolder()

  private func export(_ run: String, _ ask: (inout ExportRequest) -> Void) throws {
    var request = ExportRequest(folder: run)
    ask(&request)
    try RunExport(ResultsFolder(path: run)).write(request)
  }

  private func bytes(_ path: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(fileURLWithPath: path))) }

  @Test func `law: the text is results.csv, byte for byte, and with the mark has nothing more than that`() throws {
    let run = try RunFixture.shared.get().outcome.folder
    let (plain, marked) = (folder.path + "/plain.csv", folder.path + "/marked.csv")
    try export(run) { $0.csv = plain }
    try export(run) { ($0.csv, $0.hasMark) = (marked, true) }
    #expect(try bytes(plain) == bytes("\(run)/results.csv"))
    #expect(try bytes(marked) == [0xEF, 0xBB, 0xBF] + bytes(plain))
  }

  @Test func `law: the Parquet file has the columns and the values of results.csv`() throws {
    let run = try RunFixture.shared.get().outcome.folder
    let path = folder.path + "/results.parquet"
    try export(run) { $0.parquet = path }
    let reader = try ParquetReader(bytes(path))
    let rows = CommaSeparated.rows(try String(contentsOfFile: "\(run)/results.csv", encoding: .utf8))
    #expect(reader.columns.map(\.name) == rows[0] && reader.rows == rows.count - 1)
    #expect(reader.note("run") == (try RunFixture.shared.get().outcome.manifest.run))
    for (place, column) in reader.columns.enumerated() {
      let cells = rows.dropFirst().map { $0[place] }
      switch column.kind {
      case .string: #expect(try reader.words(place, group: 0).values == cells)
      case .int32: #expect(try reader.int32s(place, group: 0).map { "\($0)" } == cells)
      default: #expect(try reader.optionalDoubles(place, group: 0) == cells.map { Double($0) })
      }
    }
  }

  @Test func `law: the NetCDF file holds the draws, in the order of the draws' own file`() throws {
    let run = try RecordedRun.shared.get()
    let path = folder.path + "/draws.nc"
    try export(run) { $0.netCDF = path }
    let draws = try SavedDraws("\(run)/draws.parquet")
    let bytes = try bytes(path)
    #expect(Array(bytes.prefix(4)) == Array("CDF".utf8) + [2])
    // The arrays of the outputs follow one another and end the file.
    let rows = draws.table.rows
    let start = bytes.count - draws.table.outputs.count * rows * 4
    for output in draws.table.outputs.indices {
      let found = (0..<rows).map { row in
        let place = start + (output * rows + row) * 4
        return (0..<4).reduce(UInt32(0)) { $0 << 8 | UInt32(bytes[place + $1]) }
      }
      #expect(try found == draws.values(output).map(\.bitPattern))
    }
  }

  @Test func `dirty: draws that were not kept, and files in the run's own folder, are refused and nothing is written`()
    throws
  {
    let inner = TemporaryFolder()
    var asked = RunRequest(
      scenario: try inner.write(RunFixture.scenario, to: "plan.yaml"), results: inner.path + "/Results")
    (asked.draws, asked.savesDraws) = (2, false)
    let run = try BundledLibrary.shared.get().run(asked).folder
    let path = folder.path + "/draws.nc"
    #expect {
      try export(run) { ($0.netCDF, $0.csv) = (path, self.folder.path + "/also.csv") }
    } throws: { error in
      guard case WorkbenchError.noDraws(let named)? = error as? WorkbenchError else { return false }
      return named == run && (error as? WorkbenchError)?.exitCode == 66
    }
    #expect(folder.everything.isEmpty)
    let before = try FileManager.default.contentsOfDirectory(atPath: run).sorted()
    for ask in [{ $0.csv = "\(run)/a.csv" }, { $0.parquet = "\(run)/./a.parquet" }] as [(inout ExportRequest) -> Void] {
      #expect {
        try export(run, ask)
      } throws: { error in
        guard case WorkbenchError.cannotWrite(let failure)? = error as? WorkbenchError else { return false }
        return failure.refusal == .insideRun
      }
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: run).sorted() == before)
  }

  @Test func `extreme value: an export that is stopped leaves what was in its place`() throws {
    let run = try RunFixture.shared.get().outcome.folder
    let path = try folder.write("mine\n", to: "results.csv")
    var request = ExportRequest(folder: run)
    request.csv = path
    #expect(throws: WorkbenchError.self) {
      try RunExport(ResultsFolder(path: run)).write(request, observer: RunObserver(shouldStop: { true }))
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "mine\n")
    #expect(folder.everything == ["results.csv"])
  }
}
