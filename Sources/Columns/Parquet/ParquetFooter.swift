/// What the end of a file says: its columns, and where their values lie.
struct ParquetFooter: Hashable, Sendable {
  /// Some consecutive rows.
  struct RowGroup: Hashable, Sendable {
    var rows: Int
    var chunks: [Chunk]
  }

  /// The values of a column in a group of rows: one page of words where there are words, and pages of values.
  struct Chunk: Hashable, Sendable {
    /// Where it begins.
    var start: Int
    /// Where its first page of values begins.
    var data: Int
    /// How many bytes it takes, headers of pages included.
    var size: Int
    /// The same before compression.
    var expanded: Int
  }

  var columns: [Column]
  var notes: [TableNote]
  var groups: [RowGroup]

  /// How many rows there are.
  var rows: Int { groups.reduce(0) { $0 + $1.rows } }

  /// What is said of columns stands among the notes, under these words and the column's name.
  static let unit = "unit:"
  static let label = "label:"

  /// Whether a key says something of a column.
  static func isOfColumn(_ key: String) -> Bool {
    key.utf8.starts(with: unit.utf8) || key.utf8.starts(with: label.utf8)
  }

  /// The notes, and behind them the columns' units and labels.
  var keys: [TableNote] {
    notes
      + columns.flatMap { column in
        [(ParquetFooter.unit, column.unit), (ParquetFooter.label, column.label)].compactMap { key, value in
          value.map { TableNote(key + column.name, $0) }
        }
      }
  }

  /// The footer without its length and the mark behind it.
  var bytes: [UInt8] {
    var writer = CompactWriter()
    writer.field(1, ParquetFormat.version)
    writer.list(2, structures: columns.count + 1) { place, writer in
      if place == 0 {
        writer.field(4, "schema")
        writer.field(5, Int32(columns.count))
      } else {
        ParquetFooter.write(columns[place - 1], to: &writer)
      }
    }
    writer.field(3, rows)
    writer.list(4, structures: groups.count) { place, writer in write(groups[place], to: &writer) }
    let keys = keys
    if !keys.isEmpty {
      writer.list(5, structures: keys.count) { place, writer in
        writer.field(1, keys[place].key)
        writer.field(2, keys[place].value)
      }
    }
    writer.field(6, ParquetFormat.author)
    writer.end()
    return writer.bytes
  }

  private static func write(_ column: Column, to writer: inout CompactWriter) {
    writer.field(1, ParquetFormat.type(of: column.kind))
    writer.field(3, column.isOptional ? 1 as Int32 : 0)
    writer.field(4, column.name)
    guard column.kind == .string else { return }
    writer.field(6, ParquetFormat.utf8)
    writer.field(10) { $0.field(1) { _ in } }
  }

  private func write(_ group: RowGroup, to writer: inout CompactWriter) {
    writer.list(1, structures: group.chunks.count) { place, writer in
      let (chunk, column) = (group.chunks[place], columns[place])
      writer.field(2, chunk.start)
      writer.field(3) { writer in
        writer.field(1, ParquetFormat.type(of: column.kind))
        writer.list(2, ParquetFormat.encodings(of: column))
        writer.list(3, [column.name])
        writer.field(4, ParquetFormat.codec)
        writer.field(5, group.rows)
        writer.field(6, chunk.expanded)
        writer.field(7, chunk.size)
        writer.field(9, chunk.data)
        if column.kind == .string { writer.field(11, chunk.start) }
      }
    }
    writer.field(2, group.chunks.reduce(0) { $0 + $1.expanded })
    writer.field(3, group.rows)
  }
}
