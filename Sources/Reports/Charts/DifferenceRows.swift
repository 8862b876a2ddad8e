import DecisionAnalysis
package import Wording

extension RowChart {
  /// Changes of many indicators under one portfolio, on the one scale that all share: their own usual years' changes.
  ///
  /// Better lies to the right whichever way the indicator runs; where neither way is better of all of them, more does. A
  /// bar is the mean change, a bracket 8 in 10 futures, and the grey band one usual year's change either way.
  package static func differences(
    id: String, title: String, indicators: [IndicatorFacts], portfolio: Int
  ) -> RowChart {
    let rows = indicators.map { differenceRow($0, $0.changes[portfolio - 1]) }
    let reach = rows.flatMap(\.marks).reduce(1.0) { reach, mark in
      if case .interval(let range, _) = mark { max(reach, abs(range.lowerBound), abs(range.upperBound)) } else { reach }
    }
    let scale = LinearScale.round(over: [-min(reach, 6), min(reach, 6)], ticks: 6)
    let ticks = scale.ticks.map { Tick($0, $0 == 0 ? "no change" : Figure.signed($0, places: scale.places)) }
    return RowChart(
      id: id, title: title,
      summary: "Bars show the mean change, brackets 8 in 10 futures, in usual years’ changes.",
      rows: rows.map { inside($0, scale.range) }, range: scale.range, ticks: ticks, noise: -1...1,
      ends: indicators.allSatisfy(\.direction.isUnclaimed) ? ("◀ falls", "rises ▶") : ("◀ worse", "better ▶"))
  }

  private static func differenceRow(_ indicator: IndicatorFacts, _ change: ChangeFacts) -> Row {
    let swing = indicator.yearlySwing > 0 ? indicator.yearlySwing : 1
    let sign: Double = indicator.direction == .lower ? -1 : 1
    let mean = sign * change.difference.mean / swing
    let ends = [change.difference.eighty.lowerBound, change.difference.eighty.upperBound].map { sign * $0 / swing }
    let style = change.verdict.counted.map { $0 == .better ? "bar better" : "bar worse" } ?? "bar unsure"
    let value = figure(change, indicator.unit)
    return Row(
      label: indicator.name,
      marks: [
        .bar(from: 0, to: mean, style: style),
        .interval(min(ends[0], ends[1])...max(ends[0], ends[1]), style: "whisker"),
      ],
      value: change.isNothing ? "no change" : value,
      tip: Futures.sentence(of: change, indicator))
  }

  /// The mean change with its unit, or without it where there is no room for it.
  private static func figure(_ change: ChangeFacts, _ unit: QuantityUnit) -> String {
    let whole = unit.change(change.difference.mean, places: change.difference.places)
    return fits(whole) ? whole : unit.change(change.difference.mean, places: change.difference.places, bare: true)
  }

  /// A row whose marks end at the edge of the scale, with a pointer wherever one goes on; its figures stay whole.
  private static func inside(_ row: Row, _ range: ClosedRange<Double>) -> Row {
    func kept(_ value: Double) -> Double { min(max(value, range.lowerBound), range.upperBound) }
    var shown = row
    shown.marks = row.marks.map { mark in
      switch mark {
      case .bar(let from, let to, let style): .bar(from: kept(from), to: kept(to), style: style)
      case .interval(let ends, let style): .interval(kept(ends.lowerBound)...kept(ends.upperBound), style: style)
      default: mark
      }
    }
    let reaches = row.marks.compactMap { mark in if case .interval(let ends, _) = mark { ends } else { nil } }
    if reaches.contains(where: { $0.lowerBound < range.lowerBound }) { shown.marks.append(.beyond(toRight: false)) }
    if reaches.contains(where: { $0.upperBound > range.upperBound }) { shown.marks.append(.beyond(toRight: true)) }
    return shown
  }
}

extension IndicatorFacts.Direction {
  /// Whether neither more nor less is better in itself.
  package var isUnclaimed: Bool { self != .higher && self != .lower }
}
