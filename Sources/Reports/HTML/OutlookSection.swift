import DecisionAnalysis
import Runs
import Wording

extension ReportSection {
  /// What changes for children: an overview of effects, then a fan for every indicator and plan.
  static func outlook(_ facts: ReportFacts) -> ReportSection? {
    guard !facts.indicators.isEmpty else { return nil }
    return ReportSection(id: "children", short: "Children", title: "What changes for children") {
      overview(facts)
      Markup.element("h3") { "The measures that move most" }
      howToRead
      let leading = leading(facts)
      for place in leading { fans(facts, place) }
      Markup.element("h3") { "All other measures" }
      for area in areas(facts) {
        let rest = facts.indicators.indices.filter { facts.indicators[$0].area == area && !leading.contains($0) }
        if !rest.isEmpty {
          Piece.folded("\(area): \(rest.count) \(rest.count == 1 ? "measure" : "measures")") {
            for place in rest { fans(facts, place) }
          }
        }
      }
    }
  }

  /// How many indicators stand open; the rest are folded away by area.
  private static let open = 6

  private static func leading(_ facts: ReportFacts) -> [Int] {
    let ranked = facts.indicators.indices.sorted {
      (rank(facts.indicators[$0]), -strength(facts.indicators[$0]), $0)
        < (rank(facts.indicators[$1]), -strength(facts.indicators[$1]), $1)
    }
    return Array(ranked.prefix(open))
  }

  /// The largest change under any plan, in usual years' changes.
  private static func strength(_ indicator: IndicatorFacts) -> Double {
    facts(of: indicator).map(indicator.strength).max() ?? 0
  }

  private static func facts(of indicator: IndicatorFacts) -> [Int] { indicator.changes.indices.map { $0 + 1 } }

  /// The weightiest verdict under any plan; what counts comes first.
  private static func rank(_ indicator: IndicatorFacts) -> Int { indicator.changes.map(rank).min() ?? 3 }

  private static func rank(_ change: ChangeFacts) -> Int { change.verdict.rank ?? 3 }

  private static func areas(_ facts: ReportFacts) -> [String] {
    facts.indicators.reduce(into: []) { areas, indicator in
      if !areas.contains(indicator.area) { areas.append(indicator.area) }
    }
  }

  private static var howToRead: Markup {
    Piece.paragraph(
      "How to read a fan: the line is the mean of all futures. The darkest band holds half of all futures, the next 8 in 10, "
        + "the lightest 19 in 20. The dashed line is the mean with nothing more done. Figures at the right: the "
        + "mean, and the two ends of 8 in 10. The dot is the last published figure.", style: "hint")
  }

  @MarkupBuilder private static func overview(_ facts: ReportFacts) -> Markup {
    for plan in facts.portfolios.indices.dropFirst() {
      let name = facts.portfolios[plan].name
      let ranked = facts.indicators.filter { !$0.changes[plan - 1].isNothing }
        .sorted { (rank($0.changes[plan - 1]), -$0.strength(plan)) < (rank($1.changes[plan - 1]), -$1.strength(plan)) }
      let claimed = Array(ranked.filter { !$0.direction.isUnclaimed }.prefix(12))
      let unclaimed = Array(ranked.filter(\.direction.isUnclaimed).prefix(6))
      if !claimed.isEmpty {
        Piece.chart(
          .differences(
            id: "d\(plan)", title: "What ‘\(name)’ changes by \(facts.lastYear)", indicators: claimed, portfolio: plan),
          caption:
            "What ‘\(name)’ changes by \(facts.lastYear): \(counted(claimed.count, "measure")), what counts as better or "
            + "worse first, in usual years' changes. Bars inside the grey band are less than a usual year's change; "
            + "pale bars do not count.",
          table: changes(facts, plan))
      }
      if !unclaimed.isEmpty {
        Piece.chart(
          .differences(
            id: "n\(plan)", title: "What ‘\(name)’ changes by \(facts.lastYear), neither way better in itself",
            indicators: unclaimed, portfolio: plan),
          caption:
            "What ‘\(name)’ changes by \(facts.lastYear) where neither more nor less is better in itself. Coloured bars "
            + "count by the chance of lying inside the measure’s band.",
          table: changes(facts, plan))
      }
    }
  }

