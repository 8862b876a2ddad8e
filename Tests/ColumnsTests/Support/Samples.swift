import Columns

/// Tables for tests, with the values that are easily lost.
enum Samples {
  /// Bit patterns of floats: both zeros, infinities, the least and greatest, and not-a-numbers with a payload and with a sign.
  static let floats: [UInt32] = [
    0, 0x8000_0000, 0x7f80_0000, 0xff80_0000, 1, 0x007f_ffff, 0x7f7f_ffff, 0x7fc0_0000, 0x7fc1_2345, 0xffc0_0001,
    0x3f80_0000, 0xc0e1_47ae,
  ]

  /// The same of doubles.
  static let doubles: [UInt64] = [
    0, 1 << 63, 0x7ff0_0000_0000_0000, 0xfff0_0000_0000_0000, 1, 0x7fef_ffff_ffff_ffff, 0x7ff8_0000_0000_0000,
    0x7ff8_0000_dead_beef, 0xfff8_0000_0000_0001, 0x3fb9_9999_9999_999a,
  ]

  /// Words with letters of all lengths, composed and decomposed, empty, and with what spreadsheets and shells stumble over.
  static let words = [
    "Rotherham", "", "é", "e\u{301}", "日本", "🧒🏽", "a,b\n\"c\"", "\0", "'=1+1", String(repeating: "long ", count: 300),
  ]

  /// A table of every kind of column.
  static let columns = [
    Column("portfolio", .string),
    Column("year", .int32, label: "year ending in March"),
    Column("seed", .int64),
    Column("stock.looked-after", .float, unit: "children", label: "children looked after"),
    Column("value", .double, unit: "£"),
    Column("error", .double, isOptional: true),
    Column("remark é", .string, isOptional: true, label: "what was remarked"),
  ]

  /// What is said of it.
  static let notes = [TableNote("title", "Early help 🧒"), TableNote("run", "1000x1-3fa9c2d1"), TableNote("empty", "")]

  /// Values of every column in so many rows; with `shift` others.
  static func values(_ rows: Int, shift: Int = 0) -> [ColumnValues] {
    let places = shift..<(shift + rows)
    return [
      .strings(places.map { words[$0 / 7 % words.count] }),
      .int32s(places.map { $0 % 5 == 0 ? .min : Int32(truncatingIfNeeded: 2026 + $0) }),
      .int64s(places.map { $0 % 7 == 0 ? .max : -Int64($0) << 33 }),
      .floats(
        places.map {
          Float(bitPattern: $0 < 100 ? floats[$0 % floats.count] : UInt32(truncatingIfNeeded: $0 &* 2_654_435_761))
        }),
      .doubles(places.map { $0 < 100 ? Double(bitPattern: doubles[$0 % doubles.count]) : Double($0) / 7 }),
      .optionalDoubles(places.map { $0 % 3 == 0 ? nil : Double(bitPattern: doubles[$0 % doubles.count]) }),
      .optionalStrings(places.map { $0 % 4 == 1 ? nil : words[$0 * $0 % words.count] }),
    ]
  }

  /// A file of some groups of rows.
  static func file(_ groups: [Int], columns: [Column] = columns, pageLimit: Int = 1 << 30) -> [UInt8] {
    var shift = 0
    return file(columns: columns, pageLimit: pageLimit) { writer in
      for rows in groups {
        writer.write(group: values(rows, shift: shift))
        shift += rows
      }
    }
  }

  /// A file that a closure fills.
  static func file(
    columns: [Column], pageLimit: Int = 1 << 30, _ fill: (inout ParquetWriter<Never>) -> Void
  ) -> [UInt8] {
    let bytes = Bytes()
    var writer = ParquetWriter<Never>(columns: columns, notes: notes, pageLimit: pageLimit, sink: { bytes.all += $0 })
    fill(&writer)
    writer.finish()
    return bytes.all
  }

  /// Bytes that a writer gives.
  final class Bytes {
    var all: [UInt8] = []
  }
}

extension ColumnValues {
  /// Every value as bits or text, so that what looks the same and is not differs.
  var exactly: [String] {
    switch self {
    case .floats(let values): values.map { String($0.bitPattern, radix: 16) }
    case .doubles(let values): values.map { String($0.bitPattern, radix: 16) }
    case .optionalDoubles(let values): values.map { $0.map { String($0.bitPattern, radix: 16) } ?? "none" }
    case .int32s(let values): values.map(String.init)
    case .int64s(let values): values.map(String.init)
    case .words(let words):
      words.values.map { $0.map { "'" + $0.utf8.map { String($0, radix: 16) }.joined(separator: " ") } ?? "none" }
    }
  }
}
