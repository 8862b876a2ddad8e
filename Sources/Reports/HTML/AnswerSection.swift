import DecisionAnalysis
import Wording

extension ReportSection {
  /// The answer in three sentences, and all plans at a glance.
  static func answer(_ facts: ReportFacts) -> ReportSection {
    let answer = Answer(facts)
    return ReportSection(id: "answer", short: "The answer", title: "The answer in three sentences") {
      Markup.element("ol", ["class": "answer"]) {
        for sentence in answer.sentences { Markup.element("li") { sentence } }
      }
      for caution in facts.cautions { Piece.paragraph(caution, style: "says") }
      Markup.element("h3") { "The plans at a glance" }
      glance(facts, answer).markup
      Markup.element("dl", ["class": "plans"]) {
        for portfolio in facts.portfolios {
          Markup.element("dt") { portfolio.name }
          if portfolio.deploys.isEmpty {
            Markup.element("dd") { "Nothing beyond what was under way in \(facts.years[0] - 1)." }
          }
          for line in portfolio.deploys { Markup.element("dd") { line } }
        }
      }
    }
  }

  /// A count of measures with how many of them change by less than a usual year's change.
  private static func counted(_ all: Int, small: Int) -> String { small == 0 ? "\(all)" : "\(all) (\(small))" }

  private static func glance(_ facts: ReportFacts, _ answer: Answer) -> ChartTable {
    var columns = ["Plan", "Better (of them small)", "Worse (of them small)", "Either way"]
    if let headline = answer.headline { columns.append("\(headline.name): good or better") }
    if facts.money != nil { columns.append("Spending over all years") }
    let rows = facts.portfolios.indices.map { plan -> [String] in
      var row = [facts.portfolios[plan].name]
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
        row.append(Futures.words(headline.courses[plan][facts.years.count - 1].atLeastGood))
      }
      if let money = facts.money {
        row.append(plan == 0 ? "–" : spending(money.accounts[plan - 1].total.undiscounted))
      }
      return row
    }
    return ChartTable(
      caption:
        "Measures that count as better or worse by \(facts.lastYear), of \(facts.indicators.count), against doing nothing more",
      columns: columns, rows: rows)
  }

  private static func spending(_ change: Spread) -> String {
    "\(QuantityUnit.pounds.change(change.mean, places: change.places)) (\(Futures.changes(change, .pounds)))"
  }
}
