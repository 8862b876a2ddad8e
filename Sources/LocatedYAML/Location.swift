/// A place in a file; lines and columns count from one, and columns count Unicode scalars.
///
/// Line zero means the file as a whole: it was missing, empty or no text.
package struct Location: Sendable {
  let source: SourceText
  /// The line, from one; zero for the file as a whole.
  package let line: Int
  /// The column in Unicode scalars, from one; zero for the file as a whole.
  package let column: Int

  /// The path as the user gave it.
  package var file: String { source.file }

  /// The whole line; nil where the place is the file as a whole.
  package var lineText: String? { line > 0 ? source.line(line) : nil }

  /// A place in `source`.
  package init(_ source: SourceText, line: Int, column: Int) {
    self.source = source
    self.line = line
    self.column = column
  }

  /// The file as a whole.
  package static func whole(_ source: SourceText) -> Location {
    Location(source, line: 0, column: 0)
  }

  /// The place `columns` further to the right on the same line.
  func advanced(by columns: Int) -> Location {
    Location(source, line: line, column: column + columns)
  }
}

extension Location: Hashable, Comparable {
  /// Two places are the same when file, line and column are.
  package static func == (one: Location, other: Location) -> Bool {
    (one.file, one.line, one.column) == (other.file, other.line, other.column)
  }

  /// Places are in order of file, then line, then column.
  package static func < (one: Location, other: Location) -> Bool {
    (one.file, one.line, one.column) < (other.file, other.line, other.column)
  }

  /// Hashes file, line and column.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(file)
    hasher.combine(line)
    hasher.combine(column)
  }
}
