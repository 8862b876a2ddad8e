import Runs
import Wording

extension ReportSection {
  /// The answer in three sentences, the table on which a decision is taken, and what the plans are.
  static func answer(_ report: RunReport) -> ReportSection {
    let answer = Answer(report.summary)
    let plans = BoardPlans(report)
    return ReportSection(id: "answer", short: "The answer", title: "The answer in three sentences") {
      Markup.element("ol", ["class": "answer"]) {
        for sentence in answer.sentences { Markup.element("li") { sentence } }
      }
      for caution in report.cautions { Piece.paragraph(caution, style: "says") }
      decision(report, plans)
      deployed(report, [0] + plans.shown, plans, most: plans.mostDeployments)
    }
  }

  /// The table on which a decision is taken, and what could change the answer.
  @MarkupBuilder private static func decision(_ report: RunReport, _ plans: BoardPlans) -> Markup {
    if report.names.count > 1 {
      let words = DecisionWords(report.summary)
      Markup.element("h3") { "The decision table" }
      ChartTable(
        caption: words.reading, columns: ["Outcome", report.names[0]] + plans.shown.map(plans.head),
        rows: words.rows.map { row in [row.name, row.nothingMore] + plans.shown.map { row.plans[$0 - 1] } }
      ).markup
      if let left = plans.leftWords { Piece.paragraph(left, style: "says") }
      for sweep in report.summary.sweeps {
        if let sentence = SweepWords(report.summary, sweep).sentences.first { Piece.paragraph(sentence, style: "says") }
      }
      for sentence in words.couldChange { Piece.paragraph(sentence, style: "says") }
    }
  }

  /// What each plan deploys; long plans are cut short where only first pages are wanted.
  static func deployed(_ report: RunReport, _ shown: [Int], _ plans: BoardPlans, most: Int) -> Markup {
    Markup.element("dl", ["class": "plans"]) {
      for plan in shown {
        let deployments = report.summary.portfolios[plan].deployments
        Markup.element("dt") { plan == 0 ? report.names[0] : plans.title(plan) }
        if deployments.isEmpty {
          Markup.element("dd") { "Nothing beyond what was under way in \(report.summary.question.firstYear - 1)." }
        }
        for deployment in deployments.prefix(most) { Markup.element("dd") { deployment.words } }
        if deployments.count > most {
          Markup.element("dd") { "and \(deployments.count - most) more, which the appendix has" }
        }
      }
    }
  }

  /// All plans in full, and the decision table of all of them, where the first pages cut either short.
  static func plans(_ report: RunReport) -> ReportSection? {
    let plans = BoardPlans(report)
    let isCut = report.plans.contains { report.summary.portfolios[$0].deployments.count > plans.mostDeployments }
    guard plans.left > 0 || isCut else { return nil }
    return ReportSection(id: "plans", short: "All plans", title: "All plans in full") {
      deployed(report, Array(report.plans), plans, most: .max)
      if plans.left > 0 {
        let rows = DecisionWords(report.summary).rows
        ChartTable(
          caption: "The decision table of all plans", columns: ["Plan"] + rows.map(\.name),
          rows: [[report.names[0]] + rows.map(\.nothingMore)]
            + report.plans.map { plan in [report.names[plan]] + rows.map { $0.plans[plan - 1] } }
        ).markup
      }
    }
  }
}
