import Columns
import ServiceModel

/// A finished run in other formats: its table of results as Parquet or as text, and its draws as NetCDF.
package struct RunExport: Sendable {
  private let folder: ResultsFolder
  private let record: RunRecord
  /// What the run found out.
  package let summary: RunSummary
  /// The figures that are held back; nil where nothing is.
  private var heldBack: SmallCounts?

  /// Reads a run's folder, verified; throws what ``ResultsFolder/record()`` throws.
  package init(_ folder: ResultsFolder) throws(WorkbenchError) {
    self.folder = folder
    record = try folder.record()
    summary = try record.summary()
  }

  /// Writes every file that is asked for, each whole or not at all.
  ///
  /// Throws `cannotWrite`, also where a file would lie in the run's own folder; `noDraws` where a NetCDF file is asked for and
  /// the run kept no draws; `interrupted`.
  package func write(_ request: ExportRequest, observer: RunObserver = RunObserver()) throws(WorkbenchError) {
    for file in request.files where folder.holds(file) {
      throw .cannotWrite(SystemFailure(path: file, refusal: .insideRun))
    }
    let draws = try request.netCDF.map { _ throws(WorkbenchError) in try savedDraws() }
    if let path = request.csv {
      try write(path, observer) { put throws(WorkbenchError) in try csv(request.hasMark, put) }
    }
    if let path = request.parquet { try write(path, observer, parquet) }
    if let path = request.netCDF, let draws {
      try write(path, observer) { put throws(WorkbenchError) in try netCDF(draws, observer, put) }
    }
  }

  /// Takes the next bytes of a file.
  typealias Put = (UnsafeRawBufferPointer) throws(WorkbenchError) -> Void

  private func write(
    _ path: String, _ observer: RunObserver, _ fill: (@escaping Put) throws(WorkbenchError) -> Void
  ) throws(WorkbenchError) {
    let file = try writing { () throws(SystemFailure) in try GrowingFile(at: path, shouldStop: observer.shouldStop) }
    try fill { bytes throws(WorkbenchError) in
      try writing { () throws(SystemFailure) in try file.write(bytes) }
    }
    if observer.shouldStop() { throw .interrupted }
    try writing { () throws(SystemFailure) in try file.finish() }
  }

  /// Holds back, in tables of results, counts of people below a threshold and what would give them away.
  ///
  /// Throws `otherData` where the library is not the data that the run was played with.
  package mutating func holdBack(below threshold: Int, library: Library) throws(WorkbenchError) {
    try record.check(library)
    heldBack = SmallCounts(below: Double(threshold), in: summary, library: library)
  }

  /// How many figures of the table are held back, and how many it has.
  package var heldBackFigures: (held: Int, all: Int) {
    var (held, all) = (0, 0)
    ResultTable.each(of: summary, run: record.manifest.run) { row in
      all += 1
      if heldBack?.hides(row) == true { held += 1 }
    }
    return (held, all)
  }

  // MARK: The table of results

  /// The columns of the table: those of every table of results.
  private var header: [String] { TidyTable.resultColumns }

  /// The table as comma-separated values; where figures are held back, `c` stands for each.
  package var table: TidyTable {
    guard let heldBack else { return ResultTable.rows(of: summary, run: record.manifest.run) }
    var table = TidyTable(header: header)
    ResultTable.each(of: summary, run: record.manifest.run) { row in table.append(heldBack.marked(row)) }
    return table
  }

  private func csv(_ hasMark: Bool, _ put: Put) throws(WorkbenchError) {
    var part = hasMark ? "\u{FEFF}" : ""
    for row in table.rows {
      part += row
      guard part.utf8.count > 1 << 16 else { continue }
      try RunExport.put(part, put)
      part = ""
    }
    try RunExport.put(part, put)
  }

  private static func put(_ text: String, _ put: Put) throws(WorkbenchError) {
    var failure: WorkbenchError?
    Array(text.utf8).withUnsafeBytes { bytes in
      do throws(WorkbenchError) { try put(bytes) } catch { failure = error }
    }
    if let failure { throw failure }
  }

  /// The table as a Parquet file: the same columns, words as they were typed, and where figures are held back no value
  /// and a further column that says so.
  private func parquet(_ put: @escaping Put) throws(WorkbenchError) {
    var gathered = GatheredColumns(
      header.map { ($0, GatheredColumns.Kind(result: $0)) } + (heldBack == nil ? [] : [("mark", .optionalWords)]))
    ResultTable.each(of: summary, run: record.manifest.run) { row in
      guard let heldBack else { return gathered.append(row) }
      let hides = heldBack.hides(row)
      gathered.append(hides ? Array(row.dropLast(2)) + [.number(nil), .number(nil), "c"] : row + [""])
    }
    var notes = [TableNote("title", summary.question.scenario), TableNote("run", record.manifest.run)]
    if let heldBack { notes.append(TableNote("suppressed-below", "\(Int(heldBack.threshold))")) }
    var writer = try ParquetWriter(columns: gathered.columns, notes: notes, sink: put)
    try writer.write(group: gathered.take())
    try writer.finish()
  }

  // MARK: The draws

  private func savedDraws() throws(WorkbenchError) -> SavedDraws {
    guard record.manifest.hasDraws else {
      throw .noDraws(path: folder.path)
    }
    return try SavedDraws("\(folder.path)/\(DrawTable.name)")
  }

  private func netCDF(_ draws: SavedDraws, _ observer: RunObserver, _ put: @escaping Put) throws(WorkbenchError) {
    let layout: NetCDFLayout
    do throws(NetCDFLimit) { layout = try NetCDFLayout(draws) } catch { throw .ourFault(error.words) }
    let table = draws.table
    var writer = try NetCDFWriter(layout, sink: put)
    try writer.write(table.portfolios)
    try writer.write(table.years.map { Int32($0) })
    try writer.write((1...table.draws).map { Int32($0) })
    if table.replications > 1 { try writer.write((1...table.replications).map { Int32($0) }) }
    for output in table.outputs.indices {
      if observer.shouldStop() { throw .interrupted }
      try writer.write(try draws.values(output))
      observer.progress(output + 1, table.outputs.count)
    }
    writer.finish()
  }
}

