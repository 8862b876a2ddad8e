import DecisionAnalysis
import Runs
import Wording

extension RunPage {
  /// What changes for children, portfolio by portfolio, the clearest effects first.
  package func changes(_ page: inout Page) {
    page.heading(RunWords.changes)
    page.paragraph(RunWords.reading(year: summary.question.lastYear), style: .faint)
    var hasBand = false
    for (place, portfolio) in portfolios.enumerated() {
      page.space()
      page.line(("  \(letter(place))  ", .strong), (portfolio.name, .strong))
      let headlines = portfolio.headlines(summary.outputs, limit: 6)
      if headlines.isEmpty { page.paragraph(RunWords.nothingMoves, indent: 5) }
      for output in headlines {
        change(&page, portfolio, output)
        hasBand = hasBand || summary.outputs[output].better == .band
      }
    }
    if hasBand {
      page.space()
      page.paragraph(RunWords.needBand, style: .faint)
    }
  }

  private func change(_ page: inout Page, _ portfolio: PortfolioResult, _ output: Int) {
    let fact = summary.outputs[output]
    guard let last = portfolio.years.last?.outputs[output], let difference = last.difference else { return }
    let nothing = summary.portfolios[0].years.last?.outputs[output]
    let places = Numerals.places(error: difference.difference.mean.error)
    heading(&page, fact)
    guard difference.unchanged < 1 else {
      page.paragraph(RunWords.unchanged, indent: 7)
      return
    }
    let mean = difference.difference.mean.value
    // A level is known less well than a change, which both futures of a pair share.
    let ends = [nothing?.level?.mean, last.level?.mean].compactMap { $0 }
    let digits = Numerals.places(error: ends.map(\.error).max() ?? 0)
    let levels = ends.map { Numerals.fixed($0.value, places: digits) }.joined(separator: " → ")
    let interval = difference.difference.eighty
    let change =
      "\(Numerals.signed(mean, places: places)) (\(Numerals.signed(interval.lowerBound, places: places)) to "
      + "\(Numerals.signed(interval.upperBound, places: places)))"
    page.line(
      ("       " + (levels.count < 15 ? column(levels, 15) : levels + " "), .plain),
      (column(change, 26) + " ", style(difference)),
      (verdict(difference), .plain))
    years(&page, portfolio, output, places: places)
    remarks(&page, difference, yearly: nothing?.yearlyChange, places: places)
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
  private func years(_ page: inout Page, _ portfolio: PortfolioResult, _ output: Int, places: Int) {
    guard portfolio.years.count > 1 else { return }
    let course = portfolio.years.compactMap { year in
      year.outputs[output].difference.map {
        "\(year.year) \(Numerals.signed($0.difference.mean.value, places: places))"
      }
    }
    page.paragraph(course.joined(separator: ", "), indent: 7, style: .faint)
  }

  private func remarks(_ page: inout Page, _ difference: PairedDifference, yearly: Double?, places: Int) {
    if let band = difference.inside {
      let show = { (value: Double) in Numerals.fixed(value, places: band.adjusted.upperBound < 20 ? 1 : 0) }
      page.paragraph(
        RunWords.band(
          show(band.adjusted.lowerBound), show(band.adjusted.upperBound), Chances.words(band.portfolio),
          Chances.words(band.counterfactual)), indent: 7)
    }
    if difference.unchanged > 0.1 {
      page.paragraph(RunWords.partial(Numerals.percent(difference.unchanged)), indent: 7, style: .faint)
    }
    if difference.needsMoreDraws {
      let error = 2 * difference.difference.mean.error
      let shown = Numerals.fixed(error, places: Numerals.places(error: error) + 1)
      page.paragraph(error.isFinite ? RunWords.draws(shown) : RunWords.oneDraw, indent: 7, style: .poor)
    } else if difference.noiseExceedsEffect {
      page.paragraph(RunWords.noise, indent: 7, style: .poor)
    } else if let yearly, abs(difference.difference.mean.value) < yearly {
      page.paragraph(RunWords.hidden(Numerals.fixed(yearly, places: places)), indent: 7)
    }
  }

  private func verdict(_ difference: PairedDifference) -> String {
    difference.strictlyBetter.map { "better \(Chances.words($0))" } ?? ""
  }

  private func style(_ difference: PairedDifference) -> Page.Style {
    guard let better = difference.better, !difference.needsMoreDraws else { return .plain }
    return better.value > 0.8 ? .good : better.value < 0.2 ? .poor : .plain
  }
}
