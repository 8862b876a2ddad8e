import DecisionAnalysis
import Runs
import ServiceModel
import Wording

extension ReportSection {
  /// What changes for children: an overview of effects, then a fan for every indicator and plan.
  static func outlook(_ report: RunReport) -> ReportSection? {
    let places = report.summary.toldIndicators
    guard !places.isEmpty else { return nil }
    let stocks = report.summary.toldStocks
    return ReportSection(id: "children", short: "Children", title: "What changes for children") {
      for plan in report.plans { overview(report, places + stocks, plan) }
      Markup.element("h3") { "The measures that move most" }
      howToRead
      let leading = leading(report.summary, places)
      for number in leading { fans(report, places[number], number) }
      Markup.element("h3") { "All other measures" }
      for area in areas(report.summary, places) {
        let rest = places.indices.filter { self.area(report.summary, places[$0]) == area && !leading.contains($0) }
        if !rest.isEmpty {
          Piece.folded("\(area): \(rest.count) \(rest.count == 1 ? "measure" : "measures")") {
            for number in rest { fans(report, places[number], number) }
          }
        }
      }
      if !stocks.isEmpty {
        Piece.folded("Help, waiting and posts: \(stocks.count) \(stocks.count == 1 ? "measure" : "measures")") {
          for number in stocks.indices { fans(report, stocks[number], places.count + number) }
        }
      }
    }
  }

  /// How many indicators stand open; the rest are folded away by area.
  private static let open = 6

  /// The indicators that stand open, by their number: the weightiest verdict under any plan first, then the largest change.
  private static func leading(_ summary: RunSummary, _ places: [Int]) -> [Int] {
    let plans = summary.portfolios.indices.dropFirst()
    let ranks = places.map { place in plans.map { rank(summary, place, $0) }.min() ?? 3 }
    let strengths = places.map { place in plans.map { summary.strength(of: place, portfolio: $0) }.max() ?? 0 }
    return Array(
      places.indices.sorted { (ranks[$0], -strengths[$0], $0) < (ranks[$1], -strengths[$1], $1) }.prefix(open))
  }

  private static func rank(_ summary: RunSummary, _ place: Int, _ plan: Int) -> Int {
    summary.verdict(of: place, portfolio: plan)?.rank ?? 3
  }

  private static func area(_ summary: RunSummary, _ place: Int) -> String {
    summary.outputs[place].area?.words ?? "Other"
  }

