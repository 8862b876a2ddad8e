package import DecisionAnalysis
package import Wording

extension TerminalChart {
  /// A fan in plain text: shades for half, 8 in 10 and 19 in 20 futures, the mean as a line, figures at the end.
  ///
  /// - Parameters:
  ///   - past: the last published figure, from which the fan grows; may be missing.
  ///   - reference: means with nothing more done, drawn as dashes; `nil` for none.
  ///   - rows: how many lines the picture itself has.
  package static func fan(
    _ title: String, years: [Int], course: [DrawSummary], past: (year: Int, value: Double)? = nil,
    reference: [Double]? = nil,
    unit: QuantityUnit, rows: Int = 9, style: TerminalStyle = TerminalStyle()
  ) -> [String] {
    precondition(
      course.count == years.count && !years.isEmpty && rows >= 5, "a fan has one spread a year and five rows")
    let canvas = FanCanvas(
      years: years, course: course, past: past, reference: reference, unit: unit, rows: rows, style: style)
    let signs = style.isASCII ? ("#", "+", ":", ".") : ("━", "▓", "▒", "░")
    let key = "\(signs.0) mean  \(signs.1) half  \(signs.2) 8 in 10  \(signs.3) 19 in 20"
    let dashes = reference == nil ? "" : "  \(style.isASCII ? "-" : "╌") nothing more"
    return [style.line(title)] + canvas.lines + [canvas.yearLine, style.line(canvas.margin + "  " + key + dashes)]
  }
}

/// The grid of signs of a fan.
private struct FanCanvas {
  let style: TerminalStyle
  let rows: Int
  let labels: [String]
  let ends: [Int: String]
  let columns: Int
  let range: ClosedRange<Double>
  let stations: [(year: Int, spread: DrawSummary)]
  let reference: [Double]?

  var margin: String { String(repeating: " ", count: labels[0].count) }

  init(
    years: [Int], course: [DrawSummary], past: (year: Int, value: Double)?, reference: [Double]?, unit: QuantityUnit,
    rows: Int,
    style: TerminalStyle
  ) {
    self.style = style
    self.rows = rows
    var stations = Array(zip(years, course)).map { (year: $0.0, spread: $0.1) }
    var reference = reference
    if let past {
      stations.insert((past.year, DrawSummary(exactly: past.value)), at: 0)
      reference = reference.map { [past.value] + $0 }
    }
    self.stations = stations
    self.reference = reference
    let values =
      stations.flatMap { [$0.spread.ninetyFive.lowerBound, $0.spread.ninetyFive.upperBound] } + (reference ?? [])
    let scale = LinearScale.round(over: values)
    range = scale.range
    let places = stations[stations.count - 1].spread.places
    let marks = [0, rows / 2, rows - 1]
    let step = (scale.range.upperBound - scale.range.lowerBound) / Double(rows - 1)
    let texts = (0..<rows).map { row in
      marks.contains(row)
        ? style.plain(
          unit.value(scale.range.upperBound - Double(row) * step, places: max(places, scale.places), bare: true))
        : ""
    }
    let width = texts.map(\.count).max() ?? 0
    labels = texts.map { $0.filled(to: width, atStart: true) }
    columns = min(60, style.width - width - 2 - 22)
    ends = FanCanvas.ends(stations[stations.count - 1].spread, unit, rows: rows, range: range, style: style)
  }

  private static func ends(
    _ last: DrawSummary, _ unit: QuantityUnit, rows: Int, range: ClosedRange<Double>, style: TerminalStyle
  ) -> [Int: String] {
    let texts = [
      unit.value(last.eighty.upperBound, places: last.places, bare: true),
      unit.value(last.mean.value, places: last.places),
      unit.value(last.eighty.lowerBound, places: last.places, bare: true),
    ]
    let scale = LinearScale(range, from: Double(rows - 1), to: 0)
    let wishes = [last.eighty.upperBound, last.mean.value, last.eighty.lowerBound].map { scale($0).rounded() }
    let places = LabelStack.places(wishes: wishes, height: 1, within: -0.5...(Double(rows) - 0.5))
    var ends: [Int: String] = [:]
    for (place, text) in zip(places, texts) { ends[Int(place.rounded())] = style.line(text, columns: 20) }
    return ends
  }

  var lines: [String] {
    (0..<rows).map { row in
      let cells = painted((0..<columns).map { sign(row: row, column: $0) })
      let end = ends[row].map { " \($0)" } ?? ""
      return "\(labels[row]) \(style.isASCII ? "|" : "│")\(cells)\(end)"
    }
  }

  /// The years below their columns, as many as fit.
  var yearLine: String {
    var line = Array(repeating: Character(" "), count: columns + 4)
    var free = 0
    for (place, station) in stations.enumerated() {
      let centre = stations.count == 1 ? 0 : place * (columns - 1) / (stations.count - 1)
      let start = max(0, min(centre - 1, columns))
      guard start >= free else { continue }
      for (offset, digit) in "\(station.year)".prefix(4).enumerated() { line[start + offset] = digit }
      free = start + 5
    }
    return style.line(margin + "  " + String(line))
  }

  /// Signs with their colours, neighbours of one colour painted at once.
  private func painted(_ signs: [Sign]) -> String {
    var line = ""
    var start = 0
    while start < signs.count {
      let end = signs[start...].firstIndex { $0.colour != signs[start].colour } ?? signs.count
      let run = signs[start..<end].map(\.text).joined()
      line += signs[start].colour.map { style.painted(run, $0) } ?? run
      start = end
    }
    return line
  }

  private typealias Sign = (text: String, colour: Int?)

  private func sign(row: Int, column: Int) -> Sign {
    let place = Double(column) / Double(max(1, columns - 1)) * Double(stations.count - 1)
    let step = (range.upperBound - range.lowerBound) / Double(rows - 1)
    let value = range.upperBound - Double(row) * step
    func at(_ pick: (DrawSummary) -> Double) -> Double { mixed(stations.map { pick($0.spread) }, place) }
    func covers(_ low: Double, _ high: Double) -> Bool { value + step / 2 > low && value - step / 2 <= high }
    let centre = at(\.mean.value)
    if covers(centre, centre) { return (style.isASCII ? "#" : "━", 25) }
    if let reference {
      let dash = mixed(reference, place)
      if covers(dash, dash) { return (style.isASCII ? "-" : "╌", nil) }
    }
    if covers(at(\.half.lowerBound), at(\.half.upperBound)) { return (style.isASCII ? "+" : "▓", 68) }
    if covers(at(\.eighty.lowerBound), at(\.eighty.upperBound)) { return (style.isASCII ? ":" : "▒", 110) }
    if covers(at(\.ninetyFive.lowerBound), at(\.ninetyFive.upperBound)) { return (style.isASCII ? "." : "░", 153) }
    return (" ", nil)
  }

  private func mixed(_ values: [Double], _ place: Double) -> Double {
    let low = min(Int(place), values.count - 1)
    let high = min(low + 1, values.count - 1)
    return values[low] + (place - Double(low)) * (values[high] - values[low])
  }
}
