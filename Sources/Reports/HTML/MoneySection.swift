import DecisionAnalysis
import Wording

extension ReportSection {
  /// What each plan costs by year, and who pays and saves.
  static func money(_ facts: ReportFacts) -> ReportSection? {
    guard let money = facts.money, !money.accounts.isEmpty else { return nil }
    let scale = CostPanel.scale(money.accounts)
    let rate = RunWords.rate(money.discountRate)
    return ReportSection(id: "money", short: "Money", title: "What it costs and who saves") {
      Piece.paragraph(
        "Pounds at 2005/06 prices, against doing nothing more: above the line more is spent, below it less. Present value "
          + "counts later years for less, at \(rate) a year (HM Treasury, The Green Book). \(money.scope)")
      Piece.panels(money.accounts.count) {
        for (place, account) in money.accounts.enumerated() {
          Piece.panel(
            name: facts.portfolios[place + 1].name,
            CostPanel(
              id: "m\(place)", title: "Spending by year: \(facts.portfolios[place + 1].name)", years: facts.years,
              account: account, scale: scale
            ).picture,
            sentence: sentence(facts, account))
        }
      }
      totals(facts, money).markup
      byYear(facts, money).folded("Spending by year")
      Markup.element("h3") { "Who pays and who saves" }
      for (place, account) in money.accounts.enumerated() where !account.payers.isEmpty {
        Piece.chart(
          .payers(
            id: "w\(place)", title: "Who pays and who saves under ‘\(facts.portfolios[place + 1].name)’",
            account: account),
          caption:
            "Who pays and who saves under ‘\(facts.portfolios[place + 1].name)’, over all years, not discounted. "
            + sentence(account),
          table: payers(account))
      }
      if !money.uncounted.isEmpty { uncounted(money) }
    }
  }

  private static func sentence(_ facts: ReportFacts, _ account: MoneyFacts.Account) -> String {
    let total = account.total.undiscounted
    let size = QuantityUnit.pounds.change(total.mean, places: total.places)
    let pull = total.isPulled ? ", which a few futures pull beyond what 8 in 10 show" : ""
    let mean = "\(size) over \(facts.years.count) years on average\(pull)"
    if total.isNothing { return "Spending is the same in every future." }
    return "\(mean); less is spent than with nothing more done "
      + "\(Futures.words(account.total.saves))."
  }

  /// Who pays more and who spends less in most futures, in a sentence.
  private static func sentence(_ account: MoneyFacts.Account) -> String {
    func told(_ payers: [MoneyFacts.Payer], _ verb: String, _ chance: (Double) -> Double) -> String? {
      let names = payers.map {
        "\($0.name.prefix(1).lowercased())\($0.name.dropFirst()) "
          + Futures.words(Estimate(value: chance($0.saves.value), error: $0.saves.error))
      }
      return names.isEmpty ? nil : "\(verb): \(names.joined(separator: ", "))."
    }
    let pay = told(account.payers.filter { $0.saves.value < 0.4 }, "More is spent by") { 1 - $0 }
    let save = told(account.payers.filter { $0.saves.value > 0.6 }, "Less is spent by") { $0 }
    let words = [pay, save].compactMap { $0 }.joined(separator: " ")
    return words.isEmpty ? "No budget holder is clearly better or worse off." : words
  }

  /// Bodies whose money is not modelled: said, and not shown as zero.
  @MarkupBuilder private static func uncounted(_ money: MoneyFacts) -> Markup {
    Markup.element("h3") { "Whose money is not counted" }
    Piece.paragraph("Not counted is not the same as nothing: these may pay or save too.")
    Markup.element("dl", ["class": "aspects"]) {
      for body in money.uncounted {
        Markup.element("dt") { body.name }
        Markup.element("dd") { body.reason }
      }
    }
  }

  /// How often less is spent, where anything changes.
  private static func less(_ change: Spread, _ saves: Estimate) -> String {
    change.isNothing ? "no change" : Futures.words(saves)
  }

  private static func totals(_ facts: ReportFacts, _ money: MoneyFacts) -> ChartTable {
    var rows: [[String]] = []
    for (portfolio, account) in zip(facts.portfolios.dropFirst(), money.accounts) {
      for line in account.lines + [account.total] {
        rows.append([
          portfolio.name, line.name,
          QuantityUnit.pounds.change(line.undiscounted.mean, places: line.undiscounted.places),
          Futures.changes(line.undiscounted, .pounds),
          QuantityUnit.pounds.change(line.discounted.mean, places: line.discounted.places),
          less(line.undiscounted, line.saves),
        ])
      }
    }
    return ChartTable(
      caption: "Change in spending over all years",
      columns: ["Plan", "Line", "Mean", "8 in 10 futures", "Present value", "Less is spent"], rows: rows)
  }

  private static func byYear(_ facts: ReportFacts, _ money: MoneyFacts) -> ChartTable {
    var rows: [[String]] = []
    for (portfolio, account) in zip(facts.portfolios.dropFirst(), money.accounts) {
      for line in account.lines + [account.total] {
        rows.append(
          ["\(portfolio.name): \(line.name)"] + line.years.map { QuantityUnit.pounds.change($0, places: -3) })
      }
    }
    return ChartTable(
      caption: "Mean change in spending by year, to the nearest thousand",
      columns: ["Plan and line"] + facts.years.map { "\($0)" }, rows: rows)
  }

  private static func payers(_ account: MoneyFacts.Account) -> ChartTable {
    ChartTable(
      caption: "Who pays and who saves", columns: ["Who", "Mean", "8 in 10 futures", "Spends less"],
      rows: account.payers.map {
        [
          $0.name, QuantityUnit.pounds.change($0.change.mean, places: $0.change.places),
          Futures.changes($0.change, .pounds), less($0.change, $0.saves),
        ]
      })
  }
}
