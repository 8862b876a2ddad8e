import Runs
import Wording

extension MarkdownReport {
  /// What stands before the appendix besides the answer: whose money, what an inspection would say, limits and words.
  static func board(_ report: RunReport) -> [String] {
    search(report) + holders(report) + inspection(report) + limits(report) + glossary(report)
  }

  /// What a search found, and the frontier of what it looked at.
  private static func search(_ report: RunReport) -> [String] {
    guard let words = report.search.map(BestWords.init) else { return [] }
    var lines = ["## Where the sum does most", "", safe(words.question), "", safe(words.answer), ""]
    lines += words.finalists.map { "- \(safe($0))" } + [""] + table(words.table.heads, words.table.rows)
    lines += words.remarks.map { safe($0) + "\n" }
    guard let frontier = words.frontier else { return lines }
    lines += ["### \(safe(frontier.title))", "", safe(frontier.reading), ""] + table(frontier.heads, frontier.rows)
    return lines + frontier.sentences.map { safe($0) + "\n" }
  }

  private static func holders(_ report: RunReport) -> [String] {
    let payers = PayerTable(report.summary, plans: Array(report.plans))
    guard report.summary.hasMoney, !payers.rows.isEmpty else { return [] }
    return ["## Whose money, over all years on average", ""]
      + table(["Who pays or saves"] + report.names.dropFirst(), payers.rows.map { [$0.who] + $0.plans })
      + (payers.sentences + [RunWords.prices(report.summary.question.prices)]).map { safe($0) + "\n" }
  }

  private static func inspection(_ report: RunReport) -> [String] {
    guard !report.mainGrades.isEmpty else { return [] }
    let columns = GradeColumns(report.summary, grades: report.mainGrades)
    var lines = ["## What an inspection would say", ""]
    if let words = columns.stillWords { lines += [safe(words), ""] }
    if !columns.moved.isEmpty {
      lines += [safe(columns.reading), ""]
      lines += table(
        ["Grade", report.names[0]] + columns.moving.map { report.names[$0] },
        columns.rows.map { [$0.name, $0.nothingMore] + $0.plans })
    }
    if let words = columns.unmovedWords { lines += [safe(words), ""] }
    return lines
  }

  private static func limits(_ report: RunReport) -> [String] {
    ["## What this cannot tell", ""] + RunLimits(report.summary).sentences.map { "- \(safe($0))" } + [""]
  }

  private static func glossary(_ report: RunReport) -> [String] {
    ["## Words used here", ""]
      + RunGlossary.terms(report.summary).map { "- **\(safe($0.term))**: \(safe($0.meaning))" } + [""]
  }
}
