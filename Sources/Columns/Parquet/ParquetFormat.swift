/// The numbers by which Parquet calls things, as far as files of ours need them.
///
/// Source: Apache Parquet, `parquet.thrift`.
enum ParquetFormat {
  /// The first and the last four bytes of a file.
  static let mark = Array("PAR1".utf8)
  /// The version of the format: 2 has dictionaries of words as they are written here.
  static let version: Int32 = 2
  /// Who wrote a file, and in which version of what this folder writes; the same from every build.
  static let author = "Windscreen version 1"

  /// How values stand in a page.
  enum Encoding {
    static let plain: Int32 = 0
    static let runs: Int32 = 3
    static let dictionary: Int32 = 8
  }

  /// What a page holds.
  enum PageKind {
    static let data: Int32 = 0
    static let dictionary: Int32 = 2
  }

  /// Pages are compressed by Zstandard.
  static let codec: Int32 = 6
  /// Text is in UTF-8.
  static let utf8: Int32 = 0

  /// The physical type of a column.
  static func type(of kind: Column.Kind) -> Int32 {
    switch kind {
    case .int32: 1
    case .int64: 2
    case .float: 4
    case .double: 5
    case .string: 6
    }
  }

  /// The kind of a column with a physical type; nil where we write none.
  static func kind(of type: Int32) -> Column.Kind? { Column.Kind.allCases.first { self.type(of: $0) == type } }

  /// How values of a column are encoded, in the order in which the footer lists it.
  static func encodings(of column: Column) -> [Int32] {
    let values = column.kind == .string ? [Encoding.plain, Encoding.dictionary] : [Encoding.plain]
    return column.isOptional ? values + [Encoding.runs] : values
  }
}
