/// The numbers behind a chart, as rows of text.
package struct ChartTable: Hashable, Sendable {
  /// What the table holds.
  package var caption: String
  /// Names of the columns; the first names the rows.
  package var columns: [String]
  /// The rows.
  package var rows: [[String]]

  /// A table whose rows all have a cell for each column.
  package init(caption: String, columns: [String], rows: [[String]]) {
    precondition(rows.allSatisfy { $0.count == columns.count }, "every row has a cell for each column")
    self.caption = caption
    self.columns = columns
    self.rows = rows
  }

  /// The table as HTML, which scrolls by itself where it is wider than its place.
  package var markup: Markup {
    Markup.element("div", ["class": "scroll", "tabindex": "0", "role": "group", "aria-label": .text(caption)]) {
      Markup.element("table") {
        Markup.element("caption") { caption }
        Markup.element("thead") {
          Markup.element("tr") {
            for column in columns { Markup.element("th", ["scope": "col"]) { column } }
          }
        }
        Markup.element("tbody") {
          for row in rows { line(row) }
        }
      }
    }
  }

  private func line(_ row: [String]) -> Markup {
    Markup.element("tr") {
      for (place, cell) in row.enumerated() {
        if place == 0 {
          Markup.element("th", ["scope": "row"]) { cell }
        } else {
          Markup.element("td", ["class": ChartTable.isFigure(cell) ? "figures" : nil]) { cell }
        }
      }
    }
  }

  /// Whether a cell is a figure or a short range, which reads badly on two lines.
  private static func isFigure(_ cell: String) -> Bool {
    cell.count <= 24 && cell.contains { ("0"..."9").contains($0) }
  }

  /// The table folded away under a line that opens it.
  package func folded(_ words: String = "The numbers behind this chart") -> Markup {
    Markup.element("details", ["class": "numbers"]) {
      Markup.element("summary") { words }
      markup
    }
  }
}
