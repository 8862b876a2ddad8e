import Runs
import Wording

extension MarkdownReport {
  /// How outcomes answer to the doses that plans sweep.
  static func sweeps(_ report: RunReport) -> [String] {
    report.summary.sweeps.flatMap { sweep -> [String] in
      let words = SweepWords(report.summary, sweep)
      guard !words.outcomes.isEmpty else { return [] }
      return ["## \(safe(words.title))", "", safe(words.reading), ""]
        + words.outcomes.flatMap { outcome in
          ["### \(safe(report.summary.outputs[outcome].name))", ""]
            + (words.smallest(outcome).map { [safe($0), ""] } ?? [])
            + table(SweepWords.heads, words.rows(outcome))
        }
    }
  }
}
