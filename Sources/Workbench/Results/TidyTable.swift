import Foundation

/// A table of text in which every row has the same columns, written as comma-separated values (RFC 4180).
package struct TidyTable: Sendable {
  /// Names of the columns.
  package let header: [String]
  private var lines: [String] = []

  /// An empty table.
  package init(header: [String]) { self.header = header }

  /// How many rows it has.
  package var count: Int { lines.count }

  /// Adds a row.
  package mutating func append(_ cells: [Cell]) {
    precondition(cells.count == header.count, "a row has \(header.count) cells, not \(cells.count)")
    lines.append(cells.map(\.text).joined(separator: ","))
  }

  /// The whole table, with a line break after each row.
  package var text: String { ([header.joined(separator: ",")] + lines).joined(separator: "\n") + "\n" }

  /// The rows one by one, the header first, each with its line break.
  package var rows: [String] { ([header.joined(separator: ",")] + lines).map { $0 + "\n" } }
}

extension TidyTable {
  /// One cell.
  package enum Cell: Hashable, Sendable, ExpressibleByStringLiteral {
    /// Words, perhaps a user's.
    case words(String)
    /// A number; not a number is left empty.
    case number(Double?)
    /// A whole number.
    case whole(Int)

    /// Words of our own.
    package init(stringLiteral value: String) { self = .words(value) }

    /// The cell as it stands in the file.
    var text: String {
      switch self {
      case .words(let words): TidyTable.quoted(TidyTable.defused(words))
      case .number(let number): number.flatMap { $0.isFinite ? plain($0) : nil } ?? ""
      case .whole(let number): String(number)
      }
    }
  }

  /// Words that a spreadsheet would run as a formula are made text by an apostrophe in front; so are those that begin with
  /// a control character (OWASP, CSV injection).
  static func defused(_ words: String) -> String {
    let visible = words.unicodeScalars.first { !$0.properties.isWhitespace && $0.properties.generalCategory != .format }
    let starts = [words.unicodeScalars.first, visible].compactMap { $0 }
    let risky =
      starts.contains { "=+-@\t\r\n".unicodeScalars.contains($0) || $0.properties.generalCategory == .control }
      || starts.contains { ["＝", "＋", "－", "＠"].contains(String($0)) }
    return risky ? "'" + words : words
  }

  /// Quoted where a comma, a quotation mark or a line break asks for it; control characters other than these become
  /// visible signs elsewhere, and a null byte is left out.
  private static func quoted(_ words: String) -> String {
    let kept = words.unicodeScalars.filter { $0 != "\0" }
    guard kept.contains(where: { ",\"\r\n".unicodeScalars.contains($0) }) else {
      return String(String.UnicodeScalarView(kept))
    }
    return "\"" + String(String.UnicodeScalarView(kept)).replacing("\"", with: "\"\"") + "\""
  }
}

/// A number in the shortest form that reads back as the same, whole numbers without a point.
func plain(_ number: Double) -> String {
  if number == number.rounded(), abs(number) < 1e15 { return String(Int(number)) }
  return number.description
}

/// A number with four significant digits, for lists that people read.
func short(_ number: Double) -> String {
  guard number != 0, number.isFinite else { return plain(number) }
  let digits = 3 - Int(log10(abs(number)).rounded(.down))
  let scale = pow(10, Double(digits))
  return plain((number * scale).rounded() / scale)
}
