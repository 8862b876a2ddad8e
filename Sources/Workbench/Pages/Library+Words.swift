import LocatedYAML

/// The words about a sound scenario.
extension CheckedScenario {
  /// The scenario in a line.
  package var words: String {
    let numbers = assumptions == 0 ? "" : ", \(counted(assumptions, "number")) of its own"
    let plays = replications == 1 ? "" : " with \(replications) plays of chance in each"
    return "sound: \(area), \(years), \(counted(portfolios.count, "portfolio")) against doing nothing more, "
      + "\(isOneFuture ? "one future, no chance" : "\(counted(draws, "draw"))\(plays)")\(numbers)"
  }
}

extension CheckedScenario {
  /// A sound evidence file in a line.
  static func words(evidence title: String, findings: Int) -> String {
    "sound: evidence with \(counted(findings, "finding")), \(harmless(title))"
  }
}

extension Listing {
  /// The list for a terminal: columns as wide as they must be, the last one wrapped where it cannot fit.
  package var page: Page {
    var page = Page()
    let lead = shown.dropLast()
    let last = shown[shown.count - 1]
    let widths = lead.map { place in
      min(Listing.widest, rows.reduce(columns[place].count) { max($0, breadth($1[place])) })
    }
    let margin = widths.reduce(0) { $0 + $1 + 2 }
    let row = { (cells: [String]) in zip(lead, widths).map { column(cells[$0], $1) + "  " }.joined() }
    page.line((row(columns) + columns[last], .heading))
    for cells in rows { page.hung(row(cells), cells[last], margin: min(margin, Page.width - Listing.leastRoom)) }
    page.space()
    page.paragraph("\(rows.count) \(title). \(remark)", indent: 0, style: .faint)
    return page
  }

  private static var widest: Int { 34 }
  private static var leastRoom: Int { 10 }
}
