import DecisionAnalysis
package import Runs
import Wording

/// Spending against doing nothing more, year by year: what costs more above the line, what saves below it.
package struct CostPanel: Sendable {
  /// Names the drawing within its page.
  package var id: String
  /// What it shows.
  package var title: String
  /// The simulated years.
  package var years: [Int]
  /// The mean change of each line in each year, and of all lines together.
  private let lines: [(name: String, years: [Double])]
  private let total: [Double]
  /// The change over all years.
  private let sum: DrawSummary?
  /// The scale that all panels share.
  package var scale: (range: ClosedRange<Double>, ticks: [Double])

  /// A panel.
  package init(
    id: String, title: String, _ summary: RunSummary, portfolio: Int,
    scale: (range: ClosedRange<Double>, ticks: [Double])
  ) {
    self.id = id
    self.title = title
    years = summary.years
    lines = summary.portfolios[portfolio].lines.map {
      (summary.name(of: $0.line), summary.spending(on: $0.line, portfolio: portfolio))
    }
    total = summary.spending(on: .total, portfolio: portfolio)
    sum = summary.portfolios[portfolio].total?.undiscounted
    self.scale = scale
  }

  /// One scale for all plans of a run.
  package static func scale(_ summary: RunSummary) -> (range: ClosedRange<Double>, ticks: [Double]) {
    var values = [0.0]
    for plan in summary.portfolios.indices.dropFirst() {
      let lines = summary.portfolios[plan].lines.map { summary.spending(on: $0.line, portfolio: plan) }
      for year in summary.years.indices {
        let changes = lines.map { $0[year] }
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
    "Over \(yearWords(years.count)) the change in spending is \(sum?.change(.pounds) ?? "–") on average."
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
    for (number, line) in lines.enumerated() {
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
    let points = years.indices.map { (x: centre($0), y: upwards(total[$0])) }
    var net = Drawing.path(points, style: "net")
    for (place, point) in points.enumerated() {
      net += Drawing.dot(
        at: point, radius: 3.2, style: "net-dot",
        tip: "\(years[place]), all together: \(QuantityUnit.pounds.change(total[place], places: -3))")
    }
    return net
  }

  /// The lines named beside the last column, and the net line at its end.
  private var ends: Markup {
    var labels: [(words: String, wish: Double, style: String)] = []
    var above = 0.0
    var below = 0.0
    for (number, line) in lines.enumerated() {
      let change = line.years[years.count - 1]
      let from = change >= 0 ? above : below
      if change >= 0 { above += change } else { below += change }
      guard line.years.contains(where: { $0 != 0 }) else { continue }
      let name = TextMeasure.wrapped(
        line.name, width: CostPanel.width - CostPanel.frame.right - 10, size: 12, lines: 1)[0]
      labels.append((name, upwards(from + change / 2), "end line\(number % 4)-text"))
    }
    labels.append(("net", upwards(total[years.count - 1]), "end baseline"))
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
