import Runs
import Wording

extension ReportSection {
  /// What a search for the best use of a sum found, whose best plans the run plays.
  static func search(_ report: RunReport) -> ReportSection? {
    guard var search = report.search else { return nil }
    // Those that the run plays, by the names that they have there.
    search.finalists = search.chosen
    let words = BestWords(search)
    return ReportSection(id: "search", short: "The sum", title: "Where the sum does most") {
      Piece.paragraph(words.question)
      Piece.paragraph(words.answer)
      ChartTable(
        caption: "The best in futures that had no part in choosing them", columns: words.table.heads,
        rows: zip(words.table.rows, report.names.dropFirst()).map { row, name in [name] + row.dropFirst() }
      ).markup
      for remark in words.remarks { Piece.paragraph(remark, style: "says") }
    }
  }

  /// The frontier of a search by price, outcome and chance of a good grade.
  static func frontier(_ report: RunReport) -> ReportSection? {
    guard let frontier = report.search.flatMap({ BestWords($0).frontier }) else { return nil }
    return ReportSection(id: "frontier", short: "More money", title: frontier.title) {
      ChartTable(caption: frontier.reading, columns: frontier.heads, rows: frontier.rows).markup
      for sentence in frontier.sentences { Piece.paragraph(sentence, style: "says") }
    }
  }
}
