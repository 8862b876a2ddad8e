import ModelInputs

extension TidyTable.Cell {
  /// The cell in words, for a page; a number with four significant digits.
  package var text: String {
    switch self {
    case .words(let words): words
    case .number(let number): number.map { plain($0, digits: 4) } ?? ""
    case .whole(let number): String(number)
    }
  }

  /// A number with four significant digits, as lists have it where the fifth means nothing.
  static func rounded(_ number: Double) -> Self { .number(Double(plain(number, digits: 4))) }
}

extension TidyTable.Cell: Encodable {
  /// Words as a string, numbers as numbers, and what is not a number as `null`.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .words(let words): try container.encode(words)
    case .number(let number?) where number.isFinite: try container.encode(number)
    case .number: try container.encodeNil()
    case .whole(let number): try container.encode(number)
    }
  }
}
