/// A file of comma-separated values (RFC 4180) with a header, whose every cell knows its place.
///
/// Rows are read one at a time, so that a table of some hundred thousand rows costs little more than its bytes.
package struct DelimitedText: Sendable {
  /// The file.
  package let source: SourceText
  /// The first row.
  package let header: DelimitedRow
  private let bytes: [UInt8]
  private let afterHeader: DelimitedScanner

  /// The most bytes that a table may have.
  package static let limit = 64 << 20

  /// Reads a file as far as its header.
  ///
  /// - Throws: what keeps the file from being read, or is wrong with the header's quotation marks.
  package init(contentsOf path: String, limit: Int = DelimitedText.limit) throws(Fault) {
    let source = try decodedText(try readBytes(of: SourceText(file: path), limit: limit), file: path)
    self.source = source
    bytes = Array(source.text.utf8)
    var scanner = DelimitedScanner()
    guard let header = try scanner.next(in: bytes, of: source) else { throw Fault(.empty, at: .whole(source)) }
    self.header = header
    afterHeader = scanner
  }

  /// Where columns are, in the order of their names; throws every one that is not there.
  package func places(of columns: [String]) throws(Faults) -> [Int] {
    let names = (0..<header.count).map { header.text($0) }
    let places = columns.map { names.firstIndex(of: $0) }
    let missing = zip(columns, places).filter { $0.1 == nil }.map { column, _ in
      Fault(.noSuch(kind: "column", name: column), at: header.location(0), found: column, allowed: names)
    }
    if !missing.isEmpty { throw Faults(missing) }
    return places.compactMap { $0 }
  }

  /// Hands over the rows below the header in their order; empty lines are left out.
  ///
  /// - Returns: rows with more or fewer cells than the header, which are not handed over, and a quotation mark out of
  ///   place, at which reading ends.
  package func forEachRow(_ body: (DelimitedRow) -> Void) -> [Fault] {
    var scanner = afterHeader
    var faults: [Fault] = []
    do throws(Fault) {
      while let row = try scanner.next(in: bytes, of: source) {
        guard row.count != header.count else {
          body(row)
          continue
        }
        let words = "this row has \(row.count) \(row.count == 1 ? "cell" : "cells"), and the header has \(header.count)"
        faults.append(Fault(.rule(words), at: row.location(0)))
      }
    } catch {
      faults.append(error)
    }
    return faults
  }
}

/// One row of a table.
package struct DelimitedRow: Sendable {
  /// Where a cell lies among the bytes, its quotation marks left out, and on which line.
  struct Cell: Sendable {
    var bytes: Range<Int>
    var line: Int
    var lineStart: Int
    var isQuoted: Bool
  }

  let source: SourceText
  let file: [UInt8]
  var cells: [Cell] = []

  /// How many cells it has.
  package var count: Int { cells.count }

  /// What a cell says, without blanks at its ends.
  package func text(_ place: Int) -> String {
    let cell = cells[place]
    var bytes = file[cell.bytes]
    let isBlank = { (byte: UInt8) in byte == 0x20 || byte == 0x09 }
    while let first = bytes.first, isBlank(first) { bytes.removeFirst() }
    while let last = bytes.last, isBlank(last) { bytes.removeLast() }
    let text = String(decoding: bytes, as: UTF8.self)
    return cell.isQuoted ? text.replacing("\"\"", with: "\"") : text
  }

  /// Whether a cell's bytes are those of a word, without making a text of them.
  package func holds(_ word: [UInt8], at place: Int) -> Bool {
    let cell = cells[place]
    return cell.bytes.count == word.count && file[cell.bytes].elementsEqual(word)
  }

  /// Where a cell begins.
  package func location(_ place: Int) -> Location {
    let cell = cells[place]
    let before = String(decoding: file[cell.lineStart..<cell.bytes.lowerBound], as: UTF8.self).unicodeScalars.count
    return Location(source, line: cell.line, column: before + 1)
  }
}

/// Where in a table the reading has come to.
struct DelimitedScanner: Sendable {
  private var place = 0
  private var line = 1
  private var lineStart = 0

  private static let mark = UInt8(ascii: "\"")
  private static let comma = UInt8(ascii: ",")
  private static let feed = UInt8(ascii: "\n")
  private static let back = UInt8(ascii: "\r")

  /// The next row that is not empty; nil at the end.
  mutating func next(in bytes: [UInt8], of source: SourceText) throws(Fault) -> DelimitedRow? {
    while place < bytes.count {
      var row = DelimitedRow(source: source, file: bytes)
      repeat { row.cells.append(try cell(in: bytes, of: source)) } while passComma(in: bytes)
      passLineEnd(in: bytes)
      if row.cells.count > 1 || !row.cells[0].bytes.isEmpty { return row }
    }
    return nil
  }

  private mutating func cell(in bytes: [UInt8], of source: SourceText) throws(Fault) -> DelimitedRow.Cell {
    var cell = DelimitedRow.Cell(bytes: place..<place, line: line, lineStart: lineStart, isQuoted: false)
    if place < bytes.count, bytes[place] == Self.mark {
      cell.isQuoted = true
      cell.bytes = try quoted(in: bytes, of: source, from: cell)
      return cell
    }
    let start = place
    while place < bytes.count, !ends(bytes[place]) {
      guard bytes[place] != Self.mark else { throw misplaced(source, "a quotation mark stands inside a value", bytes) }
      place += 1
    }
    cell.bytes = start..<place
    return cell
  }

  private mutating func quoted(
    in bytes: [UInt8], of source: SourceText, from cell: DelimitedRow.Cell
  ) throws(Fault) -> Range<Int> {
    place += 1
    let start = place
    while place < bytes.count {
      if bytes[place] == Self.mark {
        guard place + 1 < bytes.count, bytes[place + 1] == Self.mark else { break }
        place += 1
      } else if bytes[place] == Self.feed {
        line += 1
        lineStart = place + 1
      }
      place += 1
    }
    guard place < bytes.count else {
      (line, lineStart, place) = (cell.line, cell.lineStart, start - 1)
      throw misplaced(source, "the quotation mark that opens here is never closed", bytes)
    }
    let end = place
    place += 1
    guard place == bytes.count || ends(bytes[place]) else {
      throw misplaced(source, "something stands behind a closing quotation mark", bytes)
    }
    return start..<end
  }

  private func ends(_ byte: UInt8) -> Bool { byte == Self.comma || byte == Self.feed || byte == Self.back }

  private mutating func passComma(in bytes: [UInt8]) -> Bool {
    guard place < bytes.count, bytes[place] == Self.comma else { return false }
    place += 1
    return true
  }

  private mutating func passLineEnd(in bytes: [UInt8]) {
    if place < bytes.count, bytes[place] == Self.back { place += 1 }
    if place < bytes.count, bytes[place] == Self.feed { place += 1 }
    line += 1
    lineStart = place
  }

  private func misplaced(_ source: SourceText, _ words: String, _ bytes: [UInt8]) -> Fault {
    let before = String(decoding: bytes[lineStart..<place], as: UTF8.self).unicodeScalars.count
    return Fault(
      .rule(words), at: Location(source, line: line, column: before + 1),
      advice: "Put the whole value between quotation marks and write a quotation mark inside it twice.")
  }
}
