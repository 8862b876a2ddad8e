import DecisionAnalysis

extension RunPage {
  /// What each portfolio costs and what it saves.
  func cost(_ page: inout Page) {
    page.heading(RunWords.cost)
    page.paragraph(RunWords.cost(years: summary.portfolios[0].years.count), style: .faint)
    page.line(
      (
        "  " + column("", 4)
          + ["the plan", "placements", "social workers", "net"].map { column($0, 17, right: true) }
          .joined(), .faint
      ))
    for (place, portfolio) in portfolios.enumerated() {
      let lines = BudgetLine.allCases.map { line in portfolio.budget.first { $0.line == line } }
      let sums = lines.map { $0.map { Numerals.pounds($0.undiscounted.mean.value, signed: true) } ?? "" }
      page.line(("  \(column(letter(place), 4))", .strong), (sums.map { column($0, 17, right: true) }.joined(), .plain))
      page.line((column("", 6) + lines.map { column(interval($0), 17, right: true) }.joined(), .faint))
      if let net = lines[lines.count - 1] {
        let discounted = Numerals.pounds(net.discounted.mean.value, signed: true)
        page.paragraph(
          "\(portfolio.name): \(RunWords.saves(Chances.words(net.saves))); discounted at 3.5% a year the net sum is "
            + discounted, indent: 6, hanging: 8)
      }
    }
    page.paragraph(RunWords.payer, style: .faint)
  }

  private func interval(_ change: BudgetChange?) -> String {
    guard let change else { return "" }
    let range = change.undiscounted.eighty
    return "(\(Numerals.pounds(range.lowerBound)) to \(Numerals.pounds(range.upperBound)))"
  }
}
