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
    page.table(heads: words.table.heads, rows: words.table.rows)
    for remark in words.remarks { page.paragraph(remark, indent: 0, style: .faint) }
    return page
  }
}