  private static func areas(_ summary: RunSummary, _ places: [Int]) -> [String] {
    places.map { area(summary, $0) }.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  private static var howToRead: Markup {
    Piece.paragraph(
      "How to read a fan: the line is the mean of all futures. The darkest band holds half of all futures, the next 8 in 10, "
        + "the lightest 19 in 20. The dashed line is the mean with nothing more done. Figures at the right: the "
        + "mean, and the two ends of 8 in 10. The dot is the last published figure.", style: "hint")
  }

  @MarkupBuilder private static func overview(_ report: RunReport, _ places: [Int], _ plan: Int) -> Markup {
    let (summary, name, year) = (report.summary, report.names[plan], report.lastYear)
    let ranked = places.filter { ChangeWords(summary, output: $0, portfolio: plan)?.isNothing == false }
      .map { (place: $0, rank: rank(summary, $0, plan), strength: summary.strength(of: $0, portfolio: plan)) }
      .sorted { ($0.rank, -$0.strength) < ($1.rank, -$1.strength) }.map(\.place)
    let claimed = Array(ranked.filter { summary.outputs[$0].better.isClaimed }.prefix(12))
    let unclaimed = Array(ranked.filter { !summary.outputs[$0].better.isClaimed }.prefix(6))
    if !claimed.isEmpty {
      Piece.chart(
        .differences(
          id: "d\(plan)", title: "What ‘\(name)’ changes by \(year)", summary, indicators: claimed, portfolio: plan),
        caption:
          "What ‘\(name)’ changes by \(year): \(counted(claimed.count, "measure")), what counts as better or "
          + "worse first, in usual years' changes. Bars inside the grey band are less than a usual year's change; "
          + "pale bars do not count.",
        table: changes(report, places, plan))
    }
    if !unclaimed.isEmpty {
      Piece.chart(
        .differences(
          id: "n\(plan)", title: "What ‘\(name)’ changes by \(year), neither way better in itself", summary,
          indicators: unclaimed, portfolio: plan),
        caption:
          "What ‘\(name)’ changes by \(year) where neither more nor less is better in itself. Coloured bars "
          + "count by the chance of lying inside the measure’s band.",
        table: changes(report, places, plan))
    }
  }

  private static func changes(_ report: RunReport, _ places: [Int], _ plan: Int) -> ChartTable {
    ChartTable(
      caption: "Changes by \(report.lastYear) under ‘\(report.names[plan])’",
      columns: ["Measure", "Mean change", "8 in 10 futures", "In words"],
      rows: places.compactMap { place in
        ChangeWords(report.summary, output: place, portfolio: plan).map { words in
          let range = Futures.changes(words.change.difference, words.unit)
          return [report.summary.outputs[place].name, words.whole, range, words.told]
        }
      })
  }

  /// A fan for each plan that changes the indicator in at least one future, on one scale, after doing nothing more.
  private static func fans(_ report: RunReport, _ place: Int, _ number: Int) -> Markup {
    let (summary, known) = (report.summary, report.indicator(place))
    let courses = summary.portfolios.indices.map { summary.course(of: place, portfolio: $0) }
    let scale = FanScale(
      courses, published: summary.published(place)?.value,
      within: known.flatMap { $0.floor < $0.ceiling ? $0.floor...$0.ceiling : nil })
    let changes = summary.changes(of: place)
    let visible = summary.outputs[place].detectableWords
    return Markup.element("div", ["class": "indicator"]) {
      Markup.element("h4", ["id": "i\(number)-h"]) { summary.outputs[place].name }
      Piece.paragraph(
        unitWords(summary.outputs[place], known) + (visible.isEmpty ? "" : ". \(visible)"), style: "unit")
      let shown = courses.indices.filter { $0 == 0 || !changes[$0 - 1].isNothing }
      Piece.panels(shown.count) {
        for plan in shown {
          let (name, label) = (report.names[plan], summary.outputs[place].name)
          let picture = FanPanel(
            id: "i\(number)p\(plan)", title: "\(label): \(name)", years: summary.years, course: courses[plan],
            reference: plan == 0 ? nil : courses[0], past: summary.published(place),
            unit: QuantityUnit(summary.outputs[place]), scale: scale
          ).picture
          Piece.panel(name: name, picture, sentence: plan == 0 ? picture.summary : changes[plan - 1].told)
        }
      }
      untouched(changes.indices.filter { changes[$0].isNothing }.map { "‘\(report.names[$0 + 1])’" })
      table(report, place, courses).folded()
    }
  }

  /// The plans that leave an indicator as it is.
  private static func untouched(_ names: [String]) -> Markup {
    guard !names.isEmpty else { return Markup() }
    let verb = names.count == 1 ? "leaves" : "leave"
    return Piece.paragraph("\(names.joined(separator: " and ")) \(verb) this as it is in every future.", style: "says")
  }

  private static func unitWords(_ fact: RunSummary.OutputFact, _ known: Indicator?) -> String {
    let unit = fact.unit.isEmpty ? "Number" : fact.unit
    switch fact.better {
    case .higher: return "\(unit); higher is better"
    case .lower: return "\(unit); lower is better"
    case .band, .none:
      guard fact.better == .band, let band = known?.preferredBand else {
        return "\(unit); neither more nor less is better in itself"
      }
      let ends = [band.lowerBound, band.upperBound].map { QuantityUnit(fact).value($0, places: 0, bare: true) }
      return "\(unit); best between \(ends[0]) and \(ends[1])"
    }
  }

  private static func table(_ report: RunReport, _ place: Int, _ courses: [[DrawSummary]]) -> ChartTable {
    let fact = report.summary.outputs[place]
    var rows: [[String]] = []
    for (plan, course) in courses.enumerated() {
      for (year, spread) in zip(report.summary.years, course) {
        func value(_ value: Double) -> String { QuantityUnit(fact).value(value, places: spread.places, bare: true) }
        func words(_ range: ClosedRange<Double>) -> String {
          "\(value(range.lowerBound)) to \(value(range.upperBound))"
        }
        rows.append([
          report.names[plan], "\(year)", value(spread.mean.value), words(spread.half), words(spread.eighty),
          words(spread.ninetyFive),
        ])
      }
    }
    return ChartTable(
      caption: "\(fact.name) (\(fact.unit))", columns: ["Plan", "Year", "Mean", "Half", "8 in 10", "19 in 20"],
      rows: rows)
  }
}
