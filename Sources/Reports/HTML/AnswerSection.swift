import Runs
import Wording

extension ReportSection {
  /// The answer in three sentences, and the table on which a decision is taken.
  static func answer(_ report: RunReport) -> ReportSection {
    let answer = Answer(report.summary)
    return ReportSection(id: "answer", short: "The answer", title: "The answer in three sentences") {
      Markup.element("ol", ["class": "answer"]) {
        for sentence in answer.sentences { Markup.element("li") { sentence } }
      }
      for caution in report.cautions { Piece.paragraph(caution, style: "says") }
      decision(report)
      Markup.element("dl", ["class": "plans"]) {
        for portfolio in report.summary.portfolios {
          Markup.element("dt") { portfolio.name }
          if portfolio.deployments.isEmpty {
            Markup.element("dd") { "Nothing beyond what was under way in \(report.summary.question.firstYear - 1)." }
          }
          for deployment in portfolio.deployments { Markup.element("dd") { deployment.words } }
        }
      }
    }
  }

  /// The table on which a decision is taken, and what could change the answer.
  @MarkupBuilder private static func decision(_ report: RunReport) -> Markup {
    if report.names.count > 1 {
      let words = DecisionWords(report.summary)
      Markup.element("h3") { "The decision table" }
      ChartTable(
        caption: words.reading, columns: ["Outcome", report.names[0]] + report.names.dropFirst(),
        rows: words.rows.map { [$0.name, $0.nothingMore] + $0.plans }
      ).markup
      for sentence in words.couldChange { Piece.paragraph(sentence, style: "says") }
    }
  }
}
