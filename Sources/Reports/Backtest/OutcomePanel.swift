import DecisionAnalysis
import Runs
import Wording

/// A fan as it was drawn at the origin, with what happened afterwards as rings.
struct OutcomePanel {
  private let fan: BacktestResult.Fan
  private let firstYear: Int
  private let panel: FanPanel

  /// The panel of an area; `place` names it within its page.
  init(_ fan: BacktestResult.Fan, firstYear: Int, place: Int) {
    self.fan = fan
    let values = fan.past + fan.outcomes + fan.course.flatMap { [$0.ninetyFive.lowerBound, $0.ninetyFive.upperBound] }
    // What was known is a fan without width.
    let course = fan.past.dropFirst().map { DrawSummary(exactly: $0) } + fan.course
    panel = FanPanel(
      id: "fan-\(place)", title: fan.area, years: course.indices.map { firstYear + 1 + $0 }, course: course,
      reference: nil, past: (firstYear, fan.past[0]), unit: QuantityUnit("children"), scale: FanScale(over: values))
    self.firstYear = firstYear
  }

  /// The drawing.
  var picture: Picture {
    Picture(
      id: panel.id, title: "\(fan.area): forecast from \(fan.origin)", summary: sentence, width: FanPanel.width,
      height: FanPanel.height
    ) {
      panel.grid
      panel.bands
      panel.lines
      known
      rings
    }
  }

  /// What happened in the last year, and where the forecast had it.
  var sentence: String {
    guard let outcome = fan.outcomes.last, let last = fan.course.last else { return "" }
    let inside =
      last.eighty.contains(outcome) ? "inside" : last.ninetyFive.contains(outcome) ? "outside" : "far outside"
    return "\(Figure.fixed(outcome)) in \(fan.origin + fan.outcomes.count), \(inside) 8 in 10 futures, "
      + "\(Figure.fixed(last.eighty.lowerBound)) to \(Figure.fixed(last.eighty.upperBound))."
  }

  private var known: Markup {
    var known = Markup()
    for (place, stock) in fan.past.enumerated().dropFirst() {
      let year = firstYear + place
      known += Drawing.dot(
        at: (panel.across(Double(year)), panel.upwards(stock)), radius: 3, style: "past",
        tip: "\(year): \(Figure.fixed(stock)), known at the origin")
    }
    return known
  }

  private var rings: Markup {
    var rings = Markup()
    for (place, outcome) in fan.outcomes.enumerated() {
      let year = fan.origin + 1 + place
      rings += Drawing.dot(
        at: (panel.across(Double(year)), panel.upwards(outcome)), radius: 4, style: "all-children",
        tip: "\(year): \(Figure.fixed(outcome)), as it happened")
    }
    return rings
  }
}

extension FanScale {
  /// A scale over some numbers that are never below 0.
  init(over values: [Double]) {
    (range, ticks, places) = LinearScale.round(over: values, within: 0...Double.greatestFiniteMagnitude)
  }
}
