import Runs
import Wording

extension RunPage {
  /// The answer in three sentences, and the table on which a decision is taken.
  func answer(_ page: inout Page) {
    page.heading(RunWords.answer)
    for sentence in Answer(summary).sentences { page.paragraph(sentence) }
    guard !portfolios.isEmpty, !summary.question.isOneFuture else { return }
    let words = DecisionWords(summary)
    page.space()
    page.paragraph(words.reading, style: .faint)
    if portfolios.count > 1 {
      for (place, portfolio) in portfolios.enumerated() {
        page.line(("  \(letter(place))  ", .strong), (portfolio.name, .plain))
      }
      page.space()
    }
    var table = ColumnTable(heads: ["nothing more"] + portfolios.indices.map { letter($0 - 1) })
    table.fixed = 1
    table.rows = words.rows.map { ColumnTable.Row(lead: $0.name, cells: [$0.nothingMore] + $0.plans) }
    page.table(table)
    for sentence in words.couldChange { page.paragraph(sentence) }
  }
}
