/// Reads the tables that ``ParquetWriter`` writes, and no others: any other bytes are refused.
///
/// The footer is read first, and values when they are asked for, a column of a group of rows at a time. Whatever the
/// bytes are, no more memory is taken than the file's size allows for. Safe from several threads where reading bytes is.
package struct ParquetReader<Failure: Error>: Sendable {
  /// Gives so many bytes of the file from a place on.
  package typealias Source = @Sendable (_ place: Int, _ count: Int) throws(Failure) -> [UInt8]

  /// What went wrong.
  package enum Failed: Error {
    /// Bytes could not be read.
    case source(Failure)
    /// They are no table of ours.
    case fault(ParquetFault)
  }

  private let source: Source
  private let footer: ParquetFooter

  /// The columns of the table.
  package var columns: [Column] { footer.columns }
  /// What is said of the table, units and labels of columns apart.
  package var notes: [TableNote] { footer.notes }
  /// How many rows each group has.
  package var groups: [Int] { footer.groups.map(\.rows) }
  /// How many rows there are.
  package var rows: Int { footer.rows }

  /// Opens a file of `size` bytes.
  package init(size: Int, source: @escaping Source) throws(Failed) {
    self.source = source
    let mark = ParquetFormat.mark
    guard size >= 2 * mark.count + 4, try Self.bytes(source, 0, mark.count) == mark else { throw .fault(.notParquet) }
    let tail = try Self.bytes(source, size - mark.count - 4, mark.count + 4)
    guard Array(tail[4...]) == mark else { throw .fault(.cutShort) }
    let length = (0..<4).reduce(0) { $0 | Int(tail[$1]) << (8 * $1) }
    let end = size - mark.count - 4 - length
    guard end >= mark.count else { throw .fault(.cutShort) }
    guard let footer = ParquetFooter(try Self.bytes(source, end, length), valuesEndAt: end) else {
      throw .fault(.footer)
    }
    self.footer = footer
  }

  /// The value of a note; nil where there is none with this key.
  package func note(_ key: String) -> String? { notes.first { $0.key == key }?.value }

  /// The place of a column; nil where the table has none of this name.
  package func place(of name: String) -> Int? { columns.firstIndex { $0.name.utf8.elementsEqual(name.utf8) } }

  /// All values of a column in a group of rows.
  package func values(_ column: Int, group: Int) throws(Failed) -> ColumnValues {
    switch columns[column].kind {
    case .float: .floats(try floats(column, group: group))
    case .double where columns[column].isOptional: .optionalDoubles(try optionalDoubles(column, group: group))
    case .double: .doubles(try doubles(column, group: group))
    case .int32: .int32s(try int32s(column, group: group))
    case .int64: .int64s(try int64s(column, group: group))
    case .string: .words(try words(column, group: group))
    }
  }

  /// Floats of a group, or of some of its rows.
  package func floats(_ column: Int, group: Int, rows: Range<Int>? = nil) throws(Failed) -> [Float] {
    try plain(column, .float, group: group, rows: rows, of: Float.self)
  }

  /// Doubles of a group, or of some of its rows; of a column without gaps.
  package func doubles(_ column: Int, group: Int, rows: Range<Int>? = nil) throws(Failed) -> [Double] {
    guard !columns[column].isOptional else { throw kindFault(column) }
    return try plain(column, .double, group: group, rows: rows, of: Double.self)
  }

  /// Doubles of a group, nil for no value, whether or not the column may have gaps.
  package func optionalDoubles(_ column: Int, group: Int) throws(Failed) -> [Double?] {
    guard columns[column].isOptional else { return try doubles(column, group: group) }
    return try gather(column, .double, group: group, values: { PageBody.optionalDoubles($0, count: $1) })
  }

  /// 32-bit whole numbers of a group, or of some of its rows.
  package func int32s(_ column: Int, group: Int, rows: Range<Int>? = nil) throws(Failed) -> [Int32] {
    try plain(column, .int32, group: group, rows: rows, of: Int32.self)
  }

  /// 64-bit whole numbers of a group, or of some of its rows.
  package func int64s(_ column: Int, group: Int, rows: Range<Int>? = nil) throws(Failed) -> [Int64] {
    try plain(column, .int64, group: group, rows: rows, of: Int64.self)
  }

  /// Text of a group.
  package func words(_ column: Int, group: Int) throws(Failed) -> Words {
    let chunk = footer.groups[group].chunks[column]
    let isOptional = columns[column].isOptional
    guard columns[column].kind == .string else { throw kindFault(column) }
    let (page, body) = try self.page(chunk.start, before: chunk.data, isDictionary: true, column, group)
    guard let dictionary = PageBody.words(try bytes(of: page, at: body, column, group), count: page.count),
      body + page.size == chunk.data
    else { throw .fault(.values(column: columns[column].name, group: group)) }
    let indices = try gather(
      column, .string, group: group,
      values: { PageBody.places($0, count: $1, isOptional: isOptional, words: dictionary.count) })
    return Words(dictionary: dictionary, indices: indices)
  }
}

