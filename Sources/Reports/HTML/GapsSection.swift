import Wording

extension ReportSection {
  /// Children more at risk beside all children.
  static func gaps(_ facts: ReportFacts) -> ReportSection? {
    guard !facts.gaps.isEmpty else { return nil }
    let names = facts.portfolios.map(\.name)
    return ReportSection(id: "gaps", short: "Gaps", title: "Gaps for children more at risk") {
      Piece.paragraph(
        "Each row shows all children (○) beside a group more at risk (●) in \(facts.lastYear), on average.")
      for (place, gap) in facts.gaps.enumerated() {
        Markup.element("div", ["class": "indicator"]) {
          Markup.element("h3", ["id": "v\(place)-h"]) { gap.name }
          Piece.chart(
            .gap(id: "v\(place)", gap, portfolios: names),
            caption: "○ \(gap.universalName), ● \(gap.vulnerableName). \(unit(gap)) \(sentence(facts, gap))",
            table: table(facts, gap))
        }
      }
    }
  }

  /// What the scale is in, in a sentence.
  private static func unit(_ gap: GapFacts) -> String {
    gap.unit.name == "SD"
      ? "The two are counted in different units, so both are shown in standard deviations between authorities (SD): 0 is "
        + "England, above it better; 1 SD above is better than about 5 authorities in 6."
      : "Counted in \(gap.unit.name == "%" ? "per cent" : gap.unit.name)."
  }

  private static func sentence(_ facts: ReportFacts, _ gap: GapFacts) -> String {
    let parts = zip(facts.portfolios, gap.pairs).compactMap { portfolio, pair in
      pair.narrower.map { "\(Futures.words($0)) under ‘\(portfolio.name)’" }
    }
    let rest =
      gap.pairs.count > gap.told.count && !parts.isEmpty ? " Other plans leave it as it is in every future." : ""
    return parts.isEmpty
      ? "No plan changes it in any future."
      : "The gap is narrower than with nothing more done " + parts.joined(separator: ", ") + "." + rest
  }

  private static func table(_ facts: ReportFacts, _ gap: GapFacts) -> ChartTable {
    ChartTable(
      caption: "\(gap.name), \(facts.lastYear)",
      columns: [
        "Plan", gap.universalName, gap.vulnerableName, "Gap (\(gap.unit.name == "%" ? "points" : gap.unit.name))",
        "Gap, 8 in 10 futures",
      ],
      rows: zip(facts.portfolios, gap.pairs).map { portfolio, pair in
        let places = pair.gap.places
        return [
          portfolio.name, gap.unit.value(pair.universal, places: places),
          gap.unit.value(pair.vulnerable, places: places), Figure.fixed(pair.gap.mean, places: places),
          "\(Figure.fixed(pair.gap.eighty.lowerBound, places: places)) to "
            + Figure.fixed(pair.gap.eighty.upperBound, places: places),
        ]
      })
  }
}
