import DecisionAnalysis
import Runs
import Wording

extension RunPage {
  /// Changes of each portfolio that a page shows unless told otherwise.
  package static var mostChanges: Int { 6 }

  /// What changes for children, portfolio by portfolio, the clearest effects first.
  ///
  /// - Returns: how many changes that the draws tell of were left out.
  @discardableResult
  package func changes(_ page: inout Page, most: Int = RunPage.mostChanges) -> Int {
    var left = 0
    page.heading(RunWords.changes)
    page.paragraph(RunWords.reading(year: summary.question.lastYear), style: .faint)
    var hasBand = false
    for (place, portfolio) in portfolios.enumerated() {
      page.space()
      page.line(("  \(letter(place))  ", .strong), (portfolio.name, .strong))
      let all = summary.verdicts.headlines(of: portfolio, limit: summary.outputs.count)
      let headlines = all.prefix(most)
      left += all.count - headlines.count
      if headlines.isEmpty { page.paragraph(RunWords.nothingMoves, indent: 5) }
      for output in headlines {
        change(&page, place + 1, output)
        hasBand = hasBand || summary.outputs[output].better == .band
      }
      for output in summary.movedStocks(portfolio: place + 1) { change(&page, place + 1, output) }
    }
    if hasBand {
      page.space()
      page.paragraph(RunWords.needBand, style: .faint)
    }
    return left
  }

  private func change(_ page: inout Page, _ number: Int, _ output: Int) {
    let fact = summary.outputs[output]
    let portfolio = summary.portfolios[number]
    guard let last = portfolio.years.last?.outputs[output],
      let words = ChangeWords(summary, output: output, portfolio: number)
    else { return }
    heading(&page, fact)
    guard !words.isNothing else {
      page.paragraph(RunWords.unchanged, indent: 7)
      return
    }
    let nothing = summary.portfolios[0].years.last?.outputs[output]
    // A level is known less well than a change, which both futures of a pair share.
    let ends = [nothing?.level, last.level].compactMap { $0 }
    let digits = max(0, ends.map(\.places).min() ?? 0)
    let levels = ends.map { Figure.fixed($0.mean.value, places: digits) }.joined(separator: " → ")
    let line =
      "\(levels.count < 15 ? column(levels, 15) : levels + " ")\(words.size) (\(words.range))"
    page.line(("       \(line)", style(words.verdict)))
    page.paragraph(words.words.capitalisedFirst + words.pulled + ".", indent: 7)
    years(&page, number, output)
    band(&page, last)
  }

  /// An indicator's name and unit with which way is better, on lines of their own where they are long.
  private func heading(_ page: inout Page, _ fact: RunSummary.OutputFact) {
    let (title, better) = ("\(fact.name), \(fact.unit)", RunWords.better(fact.better))
    guard breadth(title) > 55 else {
      return page.line(
        ("     ", .plain), (column(title, 55), .strong), (" " + column(better, 19, right: true), .faint))
    }
    page.paragraph(better.isEmpty ? title : "\(title) (\(better))", indent: 5, hanging: 7, style: .strong)
  }

  /// The course over the years, where there is more than one.
  private func years(_ page: inout Page, _ number: Int, _ output: Int) {
    let portfolio = summary.portfolios[number]
    guard portfolio.years.count > 1 else { return }
    let course = portfolio.years.compactMap { year in
      year.outputs[output].difference.map { "\(year.year) \($0.difference.change(QuantityUnit("")))" }
    }
    page.paragraph(course.joined(separator: ", "), indent: 7, style: .faint)
  }

  private func band(_ page: inout Page, _ result: OutputResult) {
    guard let band = result.difference?.inside else { return }
    let show = { (value: Double) in Figure.fixed(value, places: band.adjusted.upperBound < 20 ? 1 : 0) }
    page.paragraph(
      RunWords.band(
        show(band.adjusted.lowerBound), show(band.adjusted.upperBound), Futures.words(band.portfolio),
        Futures.words(band.counterfactual)), indent: 7)
  }

  private func style(_ verdict: Verdict) -> Page.Style {
    verdict.counted.map { $0 == .better ? .good : .poor } ?? .plain
  }
}
