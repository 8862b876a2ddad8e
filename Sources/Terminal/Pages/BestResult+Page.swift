package import Runs
import Wording

extension BestResult {
  /// The best ways found for a terminal.
  package func page(width: Int = Page.width) -> Page {
    let words = BestWords(self)
    var page = Page(width: width)
    page.paragraph(scenario, indent: 0, style: .strong)
    page.paragraph(words.question, indent: 0)
    page.space()
    page.paragraph(words.answer, indent: 0, style: .strong)
    page.space()
    for finalist in words.finalists { page.paragraph(finalist, indent: 2, hanging: 5) }
    page.space()
    page.table(heads: words.table.heads, rows: words.table.rows)
    page.space()
    for remark in words.remarks { page.paragraph(remark, indent: 0, style: .faint) }
    return page
  }
}
