import DecisionAnalysis
import Runs
import Wording

extension ReportSection {
  /// The answer in three sentences, and all plans at a glance.
  static func answer(_ report: RunReport) -> ReportSection {
    let answer = Answer(report.summary)
    return ReportSection(id: "answer", short: "The answer", title: "The answer in three sentences") {
      Markup.element("ol", ["class": "answer"]) {
        for sentence in answer.sentences { Markup.element("li") { sentence } }
      }
      for caution in report.cautions { Piece.paragraph(caution, style: "says") }
      Markup.element("h3") { "The plans at a glance" }
      glance(report, answer).markup
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

  /// A count of measures with how many of them change by less than a usual year's change.
  private static func counted(_ all: Int, small: Int) -> String { small == 0 ? "\(all)" : "\(all) (\(small))" }

  private static func glance(_ report: RunReport, _ answer: Answer) -> ChartTable {
    let summary = report.summary
    var columns = ["Plan", "Better (of them small)", "Worse (of them small)", "Either way"]
    if let headline = answer.headline { columns.append("\(summary.outputs[headline].name): good or better") }
    if summary.hasMoney { columns.append("Spending over all years") }
    let rows = report.names.indices.map { plan -> [String] in
      var row = [report.names[plan]]
      if plan == 0 {
        row += [String](repeating: "–", count: 3)
      } else {
        let tally = answer.tally(plan)
        row += [
          counted(tally.better, small: tally.smallBetter), counted(tally.worse, small: tally.smallWorse),
          "\(tally.eitherWay)",
        ]
      }
      if let headline = answer.headline {
        row.append(summary.atLeastGood(headline, portfolio: plan).map(Futures.words) ?? "–")
      }
      if summary.hasMoney { row.append(summary.portfolios[plan].total.map { spending($0.undiscounted) } ?? "–") }
      return row
    }
    return ChartTable(
      caption:
        "Measures that count as better or worse by \(report.lastYear), of \(summary.toldIndicators.count), against doing "
        + "nothing more",
      columns: columns, rows: rows)
  }

  private static func spending(_ change: DrawSummary) -> String {
    "\(change.change(.pounds)) (\(Futures.changes(change, .pounds)))"
  }
}
