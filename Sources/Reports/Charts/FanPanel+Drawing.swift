import DecisionAnalysis
import Wording

extension FanPanel {
  /// Hairlines with their numbers, and the years.
  var grid: Markup {
    let frame = FanPanel.frame
    var grid = Markup()
    for (tick, label) in zip(scale.ticks, unit.marks(scale.ticks, places: scale.places)) {
      let y = upwards(tick)
      grid += Drawing.line(from: (frame.left, y), to: (frame.right, y), style: "grid")
      grid += Drawing.text(label, at: (frame.left - 6, y + 3.5), style: "tick", anchor: .end)
    }
    for year in marked {
      grid += Drawing.text(
        "\(year)", at: (across(Double(year)), frame.bottom + 16), style: "tick", anchor: .middle)
    }
    return grid
  }

  /// As many years as fit without touching.
  private var marked: [Int] {
    let all = (past.map { [$0.year] } ?? []) + years
    let room = across.end - across.start
    let most = max(2, Int(room / 36))
    let step = max(1, (all.count - 1 + most - 1) / most)
    return all.indices.filter { (all.count - 1 - $0).isMultiple(of: step) }.map { all[$0] }
  }

  /// The three bands, the widest first, growing out of the last published figure.
  var bands: Markup {
    var bands = Markup()
    bands += band("band95", tip: "19 in 20 futures", \.ninetyFive)
    bands += band("band80", tip: "8 in 10 futures", \.eighty)
    bands += band("band50", tip: "half of all futures", \.half)
    return bands
  }

  private func band(_ style: String, tip: String, _ range: (DrawSummary) -> ClosedRange<Double>) -> Markup {
    var upper: [Drawing.Point] = []
    var lower: [Drawing.Point] = []
    if let start = past {
      upper.append((across(Double(start.year)), upwards(start.value)))
    }
    for (year, spread) in zip(years, course) {
      upper.append((across(Double(year)), upwards(range(spread).upperBound)))
      lower.append((across(Double(year)), upwards(range(spread).lowerBound)))
    }
    let shade = reference == nil ? "band grey \(style)" : "band \(style)"
    return Drawing.path(upper + lower.reversed(), style: shade, closed: true, tip: tip)
  }

  /// The mean of all futures, the mean with nothing more done, and the published figures.
  var lines: Markup {
    var lines = Markup()
    let start: [Drawing.Point] = past.map { [(across(Double($0.year)), upwards($0.value))] } ?? []
    if let reference {
      lines += Drawing.path(start + points(reference), style: "reference")
    }
    lines += Drawing.path(start + points(course), style: reference == nil ? "mean baseline" : "mean")
    if let figure = past {
      lines += Drawing.dot(
        at: (across(Double(figure.year)), upwards(figure.value)), radius: 3, style: "past",
        tip: "\(figure.year): \(unit.value(figure.value, places: scale.places)), as published")
    }
    for (year, spread) in zip(years, course) {
      lines += Drawing.dot(
        at: (across(Double(year)), upwards(spread.mean.value)), radius: 7, style: "target", tip: tip(year, spread))
    }
    return lines
  }

  private func points(_ course: [DrawSummary]) -> [Drawing.Point] {
    zip(years, course).map { (across(Double($0)), upwards($1.mean.value)) }
  }

  private func tip(_ year: Int, _ spread: DrawSummary) -> String {
    let places = spread.places
    return "\(year): \(unit.value(spread.mean.value, places: places)); 8 in 10 futures "
      + "\(unit.value(spread.eighty.lowerBound, places: places, bare: true)) to "
      + "\(unit.value(spread.eighty.upperBound, places: places, bare: true))"
  }
}
