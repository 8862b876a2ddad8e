package import Runs
package import Wording

extension DecisionResult {
  /// The comparison of plans for a terminal.
  package func page(width: Int = Page.width) -> Page {
    let words = DecisionTables(self)
    var page = Page(width: width)
    page.paragraph(scenario, indent: 0, style: .strong)
    page.paragraph(words.question, indent: 0)
    for part in words.parts { page.part(part) }
    return page
  }
}

extension Page {
  /// Adds a part of a comparison: its heading, what it means, its table and what follows.
  package mutating func part(_ part: DecisionPart) {
    heading(part.title)
    paragraph(part.reading, style: .faint)
    if !part.rows.isEmpty { table(heads: part.heads, rows: part.rows) }
    for sentence in part.sentences { paragraph(sentence) }
  }

  /// Adds a table of words; the first of each row is what it is about, and its head is not shown.
  mutating func table(heads: [String], rows: [[String]]) {
    var table = ColumnTable(heads: Array(heads.dropFirst()))
    table.rows = rows.map { ColumnTable.Row(lead: $0[0], cells: Array($0.dropFirst())) }
    self.table(table)
  }
}
