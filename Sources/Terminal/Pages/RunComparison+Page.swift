import DecisionAnalysis
package import Runs
import ServiceModel
import Wording

extension RunComparison {
  /// The comparison for a terminal: causes, plans, then what differs most; its table as wide as some columns.
  ///
  /// - Parameters:
  ///   - showsAll: whether every row is shown, or those that differ most.
  ///   - way: what a reader does to see all of them, such as `--all`.
  package func page(width: Int = Page.width, showsAll: Bool = false, byWay way: String) -> Page {
    var page = Page(width: width)
    for (place, run) in runs.enumerated() { page.paragraph("\(place + 1)  \(run)", indent: 0, hanging: 3) }
    page.heading(ComparisonWords.wentIn)
    if ingredients.isEmpty { page.paragraph(ComparisonWords.nothingDiffers) }
    for ingredient in ingredients { page.paragraph(ComparisonWords.sentence(ingredient), hanging: 4) }
    page.heading(ComparisonWords.plans)
    let told = ComparisonWords.plans(self)
    if told.isEmpty { page.paragraph(ComparisonWords.samePlans) }
    for sentence in told { page.paragraph(sentence, hanging: 4) }
    page.heading(ComparisonWords.cameOut)
    results(&page, showsAll: showsAll, way)
    return page
  }

  private func results(_ page: inout Page, showsAll: Bool, _ way: String) {
    guard !isSame else { return page.paragraph(ComparisonWords.same) }
    guard let year, !rows.isEmpty else { return page.paragraph(ComparisonWords.nothingShared(self)) }
    let differing = rows.filter { !$0.isEqual }
    guard !differing.isEmpty else { return page.paragraph(ComparisonWords.sameMeans(year: year)) }
    page.paragraph(ComparisonWords.reading(year: year, acrossAreas: areasDiffer), style: .faint)
    var table = ColumnTable(heads: runs.indices.map { "\($0 + 1)" })
    table.rows = differing.prefix(showsAll ? differing.count : RunComparison.most).map(row)
    page.table(table)
    let more = differing.count - table.rows.count
    if more > 0 { page.paragraph(ComparisonWords.more(more, by: way), style: .faint) }
  }

  /// Rows that a page shows.
  private static var most: Int { 20 }

  private func row(_ row: Row) -> ColumnTable.Row {
    // What stands first differs by many errors and must be seen to differ.
    let places = Figure.places(error: row.values.compactMap { $0?.error }.min() ?? 0, most: 6)
    let cells = row.values.map { value in
      value.map {
        row.statistic.isDifference
          ? Figure.signed($0.value, places: places) : Figure.fixed($0.value, places: places)
      } ?? "–"
    }
    return ColumnTable.Row(lead: "\(row.portfolios[0] ?? ""): \(row.label)", unit: row.unit, cells: cells)
  }

  /// The comparison as a tidy table, a row for each number that a run has.
  package var table: TidyTable {
    var table = TidyTable(header: [
      "run", "portfolio", "year", "output", "label", "unit", "statistic", "value", "error",
    ])
    for row in rows {
      for (place, estimate) in row.values.enumerated() {
        guard let estimate else { continue }
        table.append([
          .words(runs[place]), .words(row.portfolios[place] ?? ""), .whole(row.year), .words(row.output.description),
          .words(row.label), .words(row.unit), .words(row.statistic.rawValue), .number(estimate.value),
          .number(estimate.error),
        ])
      }
    }
    return table
  }
}
