import Runs
import Wording

extension MarkdownReport {
  /// How outcomes answer to the doses that plans sweep.
  static func sweeps(_ report: RunReport) -> [String] {
    report.summary.sweeps.flatMap { sweep -> [String] in
      let words = SweepWords(report.summary, sweep)
      guard !words.outcomes.isEmpty else { return [] }
      var lines = ["## \(safe(words.title))", "", safe(words.reading), ""]
      for outcome in words.outcomes {
        lines += ["### \(safe(report.summary.outputs[outcome].name))", ""]
        if let smallest = words.smallest(outcome) { lines += [safe(smallest), ""] }
        lines += table(SweepWords.heads, words.rows(outcome))
      }
      return lines
    }
  }
}
