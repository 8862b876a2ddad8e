import DecisionAnalysis
import Runs
import ServiceModel
import Wording

extension ReportSection {
  /// What each plan costs over all years, and whose money it is, in two tables.
  static func cost(_ report: RunReport) -> ReportSection? {
    let (summary, plans) = (report.summary, BoardPlans(report))
    guard summary.hasMoney else { return nil }
    let years = summary.years.count == 1 ? "the year" : "all \(summary.years.count) years"
    return ReportSection(id: "cost", short: "Money", title: "What it costs, and whose money it is") {
      ChartTable(
        caption:
          "More (+) or less (−) spent over \(years) than with nothing more done, on average; in all also what 8 in 10 futures "
          + "lie between, and in present value.",
        columns: ["Plan"] + BudgetLine.allCases.map(line) + [
          "8 in 10 futures", "Present value", "Chance of saving, %",
        ],
        rows: plans.shown.map { row(summary, plans.title($0), $0) }
      ).markup
      holders(summary, plans)
      Piece.paragraph(RunWords.prices(summary.question.prices), style: "says")
    }
  }

  private static func line(_ line: BudgetLine) -> String {
    switch line {
    case .interventions: "The plan itself"
    case .placements: "Placements"
    case .staff: "Social work teams"
    case .total: "In all"
    }
  }

  private static func row(_ summary: RunSummary, _ name: String, _ plan: Int) -> [String] {
    let portfolio = summary.portfolios[plan]
    let means = BudgetLine.allCases.map { line in
      portfolio.budget.first { $0.line == line }.map { $0.undiscounted.change(.pounds) } ?? "–"
    }
    let whole = portfolio.total.map { total in
      [
        Futures.changes(total.undiscounted, .pounds), total.discounted.change(.pounds),
        total.undiscounted.isNothing ? "–" : Figure.percent(total.saves.value),
      ]
    }
    return [name] + means + (whole ?? ["–", "–", "–"])
  }

  /// Whose money the plans take and save, a row for each holder of a budget.
  @MarkupBuilder private static func holders(_ summary: RunSummary, _ plans: BoardPlans) -> Markup {
    let rows = PayerTable(summary, plans: plans.shown)
    if !rows.rows.isEmpty {
      ChartTable(
        caption: "Whose money, over all years on average", columns: ["Who pays or saves"] + plans.shown.map(plans.head),
        rows: rows.rows.map { [$0.who] + $0.plans }
      ).markup
      for sentence in rows.sentences { Piece.paragraph(sentence, style: "says") }
    }
  }
}
