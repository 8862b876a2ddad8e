/// The words about a sound scenario.
extension CheckedScenario {
  /// The scenario in a line.
  package var words: String {
    let numbers = assumptions == 0 ? "" : ", \(assumptions) numbers of its own"
    return "sound: \(area), \(years), \(portfolios.count) portfolios against doing nothing more, "
      + "\(draws) draws of \(replications)\(numbers)"
  }
}

extension Listing {
  /// The list for a terminal: the columns shown, as wide as they must be and cut where they cannot fit.
  package var page: Page {
    var page = Page()
    let last = shown[shown.count - 1]
    var widths = shown.map { column in rows.reduce(columns[column].count) { max($0, breadth($1[column])) } }
    let longest = 34
    for place in widths.indices.dropLast() { widths[place] = min(widths[place], longest) }
    let before = widths.dropLast().reduce(0) { $0 + $1 + 2 }
    let room = Page.width - before
    page.line((cells(columns, widths), .heading))
    for row in rows {
      let lead = cells(Array(row), widths, dropLast: true)
      if breadth(row[last]) <= room || room < 20 {
        page.line((lead + row[last], .plain))
      } else {
        page.paragraph(lead.trimmed + "  " + row[last], indent: 0, hanging: 4)
      }
    }
    page.space()
    page.paragraph("\(rows.count) \(title). \(remark)", indent: 0, style: .faint)
    return page
  }

  private func cells(_ row: [String], _ widths: [Int], dropLast: Bool = false) -> String {
    let cells = zip(shown, widths).map { column(row[$0], $1) }
    return (dropLast ? cells.dropLast() : cells[...]).map { $0 + "  " }.joined()
  }
}

extension String {
  fileprivate var trimmed: String { String(reversed().drop { $0 == " " }.reversed()) }
}
