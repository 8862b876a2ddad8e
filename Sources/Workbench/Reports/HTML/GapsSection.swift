extension ReportSection {
  /// Children more at risk beside all children.
  static func gaps(_ facts: ReportFacts) -> ReportSection? {
    guard !facts.gaps.isEmpty else { return nil }
    let names = facts.portfolios.map(\.name)
    return ReportSection(id: "gaps", short: "Gaps", title: "Gaps for children more at risk") {
      Piece.paragraph(
        "Each row shows all children (○) beside a group more at risk (●) in \(facts.lastYear), in the middle future.")
      for (place, gap) in facts.gaps.enumerated() {
        Markup.element("div", ["class": "indicator"]) {
          Markup.element("h3", ["id": "v\(place)-h"]) { gap.name }
          Piece.chart(
            .gap(id: "v\(place)", gap, portfolios: names),
            caption: "○ \(gap.universalName), ● \(gap.vulnerableName). \(sentence(facts, gap))",
            table: table(facts, gap))
        }
      }
    }
  }

  private static func sentence(_ facts: ReportFacts, _ gap: GapFacts) -> String {
    let parts = zip(facts.portfolios, gap.pairs).compactMap { portfolio, pair in
      pair.narrower.map { "\(Futures.words($0)) under ‘\(portfolio.name)’" }
    }
    return parts.isEmpty ? "" : "The gap is narrower than with nothing more done " + parts.joined(separator: ", ") + "."
  }

  private static func table(_ facts: ReportFacts, _ gap: GapFacts) -> ChartTable {
    ChartTable(
      caption: "\(gap.name), \(facts.lastYear)",
      columns: ["Plan", gap.universalName, gap.vulnerableName, "Gap", "Gap, 8 in 10 futures"],
      rows: zip(facts.portfolios, gap.pairs).map { portfolio, pair in
        let places = pair.gap.places
        return [
          portfolio.name, gap.unit.value(pair.universal, places: places),
          gap.unit.value(pair.vulnerable, places: places), Figure.fixed(pair.gap.median, places: places),
          "\(Figure.fixed(pair.gap.eighty.lowerBound, places: places)) to "
            + Figure.fixed(pair.gap.eighty.upperBound, places: places),
        ]
      })
  }
}
