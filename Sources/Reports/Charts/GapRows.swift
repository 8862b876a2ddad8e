package import Wording

extension RowChart {
  /// All children and the vulnerable group as two dots, one row a portfolio, with the gap between them.
  package static func gap(id: String, _ gap: GapFacts, portfolios: [String]) -> RowChart {
    let shown = gap.told
    let values = shown.flatMap { [gap.pairs[$0].universal, gap.pairs[$0].vulnerable] }
    let scale = LinearScale.round(over: values, ticks: 5)
    let rows = shown.map { place in
      let (name, pair) = (portfolios[place], gap.pairs[place])
      return Row(
        label: name,
        marks: [
          .link(from: pair.universal, to: pair.vulnerable, style: "link"), .dot(pair.universal, style: "all-children"),
          .dot(pair.vulnerable, style: "vulnerable"),
        ],
        value: "gap \(spoken(gap, pair))",
        tip: "\(name): \(gap.universalName) \(gap.unit.value(pair.universal, places: pair.gap.places)), "
          + "\(gap.vulnerableName) \(gap.unit.value(pair.vulnerable, places: pair.gap.places))")
    }
    return RowChart(
      id: id, title: gap.name,
      summary: "○ \(gap.universalName), ● \(gap.vulnerableName); "
        + rows.map { "\($0.label): \($0.value)" }.joined(separator: "; ") + ".",
      rows: rows, range: scale.range,
      ticks: Tick.marks(scale.ticks, gap.unit, places: scale.places))
  }

  private static func spoken(_ gap: GapFacts, _ pair: GapFacts.Pair) -> String {
    let size = Figure.fixed(pair.gap.mean, places: pair.gap.places)
    if gap.unit.name == "%" { return "\(size) \(size == "1" ? "point" : "points")" }
    return RowChart.fits("gap \(size) \(gap.unit.name)") ? "\(size) \(gap.unit.name)" : size
  }
}
