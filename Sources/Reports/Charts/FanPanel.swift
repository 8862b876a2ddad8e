package import Wording

/// A fan chart of one indicator under one portfolio: where it stood, and where eight in ten futures take it.
///
/// Panels of one indicator share their scale, so that they can be read side by side.
package struct FanPanel: Sendable {
  /// A published figure before the fan.
  package typealias Past = IndicatorFacts.Past

  /// Names the drawing within its page.
  package var id: String
  /// What it shows.
  package var title: String
  /// The simulated years.
  package var years: [Int]
  /// One spread a year.
  package var course: [Spread]
  /// The course with nothing more done, drawn as a dashed line; `nil` on its own panel.
  package var reference: [Spread]?
  /// Published figures.
  package var past: [Past]
  /// The unit.
  package var unit: QuantityUnit
  /// The scale shared by all panels.
  package var scale: FanScale

  /// A panel.
  package init(
    id: String, title: String, years: [Int], course: [Spread], reference: [Spread]?, past: [Past],
    unit: QuantityUnit, scale: FanScale
  ) {
    precondition(course.count == years.count, "a fan has one spread a year")
    self.id = id
    self.title = title
    self.years = years
    self.course = course
    self.reference = reference
    self.past = past
    self.unit = unit
    self.scale = scale
  }

  /// The width that text sizes are made for.
  static let width = 350.0
  static let height = 190.0
  static let frame = (left: 44.0, right: 240.0, top: 10.0, bottom: 164.0)

  /// The drawing.
  package var picture: Picture {
    Picture(id: id, title: title, summary: summary, width: FanPanel.width, height: FanPanel.height) {
      grid
      bands
      lines
      ends
    }
  }

  var last: Spread { course[course.count - 1] }

  private var summary: String {
    let now = past.last.map { "\(unit.value($0.value, places: scale.places)) in \($0.year); " } ?? ""
    let then = last.places
    return now + "in \(years[years.count - 1]) the mean is \(unit.value(last.mean, places: then)), and "
      + "8 in 10 futures lie between \(unit.value(last.eighty.lowerBound, places: then)) and "
      + "\(unit.value(last.eighty.upperBound, places: then))."
  }

  var across: LinearScale {
    let first = past.first?.year ?? years[0]
    let end = max(years[years.count - 1], first + 1)
    return LinearScale(Double(first)...Double(end), from: FanPanel.frame.left, to: FanPanel.frame.right)
  }

  var upwards: LinearScale {
    LinearScale(scale.range, from: FanPanel.frame.bottom, to: FanPanel.frame.top)
  }
}

/// The upright scale that the panels of one indicator share.
package struct FanScale: Hashable, Sendable {
  /// The numbers shown.
  package var range: ClosedRange<Double>
  /// The numbers marked.
  package var ticks: [Double]
  /// Decimal places of the marks.
  package var places: Int

  /// A scale over all courses of an indicator.
  package init(_ indicator: IndicatorFacts) {
    var values = indicator.past.map(\.value)
    for spread in indicator.courses.joined() {
      values += [spread.mean, spread.ninetyFive.lowerBound, spread.ninetyFive.upperBound]
    }
    (range, ticks, places) = LinearScale.round(over: values, within: indicator.limits)
  }
}
