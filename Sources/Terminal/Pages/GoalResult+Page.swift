package import Runs
import Wording

extension GoalResult {
  /// The answer for a terminal.
  package func page(width: Int = Page.width) -> Page {
    let words = GoalWords(self)
    var page = Page(width: width)
    page.paragraph(scenario, indent: 0, style: .strong)
    page.paragraph(words.question, indent: 0)
    page.space()
    page.paragraph(words.answer, indent: 0, style: .strong)
    page.space()
    var table = ColumnTable(heads: Array(words.table.heads.dropFirst()))
    table.rows = words.table.rows.map { ColumnTable.Row(lead: $0[0], cells: Array($0.dropFirst())) }
    page.table(table)
    for remark in words.remarks { page.paragraph(remark, indent: 0, style: .faint) }
    return page
  }
}