extension ParquetReader {
  /// Values that stand in pages as they are in memory; pages without the rows asked for are passed over.
  private func plain<Value: BitwiseCopyable>(
    _ column: Int, _ kind: Column.Kind, group: Int, rows: Range<Int>?, of type: Value.Type
  ) throws(Failed) -> [Value] {
    let all = 0..<footer.groups[group].rows
    let rows = rows ?? all
    precondition(all.lowerBound <= rows.lowerBound && rows.upperBound <= all.upperBound, "the group has these rows")
    guard columns[column].kind == kind else { throw kindFault(column) }
    guard !rows.isEmpty else { return [] }
    var first = 0
    let found = try gather(
      column, kind, group: group, wants: { $0.overlaps(rows) },
      values: { PageBody.values($0, count: $1, of: type) },
      passed: { first += $0.upperBound <= rows.lowerBound ? $0.count : 0 })
    return rows == all ? found : Array(found[(rows.lowerBound - first)..<(rows.upperBound - first)])
  }

  /// The values of all pages of a column in a group, or of those whose rows are wanted.
  private func gather<Value>(
    _ column: Int, _ kind: Column.Kind, group: Int, wants: (Range<Int>) -> Bool = { _ in true },
    values: (_ bytes: [UInt8], _ count: Int) -> [Value]?, passed: (Range<Int>) -> Void = { _ in }
  ) throws(Failed) -> [Value] {
    guard columns[column].kind == kind else { throw kindFault(column) }
    let fault = Failed.fault(.values(column: columns[column].name, group: group))
    let (chunk, rows) = (footer.groups[group].chunks[column], footer.groups[group].rows)
    let most = columns[column].isOfRuns ? Column.mostRowsOfRuns : rows
    var (place, done, gathered) = (chunk.data, 0, [Value]())
    while done < rows {
      let (page, body) = try self.page(place, before: chunk.start + chunk.size, isDictionary: false, column, group)
      guard page.count > 0, page.count <= min(most, rows - done) else { throw fault }
      let range = done..<(done + page.count)
      if wants(range) {
        guard let found = values(try bytes(of: page, at: body, column, group), page.count) else { throw fault }
        if gathered.isEmpty { gathered = found } else { gathered.append(contentsOf: found) }
      } else {
        passed(range)
      }
      done = range.upperBound
      place = body + page.size
    }
    guard place == chunk.start + chunk.size else { throw fault }
    return gathered
  }

  /// The page that begins at a place and ends before another, and where its bytes begin.
  private func page(
    _ place: Int, before end: Int, isDictionary: Bool, _ column: Int, _ group: Int
  ) throws(Failed) -> (page: ParquetPage, body: Int) {
    let encoding = columns[column].kind == .string ? ParquetFormat.Encoding.dictionary : ParquetFormat.Encoding.plain
    let header = try Self.bytes(source, place, min(ParquetPage.mostHeader, end - place))
    guard let (page, length) = ParquetPage.read(header, isDictionary: isDictionary, encoding: encoding),
      page.size <= end - place - length
    else { throw .fault(.values(column: columns[column].name, group: group)) }
    return (page, place + length)
  }

  /// What a page holds, once its check has been passed.
  private func bytes(of page: ParquetPage, at place: Int, _ column: Int, _ group: Int) throws(Failed) -> [UInt8] {
    let bytes = try Self.bytes(source, place, page.size)
    guard CRC32.of(bytes) == page.check, let body = Zstandard.expanded(bytes, count: page.expanded) else {
      throw .fault(.values(column: columns[column].name, group: group))
    }
    return body
  }

  private static func bytes(_ source: Source, _ place: Int, _ count: Int) throws(Failed) -> [UInt8] {
    let bytes: [UInt8]
    do throws(Failure) { bytes = try source(place, count) } catch { throw .source(error) }
    guard bytes.count == count else { throw .fault(.cutShort) }
    return bytes
  }

  private func kindFault(_ column: Int) -> Failed {
    .fault(.kind(column: columns[column].name, columns[column].kind))
  }
}

extension ParquetReader where Failure == Never {
  /// Opens a file that is in memory.
  package init(_ bytes: [UInt8]) throws(Failed) {
    try self.init(size: bytes.count) { place, count in
      Array(bytes[max(0, place)..<min(bytes.count, place + count)])
    }
  }
}
