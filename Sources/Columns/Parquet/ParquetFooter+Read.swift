extension ParquetFooter {
  /// Reads a footer that ``bytes`` made, of a file whose values end at `end`; nil where it is none.
  init?(_ bytes: [UInt8], valuesEndAt end: Int) {
    var reader = CompactReader(bytes)
    guard reader.int32(1) == ParquetFormat.version,
      let schema = reader.structures(2, ParquetFooter.column), schema.first == .some(nil),
      let rows = reader.int(3)
    else { return nil }
    columns = schema.dropFirst().compactMap(\.self)
    (groups, notes) = ([], [])
    let columns = columns
    // Values follow one another without gaps.
    var next = ParquetFormat.mark.count
    guard columns.count == schema.count - 1, Set(columns.map { Array($0.name.utf8) }).count == columns.count,
      let groups = reader.structures(4, { ParquetFooter.group(&$0, columns, from: &next, to: end) }), next == end
    else { return nil }
    self.groups = groups
    guard ParquetFooter.sum(groups.map(\.rows)) == rows else { return nil }
    let keys = reader.has(5) ? reader.structures(5, ParquetFooter.note) : []
    guard let keys, reader.string(6) == ParquetFormat.author, reader.end(), reader.place == bytes.count else {
      return nil
    }
    tell(keys)
    // What is read is what would be written: nothing is said twice, and nothing in another order.
    guard self.bytes == bytes else { return nil }
  }

  /// A column, or within its optional nil for the table itself, which stands before its columns.
  private static func column(_ reader: inout CompactReader) -> Column?? {
    guard reader.has(1) else {
      return reader.string(4) == "schema" && reader.int32(5) != nil ? .some(nil) : nil
    }
    guard let type = reader.int32(1), let kind = ParquetFormat.kind(of: type), let repetition = reader.int32(3),
      repetition == 0 || (repetition == 1 && (kind == .double || kind == .string)), let name = reader.string(4)
    else { return nil }
    if kind == .string {
      guard reader.int32(6) == ParquetFormat.utf8, reader.open(10), reader.open(1), reader.close(), reader.close()
      else { return nil }
    }
    return Column(name, kind, isOptional: repetition == 1)
  }

  private static func group(
    _ reader: inout CompactReader, _ columns: [Column], from next: inout Int, to end: Int
  ) -> RowGroup? {
    var place = 0
    let chunks = reader.structures(1) { reader -> (chunk: Chunk, rows: Int)? in
      guard place < columns.count else { return nil }
      defer { place += 1 }
      return chunk(&reader, of: columns[place], from: &next, to: end)
    }
    guard let chunks, chunks.count == columns.count, let expanded = reader.int(2), let rows = reader.int(3),
      rows > 0, chunks.allSatisfy({ $0.rows == rows }), sum(chunks.map(\.chunk.expanded)) == expanded
    else { return nil }
    return RowGroup(rows: rows, chunks: chunks.map(\.chunk))
  }

  private static func chunk(
    _ reader: inout CompactReader, of column: Column, from next: inout Int, to end: Int
  ) -> (chunk: Chunk, rows: Int)? {
    guard let start = reader.int(2), reader.open(3), reader.int32(1) == ParquetFormat.type(of: column.kind),
      reader.int32s(2) == ParquetFormat.encodings(of: column), reader.strings(3) == [column.name],
      reader.int32(4) == ParquetFormat.codec, let rows = reader.int(5), let expanded = reader.int(6),
      let size = reader.int(7), let data = reader.int(9)
    else { return nil }
    if column.kind == .string {
      guard reader.int(11) == start, data > start else { return nil }
    } else {
      guard data == start else { return nil }
    }
    guard reader.close(), start == next, size > 0, size <= end - start, data - start < size, expanded > 0
    else { return nil }
    next += size
    return (Chunk(start: start, data: data, size: size, expanded: expanded), rows)
  }

  /// The sum of some numbers; nil where it is too large.
  private static func sum(_ numbers: [Int]) -> Int? {
    numbers.reduce(0 as Int?) { sum, number in
      guard let sum else { return nil }
      let (all, overflow) = sum.addingReportingOverflow(number)
      return overflow ? nil : all
    }
  }

  private static func note(_ reader: inout CompactReader) -> TableNote? {
    guard let key = reader.string(1), let value = reader.string(2) else { return nil }
    return TableNote(key, value)
  }

  /// Gives columns their units and labels, which are the last keys, and keeps the others as notes.
  private mutating func tell(_ keys: [TableNote]) {
    var said: [[UInt8]: Int] = [:]
    for (place, column) in columns.enumerated() { said[Array(column.name.utf8)] = place }
    func named(_ key: String, after word: String) -> Int? {
      key.utf8.starts(with: word.utf8) ? said[Array(key.utf8.dropFirst(word.utf8.count))] : nil
    }
    for note in keys {
      if let place = named(note.key, after: ParquetFooter.unit) {
        columns[place].unit = note.value
      } else if let place = named(note.key, after: ParquetFooter.label) {
        columns[place].label = note.value
      } else {
        notes.append(note)
      }
    }
  }
}
