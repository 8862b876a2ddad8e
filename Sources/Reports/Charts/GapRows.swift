import DecisionAnalysis
package import Runs
import ServiceModel
import Wording

extension RowChart {
  /// All children and the vulnerable group as two dots, one row a portfolio, with the gap between them.
  package static func gap(id: String, _ gap: GapPair, portfolios: [String]) -> RowChart {
    let shown = gap.told
    let values = shown.flatMap { [gap.portfolios[$0].universal, gap.portfolios[$0].vulnerable] }
    let scale = LinearScale.round(over: values, ticks: 5)
    let rows = shown.map { place in
      let (name, pair) = (portfolios[place], gap.portfolios[place])
      return Row(
        label: name,
        marks: [
          .link(from: pair.universal, to: pair.vulnerable, style: "link"), .dot(pair.universal, style: "all-children"),
          .dot(pair.vulnerable, style: "vulnerable"),
        ],
        value: "gap \(spoken(gap, pair))",
        tip: "\(name): \(gap.universalName) \(gap.unit.value(pair.universal, places: pair.gap.places)), "
          + "\(gap.vulnerable.name) \(gap.unit.value(pair.vulnerable, places: pair.gap.places))")
    }
    return RowChart(
      id: id, title: gap.vulnerable.name,
      summary: "○ \(gap.universalName), ● \(gap.vulnerable.name); "
        + rows.map { "\($0.label): \($0.value)" }.joined(separator: "; ") + ".",
      rows: rows, range: scale.range,
      ticks: Tick.marks(scale.ticks, gap.unit, places: scale.places))
  }

  private static func spoken(_ gap: GapPair, _ pair: GapPair.Sides) -> String {
    let size = Figure.fixed(pair.gap.mean.value, places: pair.gap.places)
    if gap.unit.name == "%" { return counted(size, "point") }
    let words = unitWords(size, gap.unit.name)
    return RowChart.fits("gap \(words)") ? words : size
  }
}
