import Foundation
import LocatedYAML
import ModelInputs

/// A table of text in which every row has the same columns, written as comma-separated values (RFC 4180).
///
/// Rows are kept as the bytes of the file they make: a run's results have tens of thousands of cells.
package struct TidyTable: Sendable {
  /// Names of the columns.
  package let header: [String]
  private var bytes: [UInt8] = []
  /// Where each row ends in the bytes, the header's first.
  private var ends: [Int] = []

  /// A table with no rows yet.
  package init(header: [String]) {
    self.header = header
    close(header.map { .words($0) })
  }

  /// The columns of every table of results, whatever made it.
  package static let resultColumns = [
    "run", "portfolio", "year", "output", "label", "unit", "statistic", "value", "error",
  ]

  /// The most rows that a sheet of a usual spreadsheet holds, the header counted (Excel and LibreOffice: 2 to the 20th).
  package static let mostSheetRows = 1_048_576

  /// How many rows it has, the header not counted.
  package var count: Int { ends.count - 1 }

  /// Adds a row.
  package mutating func append(_ cells: [Cell]) {
    precondition(cells.count == header.count, "a row has \(header.count) cells, not \(cells.count)")
    close(cells)
  }

  private mutating func close(_ cells: [Cell]) {
    for (place, cell) in cells.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: ",")) }
      cell.append(to: &bytes)
    }
    bytes.append(UInt8(ascii: "\n"))
    ends.append(bytes.count)
  }

  /// The whole table, with a line break after each row.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The rows one by one, the header first, each with its line break.
  package var rows: some Sequence<String> {
    ends.indices.lazy.map { row in
      String(decoding: bytes[(row == 0 ? 0 : ends[row - 1])..<ends[row]], as: UTF8.self)
    }
  }
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

    /// Adds the cell as it stands in the file.
    func append(to bytes: inout [UInt8]) {
      switch self {
      case .words(let words): TidyTable.append(words, to: &bytes)
      case .number(let number): if let number, number.isFinite { bytes.append(contentsOf: plain(number).utf8) }
      case .whole(let number): bytes.append(contentsOf: String(number).utf8)
      }
    }
  }

  /// Words that a spreadsheet would run as a formula are made text by an apostrophe in front; so are those that begin with
  /// a control character (OWASP, CSV injection). A number, such as -0.25, is no formula and stays one.
  static func defused(_ words: String) -> String {
    let visible = words.unicodeScalars.first { !$0.properties.isWhitespace && $0.properties.generalCategory != .format }
    let starts = [words.unicodeScalars.first, visible].compactMap { $0 }
    let risky =
      starts.contains { "=+-@\t\r\n".unicodeScalars.contains($0) || $0.properties.generalCategory == .control }
      || starts.contains { ["＝", "＋", "－", "＠"].contains(String($0)) }
    guard risky else { return words }
    // Asked last, since few cells come so far and an expression is made anew for each.
    let isNumber = words.wholeMatch(of: /[+-]?[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/) != nil
    return isNumber ? words : "'" + words
  }

  /// Adds words, quoted where a comma, a quotation mark or a line break asks for it.
  private static func append(_ words: String, to bytes: inout [UInt8]) {
    // What begins with a letter is no formula, and plain signs command no terminal; most cells are both.
    let letter = words.utf8.first.map { UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 | 0x20 } ?? true
    let plain = words.utf8.allSatisfy { 0x20..<0x7F ~= $0 }
    let safe = plain ? (letter ? words : defused(words)) : shown(defused(words))
    let mark = UInt8(ascii: "\"")
    let quoted = safe.utf8.contains { $0 == UInt8(ascii: ",") || $0 == mark || $0 == 0x0A }
    if quoted { bytes.append(mark) }
    for byte in safe.utf8 {
      if byte == mark { bytes.append(mark) }
      bytes.append(byte)
    }
    if quoted { bytes.append(mark) }
  }

  /// Control characters and marks of direction as visible signs, since a table may be printed on a terminal; line breaks
  /// stay.
  private static func shown(_ words: String) -> String {
    words.split(separator: "\n", omittingEmptySubsequences: false).map { harmless($0) }.joined(separator: "\n")
  }
}
