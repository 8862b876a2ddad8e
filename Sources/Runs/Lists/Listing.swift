/// A list for people and programs: some columns, and a row for each thing.
package struct Listing: Codable, Hashable, Sendable {
  /// What is listed, in the plural, such as `interventions`.
  package var title: String
  /// Names of the columns; the first is the id.
  package var columns: [String]
  /// Which columns a reader at a terminal sees; files have all of them.
  package var shown: [Int]
  /// The rows.
  package var rows: [[String]]
  /// A remark below the list.
  package var remark: String

  /// The list as comma-separated values.
  package var table: TidyTable {
    var table = TidyTable(header: columns)
    for row in rows { table.append(row.map { .words($0) }) }
    return table
  }

  /// The rows that have a word in what people know them by, whatever its case; hyphens count as blanks.
  package func holding(_ word: String) -> Listing {
    let plain = { (text: String) in text.lowercased().replacing("-", with: " ") }
    var part = self
    part.rows = rows.filter { row in row.prefix(3).contains { plain($0).contains(plain(word)) } }
    return part
  }

  /// The list as JSON: an array with an object for each row.
  package func json() throws(WorkbenchError) -> String {
    try Runs.json(rows.map { row in Dictionary(uniqueKeysWithValues: zip(columns, row)) })
  }
}

/// What can be listed.
package enum ListKind: String, CaseIterable, Sendable {
  case interventions
  case indicators
  case levers
  case areas
  case sources
  case parameters
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
