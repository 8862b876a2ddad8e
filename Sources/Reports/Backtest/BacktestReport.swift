import DecisionAnalysis
package import Runs
import Wording

/// A backtest as one page: the scores, where what happened lay in the forecasts, and every fan against what happened.
package enum BacktestReport {
  /// The whole page. The same result gives the same bytes.
  package static func page(_ result: BacktestResult) -> String {
    let page = Markup.element("html", ["lang": "en-GB"]) {
      HTMLReport.head(BacktestWords.heading)
      Markup.element("body") {
        Markup.element("a", ["class": "skip", "href": "#main"]) { "Skip to the report" }
        Markup.element("header", ["class": "top"]) {
          Markup.element("p", ["class": "eyebrow"]) { BacktestWords.question(result) }
          Markup.element("h1") { BacktestWords.heading }
          Markup.element("p", ["class": "lede"]) { BacktestWords.answer(result) }
        }
        Markup.element("main", ["id": "main", "tabindex": "-1"]) {
          for section in [scores(result), tenths(result), fans(result), basis(result)] { section.markup }
        }
      }
    }
    return "<!DOCTYPE html>\n" + page.source + "\n"
  }

  private static func scores(_ result: BacktestResult) -> ReportSection {
    ReportSection(id: "scores", short: "Scores", title: BacktestWords.scores) {
      for horizon in result.horizons {
        ChartTable(
          caption: BacktestWords.horizon(horizon),
          columns: [
            "Method", "Forecasts", "CRPS", "CRPS, % of stock", "Over persistence", "MAE", "MAE, % of stock",
            "Inside 80%",
            "Inside 95%",
          ],
          rows: BacktestResult.Method.all.compactMap { method in
            result.row(method, horizon: horizon).map { cells(method, $0) }
          }
        ).markup
      }
    }
  }

  private static func cells(_ method: BacktestResult.Method, _ row: BacktestResult.Row) -> [String] {
    let scores = row.scores
    let percent = Figure.fixed(scores.rankedScorePercent, places: 2)
    return [
      BacktestWords.name(method), Figure.fixed(Double(scores.forecasts)), Figure.fixed(scores.rankedScore, places: 1),
      percent + Figure.error(scores.rankedScorePercentError, places: 2),
      Figure.fixed(row.overPersistence ?? .nan, places: 3), Figure.fixed(scores.absoluteError, places: 1),
      Figure.fixed(scores.absoluteErrorPercent, places: 2), Figure.percent(scores.insideEighty) + "%",
      Figure.percent(scores.insideNinetyFive) + "%",
    ]
  }

  private static func tenths(_ result: BacktestResult) -> ReportSection {
    let shown = BacktestResult.Method.all.flatMap { method in
      result.horizons.compactMap { $0 }.compactMap { result.row(method, horizon: $0) }.map { (method, $0) }
    }
    return ReportSection(id: "tenths", short: "Spread", title: BacktestWords.spread) {
      Piece.paragraph(BacktestWords.tenths, style: "hint")
      Piece.panels(3) {
        for (method, row) in shown {
          let name = "\(BacktestWords.name(method)), \(BacktestWords.horizon(row.horizon))"
          Piece.panel(
            name: name,
            TenthsPicture.picture(row.scores.tenths, id: "tenths-\(row.method)-\(row.horizon ?? 0)", title: name),
            sentence: TenthsPicture.summary(row.scores.tenths))
        }
      }
    }
  }

  private static func fans(_ result: BacktestResult) -> ReportSection {
    ReportSection(id: "fans", short: "Fans", title: BacktestWords.fans) {
      Piece.paragraph(
        "The line is the mean of all futures. The darkest band holds half of them, the next 8 in 10, the lightest 19 in 20. "
          + "Dots are the figures that were known at the origin; rings are what happened.", style: "hint")
      Piece.panels(3) {
        for (place, fan) in result.fans.enumerated() {
          let panel = OutcomePanel(fan, firstYear: result.firstYear, place: place)
          Piece.panel(name: fan.area, panel.picture, sentence: panel.sentence)
        }
      }
    }
  }

  private static func basis(_ result: BacktestResult) -> ReportSection {
    ReportSection(id: "basis", short: "Basis", title: BacktestWords.basis) {
      for sentence in BacktestWords.basis(result) { Piece.paragraph(sentence) }
    }
  }
}
