extension ReportSection {
  /// What each plan costs by year, and who pays and saves.
  static func money(_ facts: ReportFacts) -> ReportSection? {
    guard let money = facts.money, !money.accounts.isEmpty else { return nil }
    let scale = CostPanel.scale(money.accounts)
    let rate = Figure.fixed(money.discountRate * 100, places: 1)
    return ReportSection(id: "money", short: "Money", title: "What it costs and who saves") {
      Piece.paragraph(
        "Pounds at 2005/06 prices, against doing nothing more: above the line more is spent, below it less. Present value "
          + "counts later years for less, at \(rate)% a year (HM Treasury, The Green Book). \(money.scope)")
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
      for (place, account) in money.accounts.enumerated() where !account.payers.isEmpty {
        Piece.chart(
          .payers(
            id: "w\(place)", title: "Who pays and who saves under ‘\(facts.portfolios[place + 1].name)’",
            account: account),
          caption:
            "Who pays and who saves under ‘\(facts.portfolios[place + 1].name)’, over all years, not discounted.",
          table: payers(account))
      }
    }
  }

  private static func sentence(_ facts: ReportFacts, _ account: MoneyFacts.Account) -> String {
    let total = account.total.undiscounted
    let size = QuantityUnit.pounds.change(total.median, places: total.places)
    return "\(size) over \(facts.years.count) years in the middle future; less is spent than with nothing more done "
      + "\(Futures.words(account.total.saves))."
  }

  private static func totals(_ facts: ReportFacts, _ money: MoneyFacts) -> ChartTable {
    var rows: [[String]] = []
    for (portfolio, account) in zip(facts.portfolios.dropFirst(), money.accounts) {
      for line in account.lines + [account.total] {
        rows.append([
          portfolio.name, line.name,
          QuantityUnit.pounds.change(line.undiscounted.median, places: line.undiscounted.places),
          Futures.changes(line.undiscounted, .pounds),
          QuantityUnit.pounds.change(line.discounted.median, places: line.discounted.places),
          Futures.words(line.saves),
        ])
      }
    }
    return ChartTable(
      caption: "Change in spending over all years",
      columns: ["Plan", "Line", "Middle", "8 in 10 futures", "Present value", "Less is spent"], rows: rows)
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
      caption: "Who pays and who saves", columns: ["Who", "Middle", "8 in 10 futures"],
      rows: account.payers.map {
        [
          $0.name, QuantityUnit.pounds.change($0.change.median, places: $0.change.places),
          Futures.changes($0.change, .pounds),
        ]
      })
  }
}
