import DecisionAnalysis
import Runs
import Wording

extension ReportSection {
  /// What an inspection would say, in a line where no plan changes it, and else in a table of what is changed.
  static func inspection(_ report: RunReport) -> ReportSection? {
    let grades = report.mainGrades
    guard !grades.isEmpty else { return nil }
    let columns = GradeColumns(report.summary, grades: grades)
    let plans = BoardPlans(report)
    return ReportSection(id: "inspection", short: "Grades", title: "What an inspection would say") {
      if let words = columns.stillWords { Piece.paragraph(words) }
      moved(columns, plans, first: report.names[0])
      if let words = columns.unmovedWords { Piece.paragraph(words) }
      Piece.paragraph(
        "As if inspected under the 2007 framework\(report.inspections.first.map { ", by \($0.inspection.words.lowercasedFirst)" } ?? "").",
        style: "says")
    }
  }

  /// The table of the grades that some plan changes; nothing where none does.
  @MarkupBuilder static func moved(_ columns: GradeColumns, _ plans: BoardPlans, first: String) -> Markup {
    let shown = columns.moving.indices.filter { plans.shown.contains(columns.moving[$0]) }
    if !columns.moved.isEmpty, !shown.isEmpty {
      ChartTable(
        caption: columns.reading, columns: ["Grade", first] + shown.map { plans.head(columns.moving[$0]) },
        rows: columns.rows.map { row in [row.name, row.nothingMore] + shown.map { row.plans[$0] } }
      ).markup
    }
  }
}

extension String {
  /// The text with a small first letter.
  fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
