/// Writes a table as a Parquet file, to whatever takes its bytes.
///
/// A table is written in groups of rows, and a group column by column, so that no more than a column of a group is in
/// memory. The same values give the same bytes, with the same version of the system's libzstd: nothing else goes in.
/// Numbers stand one after the other in one page a column of a group, or in several where they would be too many;
/// text stands as numbers of words behind a page of the words. Every page has a check.
///
/// `Failure` is what the taker of the bytes throws, and nothing else is thrown.
package struct ParquetWriter<Failure: Error> {
  /// Takes the next bytes of the file.
  package typealias Sink = (UnsafeRawBufferPointer) throws(Failure) -> Void

  private let sink: Sink
  private let compressor = Zstandard()
  private let pageLimit: Int
  private var footer: ParquetFooter
  private var rows = 0
  private var chunks: [ParquetFooter.Chunk] = []
  /// How many bytes have been written.
  package private(set) var size = 0

  /// The columns of the table.
  package var columns: [Column] { footer.columns }

  /// Begins a file.
  ///
  /// - Parameters:
  ///   - columns: The table's columns; their names differ.
  ///   - notes: What is said of the table. Units and labels of columns are told beside them, under keys such as
  ///     `unit:stock.looked-after`.
  ///   - pageLimit: The most bytes of numbers in a page before compression; a gibibyte unless told otherwise. The
  ///     format's own limit is two.
  ///   - sink: Takes the file's bytes, in order.
  package init(
    columns: [Column], notes: [TableNote] = [], pageLimit: Int = 1 << 30, sink: @escaping Sink
  ) throws(Failure) {
    precondition(!columns.isEmpty, "a table has columns")
    precondition(Set(columns.map { Array($0.name.utf8) }).count == columns.count, "names of columns differ")
    precondition(!notes.contains { ParquetFooter.isOfColumn($0.key) }, "units and labels are said with their columns")
    precondition((1...(1 << 30)).contains(pageLimit), "a page has at least a byte and at most a gibibyte")
    footer = ParquetFooter(columns: columns, notes: notes, groups: [])
    self.pageLimit = pageLimit
    self.sink = sink
    try put(ParquetFormat.mark)
  }

  /// Begins a group of so many rows, one at least; then every column's values are written, in the columns' order.
  package mutating func beginGroup(rows: Int) {
    precondition(rows > 0, "a group has rows")
    precondition(chunks.isEmpty, "the last group has all its columns")
    self.rows = rows
  }

  /// Writes the next column of the group; the values are as many as its rows, and of the column's kind.
  package mutating func write(_ values: ColumnValues) throws(Failure) {
    precondition(rows > 0, "a group has begun")
    let column = columns[chunks.count]
    precondition(values.count == rows, "\(column.name): a column has a value for each row of its group")
    precondition(values.fit(column), "\(column.name): values are of the column's kind")
    var chunk = ParquetFooter.Chunk(start: size, data: size, size: 0, expanded: 0)
    var encoding = ParquetFormat.Encoding.plain
    if case .words(let words) = values {
      encoding = ParquetFormat.Encoding.dictionary
      try put(PageBody.words(words.dictionary), isDictionary: true, count: words.dictionary.count, encoding, &chunk)
      chunk.data = size
    }
    let step = column.rowsPerPage(pageLimit)
    for first in stride(from: 0, to: rows, by: step) {
      let part = first..<min(rows, first + step)
      try put(PageBody.rows(part, of: values, in: column), isDictionary: false, count: part.count, encoding, &chunk)
    }
    chunk.size = size - chunk.start
    chunks.append(chunk)
    guard chunks.count == columns.count else { return }
    footer.groups.append(ParquetFooter.RowGroup(rows: rows, chunks: chunks))
    (rows, chunks) = (0, [])
  }

  /// Writes a group of rows that is in memory, all columns at once; nothing where it has no rows.
  package mutating func write(group values: [ColumnValues]) throws(Failure) {
    precondition(values.count == columns.count, "a group has every column")
    guard values[0].count > 0 else { return }
    beginGroup(rows: values[0].count)
    for values in values { try write(values) }
  }

  /// Ends the file.
  package mutating func finish() throws(Failure) {
    precondition(rows == 0, "the last group has all its columns")
    let bytes = footer.bytes
    let length = UInt32(bytes.count)
    try put(bytes + (0..<4).map { UInt8(truncatingIfNeeded: length >> (8 * $0)) } + ParquetFormat.mark)
  }

  private mutating func put(
    _ body: [UInt8], isDictionary: Bool, count: Int, _ encoding: Int32, _ chunk: inout ParquetFooter.Chunk
  ) throws(Failure) {
    precondition(body.count <= Int(Int32.max) && count <= Int(Int32.max), "a page is smaller than two gibibytes")
    let bytes = compressor.compressed(body)
    let page = ParquetPage(
      isDictionary: isDictionary, count: count, expanded: body.count, size: bytes.count, check: CRC32.of(bytes))
    let header = page.header(encoding)
    try put(header)
    try put(bytes)
    chunk.expanded += header.count + body.count
  }

  private mutating func put(_ bytes: [UInt8]) throws(Failure) {
    var failure: Failure?
    bytes.withUnsafeBytes { bytes in
      do throws(Failure) { try sink(bytes) } catch { failure = error }
    }
    if let failure { throw failure }
    size += bytes.count
  }
}

extension Column {
  /// How many rows stand in a page at most: as many as fit, or of text and of columns with gaps a million, so that a small
  /// file never claims to hold more rows than a reader could keep.
  func rowsPerPage(_ limit: Int) -> Int {
    let fitting =
      switch kind {
      case .float, .int32, .string: max(1, limit / 4)
      case .double, .int64: max(1, limit / 8)
      }
    return isOfRuns ? min(fitting, Column.mostRowsOfRuns) : fitting
  }

  /// Whether a page of its rows may be far smaller than there are rows.
  var isOfRuns: Bool { isOptional || kind == .string }

  /// The most rows in a page of such a column.
  static let mostRowsOfRuns = 1 << 20
}
