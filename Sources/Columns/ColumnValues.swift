/// The values of one column in some consecutive rows.
package enum ColumnValues: Sendable {
  /// Of a column of floats.
  case floats([Float])
  /// Of a column of doubles without gaps.
  case doubles([Double])
  /// Of a column of doubles in which nil stands for no value.
  case optionalDoubles([Double?])
  /// Of a column of 32-bit whole numbers.
  case int32s([Int32])
  /// Of a column of 64-bit whole numbers.
  case int64s([Int64])
  /// Of a column of text.
  case words(Words)

  /// Text, row by row.
  package static func strings(_ values: [String]) -> ColumnValues { .words(Words(values)) }

  /// Text, row by row; nil for no value.
  package static func optionalStrings(_ values: [String?]) -> ColumnValues { .words(Words(values)) }

  /// How many rows there are.
  package var count: Int {
    switch self {
    case .floats(let values): values.count
    case .doubles(let values): values.count
    case .optionalDoubles(let values): values.count
    case .int32s(let values): values.count
    case .int64s(let values): values.count
    case .words(let words): words.indices.count
    }
  }

  /// Whether a column can hold them, nil included.
  func fit(_ column: Column) -> Bool {
    switch (self, column.kind) {
    case (.floats, .float), (.int32s, .int32), (.int64s, .int64): true
    case (.doubles, .double): !column.isOptional
    case (.optionalDoubles, .double): column.isOptional
    case (.words(let words), .string): column.isOptional || !words.hasGaps
    default: false
    }
  }
}
