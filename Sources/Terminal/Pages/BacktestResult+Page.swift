import DecisionAnalysis
package import Runs
import Wording

extension BacktestResult {
  /// The backtest for a terminal: the answer, the scores by horizon, the tenths, what it rests on.
  package func page(width: Int = Page.width) -> Page {
    var page = Page(width: width)
    page.paragraph(BacktestWords.question(self), indent: 0)
    page.space()
    page.paragraph(BacktestWords.answer(self), indent: 0, style: .strong)
    page.heading(BacktestWords.scores)
    for horizon in horizons {
      page.space()
      page.line(("  \(BacktestWords.horizon(horizon))", .strong))
      page.table(scores(horizon))
    }
    page.heading(BacktestWords.spread)
    page.paragraph(BacktestWords.tenths, style: .faint)
    page.table(tenths)
    page.heading(BacktestWords.basis)
    for sentence in BacktestWords.basis(self) { page.paragraph(sentence, hanging: 4) }
    return page
  }

  private func scores(_ horizon: Int?) -> ColumnTable {
    var table = ColumnTable(heads: ["CRPS", "CRPS %", "of pers.", "MAE", "MAE %", "80%", "95%"])
    table.rows = Method.all.compactMap { method in
      guard let row = row(method, horizon: horizon) else { return nil }
      let scores = row.scores
      return ColumnTable.Row(
        lead: BacktestWords.name(method),
        cells: [
          Figure.fixed(scores.rankedScore, places: 1), Figure.fixed(scores.rankedScorePercent, places: 2),
          Figure.fixed(row.overPersistence ?? .nan, places: 3),
          Figure.fixed(scores.absoluteError, places: 1), Figure.fixed(scores.absoluteErrorPercent, places: 2),
          Figure.percent(scores.insideEighty), Figure.percent(scores.insideNinetyFive),
        ])
    }
    return table
  }

  private var tenths: ColumnTable {
    var table = ColumnTable(heads: (1...10).map { "\($0)" })
    for method in Method.all {
      for horizon in horizons {
        guard let horizon, let row = row(method, horizon: horizon) else { continue }
        table.rows.append(
          ColumnTable.Row(
            lead: "\(BacktestWords.name(method)), \(horizon)", cells: row.scores.tenths.map(Figure.percent)))
      }
    }
    return table
  }
}
