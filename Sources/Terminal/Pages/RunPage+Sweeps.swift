import Runs
import Wording

extension RunPage {
  /// How outcomes answer to the doses that plans sweep: the smallest dose that will do, and a table of each outcome.
  func sweeps(_ page: inout Page) {
    for sweep in summary.sweeps {
      let words = SweepWords(summary, sweep)
      guard !words.outcomes.isEmpty else { continue }
      page.heading(words.title)
      page.paragraph(words.reading, style: .faint)
      for outcome in words.outcomes {
        page.space()
        page.line(("  \(summary.outputs[outcome].name)", .strong))
        if let smallest = words.smallest(outcome) { page.paragraph(smallest) }
        page.table(heads: SweepWords.heads, rows: words.rows(outcome))
      }
    }
  }
}
