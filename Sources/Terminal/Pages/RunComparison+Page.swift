import DecisionAnalysis
package import Runs
import ServiceModel
import Wording

extension RunComparison {
  /// The comparison for a terminal: causes, then what differs most.
  package var page: Page {
    var page = Page()
    page.paragraph("1  \(one)", indent: 0, hanging: 3)
    page.paragraph("2  \(other)", indent: 0, hanging: 3)
    page.heading("What went in")
    if causes.isEmpty { page.paragraph("The same scenario, design, data and versions.") }
    for cause in causes { page.paragraph(cause) }
    page.heading("What came out")
    guard !rows.isEmpty else {
      page.paragraph("The runs have no portfolio, year and output in common.")
      return page
    }
    guard !isSame else {
      page.paragraph("The same numbers, to the last digit.")
      return page
    }
    page.paragraph(
      "Means of the last common year; levels for doing nothing more, else differences against it. Largest "
        + "difference against Monte Carlo error first.", style: .faint)
    let sorted = rows.filter { $0.one != $0.other }.sorted { $0.distance > $1.distance }
    for row in sorted.prefix(20) { line(&page, row) }
    if sorted.count > 20 { page.paragraph("and \(sorted.count - 20) more; --format csv shows all", style: .faint) }
    return page
  }

  private func line(_ page: inout Page, _ row: Row) {
    let places = Figure.places(error: min(row.one.error, row.other.error))
    let show = { (value: Double) in
      row.isLevel ? Figure.fixed(value, places: places) : Figure.signed(value, places: places)
    }
    page.line(
      ("  \(column(row.portfolio, 20)) \(column("\(row.name), \(row.unit)", 37))", .plain),
      (column(show(row.one.value), 9, right: true), .plain),
      (column(show(row.other.value), 9, right: true), .plain))
  }

  /// The comparison as a tidy table.
  package var table: TidyTable {
    var table = TidyTable(header: [
      "portfolio", "year", "indicator", "unit", "run", "value", "monte_carlo_error",
    ])
    for row in rows {
      for (run, estimate) in [(one, row.one), (other, row.other)] {
        table.append([
          .words(row.portfolio), .whole(row.year), .words(row.indicator.description), .words(row.unit), .words(run),
          .number(estimate.value), .number(estimate.error),
        ])
      }
    }
    return table
  }
}
