import DecisionAnalysis
import Runs
import ServiceModel
import Wording

extension ReportSection {
  /// What each plan costs by year, and who pays and saves.
  static func money(_ report: RunReport) -> ReportSection? {
    let summary = report.summary
    guard summary.hasMoney else { return nil }
    let scale = CostPanel.scale(summary)
    let rate = RunWords.rate(summary.question.discountRate)
    let prices = RunWords.prices(summary.question.prices)
    return ReportSection(id: "money", short: "Money", title: "Money, year by year and line by line") {
      Piece.paragraph(
        "Against doing nothing more: above the line more is spent, below it less. Present value "
          + "counts later years for less, at \(rate) a year (HM Treasury, The Green Book). \(prices) \(RunWords.payer)"
      )
      Piece.panels(report.plans.count) {
        for plan in report.plans {
          let name = report.names[plan]
          Piece.panel(
            name: name,
            CostPanel(
              id: "m\(plan - 1)", title: "Spending by year: \(name)", summary, portfolio: plan, scale: scale
            ).picture,
            sentence: summary.portfolios[plan].total.map { sentence($0, years: summary.years.count) } ?? "")
        }
      }
      totals(report).markup
      byYear(report).folded("Spending by year")
      Markup.element("h3") { "Who pays and who saves" }
      for plan in report.plans {
        let (title, budget) = ("Who pays and who saves under ‘\(report.names[plan])’", summary.portfolios[plan].budget)
        Piece.chart(
          .payers(id: "w\(plan - 1)", title: title, budget: budget),
          caption: "\(title), over all years, not discounted. \(sentence(budget))", table: payers(budget))
      }
      payers(of: report.deployed)
      uncounted
    }
  }

  /// Who pays for each intervention of the plans, and who saves where it works.
  @MarkupBuilder private static func payers(of deployed: [Intervention]) -> Markup {
    Markup.element("h3") { "Who pays for each intervention" }
    Markup.element("dl", ["class": "aspects"]) {
      for intervention in deployed {
        Markup.element("dt") { intervention.name }
        Markup.element("dd") { RunWords.payers(intervention) }
      }
    }
  }

  private static func sentence(_ total: BudgetChange, years: Int) -> String {
    let sum = total.undiscounted
    if sum.isNothing { return "Spending is the same in every future." }
    let pull = sum.isPulled ? ", which a few futures pull beyond what 8 in 10 show" : ""
    return
      "\(sum.change(.pounds)) over \(yearWords(years)) on average\(pull); less is spent than with nothing more done "
      + "\(Futures.words(total.saves))."
  }

  /// Who pays more and who spends less in most futures, in a sentence.
  private static func sentence(_ budget: [BudgetChange]) -> String {
    func told(_ payers: [BudgetChange], _ verb: String, _ chance: (Double) -> Double) -> String? {
      let names = payers.map {
        let name = RunWords.budgetHolder($0.line)
        return "\(name.prefix(1).lowercased())\(name.dropFirst()) "
          + Futures.words(Estimate(value: chance($0.saves.value), error: $0.saves.error))
      }
      return names.isEmpty ? nil : "\(verb): \(names.joined(separator: ", "))."
    }
    let pay = told(budget.filter { $0.saves.value < 0.4 }, "More is spent by") { 1 - $0 }
    let save = told(budget.filter { $0.saves.value > 0.6 }, "Less is spent by") { $0 }
    let words = [pay, save].compactMap { $0 }.joined(separator: " ")
    return words.isEmpty ? "No budget holder is clearly better or worse off." : words
  }

  /// Bodies whose money is not modelled: said, and not shown as zero.
  @MarkupBuilder private static var uncounted: Markup {
    Markup.element("h3") { "Whose money is not counted" }
    Piece.paragraph("Not counted is not the same as nothing: these may pay or save too.")
    Markup.element("dl", ["class": "aspects"]) {
      for body in RunWords.uncounted {
        Markup.element("dt") { body.name }
        Markup.element("dd") { body.reason }
      }
    }
  }

  /// How often less is spent, where anything changes.
  private static func less(_ change: BudgetChange) -> String {
    change.undiscounted.isNothing ? "no change" : Futures.words(change.saves)
  }

  private static func totals(_ report: RunReport) -> ChartTable {
    ChartTable(
      caption: "Change in spending over all years",
      columns: ["Plan", "Line", "Mean", "8 in 10 futures", "Present value", "Less is spent"],
      rows: report.summary.portfolios.dropFirst().flatMap { portfolio in
        portfolio.linesAndTotal.map { change in
          [
            portfolio.name, report.summary.name(of: change.line), change.undiscounted.change(.pounds),
            Futures.changes(change.undiscounted, .pounds), change.discounted.change(.pounds), less(change),
          ]
        }
      })
  }

  private static func byYear(_ report: RunReport) -> ChartTable {
    let summary = report.summary
    return ChartTable(
      caption: "Mean change in spending by year, to the nearest thousand",
      columns: ["Plan and line"] + summary.years.map { "\($0)" },
      rows: report.plans.flatMap { plan in
        summary.portfolios[plan].linesAndTotal.map { change in
          ["\(report.names[plan]): \(summary.name(of: change.line))"]
            + summary.spending(on: change.line, portfolio: plan).map { QuantityUnit.pounds.change($0, places: -3) }
        }
      })
  }

  private static func payers(_ budget: [BudgetChange]) -> ChartTable {
    ChartTable(
      caption: "Who pays and who saves", columns: ["Who", "Mean", "8 in 10 futures", "Spends less"],
      rows: budget.map { change in
        [
          RunWords.budgetHolder(change.line), change.undiscounted.change(.pounds),
          Futures.changes(change.undiscounted, .pounds), less(change),
        ]
      })
  }
}
