/// Why bytes are no table of ours.
package enum ParquetFault: Error, Hashable, Sendable {
  /// They do not begin and end as a Parquet file does.
  case notParquet
  /// There are fewer than the file says.
  case cutShort
  /// The end of the file, which says what is where, is spoilt or of another program.
  case footer
  /// The values of a column in a group of rows are spoilt.
  case values(column: String, group: Int)
  /// A column has values of another kind than those asked for.
  case kind(column: String, Column.Kind)

  /// What is wrong, in words that go on from the name of a file.
  package var words: String {
    switch self {
    case .notParquet: "is no Parquet file"
    case .cutShort: "is cut short"
    case .footer: "was not written by Windscreen, or its end is spoilt"
    case .values(let column, let group): "is spoilt where it holds '\(column)' (group of rows \(group + 1))"
    case .kind(let column, let kind): "holds values of the kind \(kind) under '\(column)'"
    }
  }
}
