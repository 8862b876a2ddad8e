package import Runs
package import Wording

extension DecisionResult {
  /// The comparison of plans for a terminal.
  package func page(width: Int = Page.width) -> Page { Page(text, width: width) }
}

extension GoalResult {
  /// The dose that was sought for a terminal.
  package func page(width: Int = Page.width) -> Page { Page(text, width: width) }
}

extension BestResult {
  /// The best ways found for a terminal.
  package func page(width: Int = Page.width) -> Page { Page(text, width: width) }
}

extension Page {
  /// An answer with its tables.
  package init(_ text: DecisionText, width: Int) {
    self.init(width: width)
    paragraph(text.scenario, indent: 0, style: .strong)
    paragraph(text.question, indent: 0)
    if let answer = text.answer {
      space()
      paragraph(answer, indent: 0, style: .strong)
    }
    if !text.key.isEmpty { space() }
    for line in text.key { paragraph(line, indent: 2, hanging: 5) }
    for part in text.parts { self.part(part) }
    if !text.remarks.isEmpty { space() }
    for remark in text.remarks { paragraph(remark, indent: 0, style: .faint) }
  }

  /// Adds a part of an answer: its heading, what it means, its table and what follows.
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
