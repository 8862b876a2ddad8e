import DecisionAnalysis
package import Runs
import Wording

extension RowChart {
  /// Changes of many indicators under one portfolio, on the one scale that all share: their own usual years' changes.
  ///
  /// Better lies to the right whichever way the indicator runs; where neither way is better of all of them, more does. A
  /// bar is the mean change, a bracket 8 in 10 futures, and the grey band one usual year's change either way.
  package static func differences(
    id: String, title: String, _ summary: RunSummary, indicators: [Int], portfolio: Int
  ) -> RowChart {
    let rows = indicators.compactMap { place in
      ChangeWords(summary, output: place, portfolio: portfolio).map { differenceRow(summary, place, $0) }
    }
    let reach = rows.flatMap(\.marks).reduce(1.0) { reach, mark in
      if case .interval(let range, _) = mark { max(reach, abs(range.lowerBound), abs(range.upperBound)) } else { reach }
    }
    let scale = LinearScale.round(over: [-min(reach, 6), min(reach, 6)], ticks: 6)
    let ticks = scale.ticks.map { Tick($0, $0 == 0 ? "no change" : Figure.signed($0, places: scale.places)) }
    return RowChart(
      id: id, title: title,
      summary: "Bars show the mean change, brackets 8 in 10 futures, in usual years’ changes.",
      rows: rows.map { inside($0, scale.range) }, range: scale.range, ticks: ticks, noise: -1...1,
      ends: indicators.allSatisfy { !summary.outputs[$0].better.isClaimed }
        ? ("◀ falls", "rises ▶") : ("◀ worse", "better ▶"))
  }

  private static func differenceRow(_ summary: RunSummary, _ place: Int, _ words: ChangeWords) -> Row {
    let (fact, difference) = (summary.outputs[place], words.change.difference)
    let usual = summary.usualChange(of: place)
    let swing = usual > 0 ? usual : 1
    let sign: Double = fact.better == .lower ? -1 : 1
    let mean = sign * difference.mean.value / swing
    let ends = [difference.eighty.lowerBound, difference.eighty.upperBound].map { sign * $0 / swing }
    let style = words.verdict.counted.map { $0 == .better ? "bar better" : "bar worse" } ?? "bar unsure"
    return Row(
      label: fact.name,
      marks: [
        .bar(from: 0, to: mean, style: style),
        .interval(min(ends[0], ends[1])...max(ends[0], ends[1]), style: "whisker"),
      ],
      // Without the unit where there is no room for it.
      value: words.isNothing ? "no change" : fits(words.whole) ? words.whole : words.size, tip: words.told)
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
