import DecisionAnalysis
import Runs
import ServiceModel
import Wording

extension ReportSection {
  /// Children more at risk beside all children.
  static func gaps(_ report: RunReport) -> ReportSection? {
    let gaps = report.summary.gapPairs(report.catalogue)
    guard !gaps.isEmpty else { return nil }
    return ReportSection(id: "gaps", short: "Gaps", title: "Gaps for children more at risk") {
      Piece.paragraph(
        "Each row shows all children (○) beside a group more at risk (●) in \(report.lastYear), on average.")
      for (place, gap) in gaps.enumerated() {
        Markup.element("div", ["class": "indicator"]) {
          Markup.element("h3", ["id": "v\(place)-h"]) { gap.vulnerable.name }
          Piece.chart(
            .gap(id: "v\(place)", gap, portfolios: report.names),
            caption:
              "○ \(gap.universalName), ● \(gap.vulnerable.name). \(unit(gap)) \(sentence(report, gap)) \(gap.detectableWords)",
            table: table(report, gap))
        }
      }
    }
  }

  /// What the scale is in, in a sentence.
  private static func unit(_ gap: GapPair) -> String {
    gap.unit.name == "SD"
      ? "The two are counted in different units, so both are shown in standard deviations between authorities (SD): 0 is "
        + "England, above it better; 1 SD above is better than about 5 authorities in 6."
      : "Counted in \(gap.unit.name == "%" ? "per cent" : gap.unit.name)."
  }

  private static func sentence(_ report: RunReport, _ gap: GapPair) -> String {
    let parts = zip(report.summary.portfolios, gap.portfolios).compactMap { portfolio, pair in
      pair.narrower.map { "\(Futures.words($0)) under ‘\(portfolio.name)’" }
    }
    let rest =
      gap.portfolios.count > gap.told.count && !parts.isEmpty ? " Other plans leave it as it is in every future." : ""
    return parts.isEmpty
      ? "No plan changes it in any future."
      : "The gap is narrower than with nothing more done " + parts.joined(separator: ", ") + "." + rest
  }

  private static func table(_ report: RunReport, _ gap: GapPair) -> ChartTable {
    ChartTable(
      caption: "\(gap.vulnerable.name), \(report.lastYear)",
      columns: [
        "Plan", gap.universalName, gap.vulnerable.name, "Gap (\(gap.distanceUnit))",
        "Gap, 8 in 10 futures",
      ],
      rows: zip(report.summary.portfolios, gap.portfolios).map { portfolio, pair in
        let places = pair.gap.places
        return [
          portfolio.name, gap.unit.value(pair.universal, places: places),
          gap.unit.value(pair.vulnerable, places: places), Figure.fixed(pair.gap.mean.value, places: places),
          "\(Figure.fixed(pair.gap.eighty.lowerBound, places: places)) to "
            + Figure.fixed(pair.gap.eighty.upperBound, places: places),
        ]
      })
  }
}
