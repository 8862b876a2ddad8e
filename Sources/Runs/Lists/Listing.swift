/// A list for people and programs: some columns, and a row for each thing.
package struct Listing: Hashable, Sendable {
  /// A thing that is listed.
  package struct Row: Hashable, Sendable {
    /// What files say of it, by column; the first cell is the id, the second most often a name.
    package var cells: [TidyTable.Cell]
    /// What a reader at a terminal sees of it, by heading.
    package var shown: [String]
  }

  /// What is listed, in the plural, such as `interventions`.
  package var title: String
  /// Names of the columns of files.
  package var columns: [String]
  /// What stands above the columns at a terminal.
  package var headings: [String]
  /// The rows.
  package var rows: [Row]
  /// A remark below the list.
  package var remark: String

  /// A list of which a terminal shows other things than files have.
  init(title: String, columns: [String], headings: [String], rows: [Row], remark: String) {
    self.title = title
    self.columns = columns
    self.headings = headings
    self.rows = rows
    self.remark = remark
  }

  /// A list of which a terminal shows some columns, named by their places.
  init(title: String, columns: [String], shown: [Int], rows: [[TidyTable.Cell]], remark: String) {
    self.init(
      title: title, columns: columns, headings: shown.map { columns[$0] },
      rows: rows.map { cells in Row(cells: cells, shown: shown.map { cells[$0].text }) }, remark: remark)
  }

  /// The list as comma-separated values.
  package var table: TidyTable {
    var table = TidyTable(header: columns)
    for row in rows { table.append(row.cells) }
    return table
  }

  /// The list as a table in Markdown, a line for each row.
  package var markdown: [String] {
    let lines = [columns, columns.map { _ in "---" }] + rows.map { $0.cells.map(\.text) }
    return lines.map { cells in
      "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |"
    }
  }

  /// The rows that have a word in what people know them by, whatever its case; hyphens count as blanks.
  package func holding(_ word: String) -> Listing {
    let plain = { (text: String) in text.lowercased().replacing("-", with: " ") }
    var part = self
    part.rows = rows.filter { row in row.cells.prefix(3).contains { plain($0.text).contains(plain(word)) } }
    return part
  }

  /// The list as JSON: an array with an object for each row, numbers as numbers.
  package func json() throws(WorkbenchError) -> String {
    try Runs.json(rows.map { row in Dictionary(uniqueKeysWithValues: zip(columns, row.cells)) })
  }
}

/// What can be listed.
package enum ListKind: String, CaseIterable, Sendable {
  case interventions
  case indicators
  case levers
  case effects
  case areas
  case sources
  case parameters
  case figures
  case deflators
  case descriptors
}

extension ListKind {
  /// The list of a name; throws `unknownName` where there is none.
  package init(named name: String) throws(WorkbenchError) {
    guard let kind = ListKind(rawValue: name == "ladders" ? "descriptors" : name) else {
      throw .unknownName(kind: "list", name: name, known: ListKind.allCases.map(\.rawValue))
    }
    self = kind
  }
}

/// What a list is narrowed to.
package struct ListFilter: Sendable {
  /// An outcome or judgement area.
  package var area: String?
  /// A ladder's id, or part of it.
  package var aspect: String?
  /// A grade from 1 to 4.
  package var grade: Int?

  /// A filter that lets everything through.
  package init(area: String? = nil, aspect: String? = nil, grade: Int? = nil) {
    self.area = area
    self.aspect = aspect
    self.grade = grade
  }
}
