import Columns

/// Rows of a table gathered into columns, for a Parquet file.
struct GatheredColumns {
  /// What a column holds.
  enum Kind {
    case words
    case optionalWords
    case number
    case whole
    case long

    /// The kind of a column of every table of results, by its name.
    init(result name: String) {
      switch name {
      case "year": self = .whole
      case "value", "error": self = .number
      default: self = .words
      }
    }

    /// A column of this kind in a file; numbers and some words may be left out.
    func column(_ name: String) -> Column {
      switch self {
      case .words: Column(name, .string)
      case .optionalWords: Column(name, .string, isOptional: true)
      case .number: Column(name, .double, isOptional: true)
      case .whole: Column(name, .int32)
      case .long: Column(name, .int64)
      }
    }
  }

  /// The columns of the file.
  let columns: [Column]
  private var gathered: [Gathered]
  /// How many rows there are.
  private(set) var count = 0

  /// Columns with no rows yet.
  init(_ columns: [(name: String, kind: Kind)]) {
    self.columns = columns.map { $0.kind.column($0.name) }
    gathered = columns.map { Gathered(kind: $0.kind) }
  }

  /// Adds a row.
  mutating func append(_ cells: [TidyTable.Cell]) {
    precondition(cells.count == gathered.count, "a row has a cell for each column")
    for (place, cell) in cells.enumerated() { gathered[place].append(cell) }
    count += 1
  }

  /// The values of all columns, which are empty afterwards.
  mutating func take() -> [ColumnValues] {
    defer {
      gathered = gathered.map { Gathered(kind: $0.kind) }
      count = 0
    }
    return gathered.map(\.values)
  }
}

/// A column of a table while its rows come in.
private struct Gathered {
  let kind: GatheredColumns.Kind
  private var words = WordGatherer()
  private var numbers: [Double?] = []
  private var wholes: [Int] = []

  init(kind: GatheredColumns.Kind) { self.kind = kind }

  mutating func append(_ cell: TidyTable.Cell) {
    switch (cell, kind) {
    case (.words(let text), .optionalWords): words.append(text.isEmpty ? nil : text)
    case (.words(let text), _): words.append(text)
    case (.number(let number), _): numbers.append(number.flatMap { $0.isFinite ? $0 : nil })
    case (.whole(let whole), _): wholes.append(whole)
    }
  }

  var values: ColumnValues {
    switch kind {
    case .words, .optionalWords: .words(words.words)
    case .number: .optionalDoubles(numbers)
    case .whole: .int32s(wholes.map { Int32(clamping: $0) })
    case .long: .int64s(wholes.map(Int64.init))
    }
  }
}