  private static func changes(_ facts: ReportFacts, _ plan: Int) -> ChartTable {
    ChartTable(
      caption: "Changes by \(facts.lastYear) under ‘\(facts.portfolios[plan].name)’",
      columns: ["Measure", "Mean change", "8 in 10 futures", "In words"],
      rows: facts.indicators.map { indicator in
        let change = indicator.changes[plan - 1]
        return [
          indicator.name, indicator.unit.change(change.difference.mean, places: change.difference.places),
          Futures.changes(change.difference, indicator.unit), Futures.sentence(of: change, indicator),
        ]
      })
  }

  /// A fan for each plan, on one scale.
  private static func fans(_ facts: ReportFacts, _ place: Int) -> Markup {
    let indicator = facts.indicators[place]
    let scale = FanScale(indicator)
    return Markup.element("div", ["class": "indicator"]) {
      Markup.element("h4", ["id": "i\(place)-h"]) { indicator.name }
      Piece.paragraph(unitWords(indicator), style: "unit")
      let plans = shown(indicator)
      Piece.panels(plans.count) {
        for plan in plans { fan(facts, place, plan, scale) }
      }
      untouched(facts, indicator)
      table(facts, indicator).folded()
    }
  }

  /// Doing nothing more, and every plan that changes the indicator in at least one future.
  private static func shown(_ indicator: IndicatorFacts) -> [Int] {
    indicator.courses.indices.filter { $0 == 0 || !indicator.changes[$0 - 1].isNothing }
  }

  private static func fan(_ facts: ReportFacts, _ place: Int, _ plan: Int, _ scale: FanScale) -> Markup {
    let indicator = facts.indicators[place]
    let panel = FanPanel(
      id: "i\(place)p\(plan)", title: "\(indicator.name): \(facts.portfolios[plan].name)", years: facts.years,
      course: indicator.courses[plan], reference: plan == 0 ? nil : indicator.courses[0], past: indicator.past,
      unit: indicator.unit, scale: scale)
    return Piece.panel(
      name: facts.portfolios[plan].name, panel.picture,
      sentence: plan == 0 ? panel.picture.summary : Futures.sentence(of: indicator.changes[plan - 1], indicator))
  }

  private static func untouched(_ facts: ReportFacts, _ indicator: IndicatorFacts) -> Markup {
    let names = facts.portfolios.indices.dropFirst().filter { indicator.changes[$0 - 1].isNothing }
      .map { "‘\(facts.portfolios[$0].name)’" }
    guard !names.isEmpty else { return Markup() }
    let verb = names.count == 1 ? "leaves" : "leave"
    return Piece.paragraph("\(names.joined(separator: " and ")) \(verb) this as it is in every future.", style: "says")
  }

  private static func unitWords(_ indicator: IndicatorFacts) -> String {
    let unit = indicator.unit.name.isEmpty ? "Number" : indicator.unit.name
    switch indicator.direction {
    case .higher: return "\(unit); higher is better"
    case .lower: return "\(unit); lower is better"
    case .inside(let band):
      let low = indicator.unit.value(band.lowerBound, places: 0, bare: true)
      return "\(unit); best between \(low) and \(indicator.unit.value(band.upperBound, places: 0, bare: true))"
    case .none: return "\(unit); neither more nor less is better in itself"
    }
  }

  private static func table(_ facts: ReportFacts, _ indicator: IndicatorFacts) -> ChartTable {
    var rows: [[String]] = []
    for (plan, course) in indicator.courses.enumerated() {
      for (year, spread) in zip(facts.years, course) {
        let places = spread.places
        func words(_ range: ClosedRange<Double>) -> String {
          let low = indicator.unit.value(range.lowerBound, places: places, bare: true)
          return "\(low) to \(indicator.unit.value(range.upperBound, places: places, bare: true))"
        }
        rows.append([
          facts.portfolios[plan].name, "\(year)", indicator.unit.value(spread.mean, places: places, bare: true),
          words(spread.half), words(spread.eighty), words(spread.ninetyFive),
        ])
      }
    }
    return ChartTable(
      caption: "\(indicator.name) (\(indicator.unit.name))",
      columns: ["Plan", "Year", "Mean", "Half", "8 in 10", "19 in 20"], rows: rows)
  }
}