extension NetCDFLayout {
  /// The layout of a run's draws: an array an output along portfolio, year, draw and, where there are several, replication.
  fileprivate init(_ draws: SavedDraws) throws(NetCDFLimit) {
    let table = draws.table
    let hasReplications = table.replications > 1
    let longest = table.portfolios.map(\.utf8.count).max() ?? 1
    let replication = Dimension("replication", table.replications)
    let along = hasReplications ? [0, 1, 2, 4] : [0, 1, 2]
    try self.init(
      dimensions: [
        Dimension("portfolio", table.portfolios.count), Dimension("year", table.years.count),
        Dimension("draw", table.draws), Dimension("name_length", max(1, longest)),
      ] + (hasReplications ? [replication] : []),
      attributes: draws.notes.map { Attribute($0.key, $0.value) } + [Attribute("source", "Windscreen")],
      variables: [
        Variable(
          "portfolio_name", .text, along: [0, 3],
          [Attribute("long_name", "portfolios, doing nothing more first"), Attribute("_Encoding", "utf-8")]),
        Variable("year", .int32, along: [1], [Attribute("long_name", "the year that ends in this March")]),
        Variable("draw", .int32, along: [2]),
      ] + (hasReplications ? [Variable("replication", .int32, along: [4])] : [])
        + table.outputs.map { output in
          Variable(
            output.name, .float, along: along,
            [
              output.unit.map { Attribute("units", $0) }, output.label.map { Attribute("long_name", $0) },
              Attribute("_FillValue", .floats([.nan])),
            ].compactMap(\.self))
        })
  }
}
