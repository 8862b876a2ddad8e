import Runs

extension Listing {
  /// The list for a terminal: columns as wide as they must be, the last one wrapped where it cannot fit.
  package var page: Page {
    var page = Page()
    let last = headings.count - 1
    let widths = (0..<last).map { place in
      min(Listing.widest, rows.reduce(headings[place].count) { max($0, breadth($1.shown[place])) })
    }
    let margin = widths.reduce(0) { $0 + $1 + 2 }
    let line = { (cells: [String]) in zip(cells, widths).map { column($0, $1) + "  " }.joined() }
    page.line((line(headings) + headings[last], .heading))
    for row in rows {
      page.hung(line(row.shown), row.shown[last], margin: min(margin, Page.width - Listing.leastRoom))
    }
    page.space()
    page.paragraph("\(rows.count) \(title). \(remark)", indent: 0, style: .faint)
    return page
  }

  private static var widest: Int { 34 }
  private static var leastRoom: Int { 10 }
}
