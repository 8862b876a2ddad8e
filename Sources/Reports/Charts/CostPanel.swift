package import Wording

/// Spending against doing nothing more, year by year: what costs more above the line, what saves below it.
package struct CostPanel: Sendable {
  /// Names the drawing within its page.
  package var id: String
  /// What it shows.
  package var title: String
  /// The simulated years.
  package var years: [Int]
  /// The account.
  package var account: MoneyFacts.Account
  /// The scale that all panels share.
  package var scale: (range: ClosedRange<Double>, ticks: [Double])

  /// A panel.
  package init(
    id: String, title: String, years: [Int], account: MoneyFacts.Account,
    scale: (range: ClosedRange<Double>, ticks: [Double])
  ) {
    self.id = id
    self.title = title
    self.years = years
    self.account = account
    self.scale = scale
  }

  /// One scale for several accounts.
  package static func scale(_ accounts: [MoneyFacts.Account]) -> (range: ClosedRange<Double>, ticks: [Double]) {
    var values = [0.0]
    for account in accounts {
      for year in account.total.years.indices {
        let changes = account.lines.map { $0.years[year] }
        values.append(changes.filter { $0 > 0 }.reduce(0, +))
        values.append(changes.filter { $0 < 0 }.reduce(0, +))
      }
    }
    let round = LinearScale.round(over: values)
    return (round.range, round.ticks)
  }

  private static let width = 340.0
  private static let height = 200.0
  private static let frame = (left: 66.0, right: 236.0, top: 10.0, bottom: 176.0)

  /// The drawing.
  package var picture: Picture {
    Picture(id: id, title: title, summary: summary, width: CostPanel.width, height: CostPanel.height) {
      grid
      for place in years.indices { column(place) }
      net
      ends
    }
  }

  private var upwards: LinearScale {
    LinearScale(scale.range, from: CostPanel.frame.bottom, to: CostPanel.frame.top)
  }
  private var slot: Double { (CostPanel.frame.right - CostPanel.frame.left) / Double(years.count) }
  private func centre(_ place: Int) -> Double { CostPanel.frame.left + (Double(place) + 0.5) * slot }

  private var summary: String {
    let total = account.total.undiscounted
    return "Over \(years.count) years the change in spending is "
      + "\(QuantityUnit.pounds.change(total.mean, places: total.places)) on average."
  }

  @MarkupBuilder private var grid: Markup {
    for (tick, words) in zip(scale.ticks, QuantityUnit.pounds.marks(scale.ticks, places: 0)) {
      let y = upwards(tick)
      Drawing.line(
        from: (CostPanel.frame.left, y), to: (CostPanel.frame.right, y), style: tick == 0 ? "zero" : "grid")
      Drawing.text(
        words, at: (CostPanel.frame.left - 6, y + 3.5), style: "tick", anchor: .end)
    }
    for place in years.indices where years.count <= 6 || (years.count - 1 - place).isMultiple(of: 2) {
      Drawing.text(
        "\(years[place])", at: (centre(place), CostPanel.height - 6), style: "tick", anchor: .middle)
    }
  }

  private func column(_ place: Int) -> Markup {
    var column = Markup()
    let width = min(slot * 0.62, 34)
    var above = 0.0
    var below = 0.0
    for (number, line) in account.lines.enumerated() {
      let change = line.years[place]
      let from = change >= 0 ? above : below
      if change >= 0 { above += change } else { below += change }
      column += Drawing.rectangle(
        x: centre(place) - width / 2, y: min(upwards(from), upwards(from + change)), width: width,
        height: abs(upwards(from + change) - upwards(from)), style: "line\(number % 4)",
        tip: "\(years[place]), \(line.name): \(QuantityUnit.pounds.change(change, places: -3))")
    }
    return column
  }

  private var net: Markup {
    let points = years.indices.map { (x: centre($0), y: upwards(account.total.years[$0])) }
    var net = Drawing.path(points, style: "net")
    for (place, point) in points.enumerated() {
      net += Drawing.dot(
        at: point, radius: 3.2, style: "net-dot",
        tip: "\(years[place]), all together: \(QuantityUnit.pounds.change(account.total.years[place], places: -3))")
    }
    return net
  }

  /// The lines named beside the last column, and the net line at its end.
  private var ends: Markup {
    var labels: [(words: String, wish: Double, style: String)] = []
    var above = 0.0
    var below = 0.0
    for (number, line) in account.lines.enumerated() {
      let change = line.years[years.count - 1]
      let from = change >= 0 ? above : below
      if change >= 0 { above += change } else { below += change }
      guard line.years.contains(where: { $0 != 0 }) else { continue }
      let name = TextMeasure.wrapped(
        line.name, width: CostPanel.width - CostPanel.frame.right - 10, size: 12, lines: 1)[0]
      labels.append((name, upwards(from + change / 2), "end line\(number % 4)-text"))
    }
    labels.append(("net", upwards(account.total.years[years.count - 1]), "end baseline"))
    let places = LabelStack.places(
      wishes: labels.map(\.wish), height: 14, within: 2...(CostPanel.frame.bottom + 10))
    var ends = Markup()
    for (label, y) in zip(labels, places) {
      ends += Drawing.line(
        from: (centre(years.count - 1) + min(slot * 0.31, 17) + 1, label.wish), to: (CostPanel.frame.right + 5, y),
        style: "leader")
      ends += Drawing.text(label.words, at: (CostPanel.frame.right + 8, y + 3.8), style: label.style)
    }
    return ends
  }
}
