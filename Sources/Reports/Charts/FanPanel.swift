package import DecisionAnalysis
package import Wording

/// A fan chart of one indicator under one portfolio: where it stood, and where eight in ten futures take it.
///
/// Panels of one indicator share their scale, so that they can be read side by side.
package struct FanPanel: Sendable {
  /// Names the drawing within its page.
  package var id: String
  /// What it shows.
  package var title: String
  /// The simulated years.
  package var years: [Int]
  /// One spread a year.
  package var course: [DrawSummary]
  /// The course with nothing more done, drawn as a dashed line; `nil` on its own panel.
  package var reference: [DrawSummary]?
  /// The figure last published before the fan, if there is one.
  package var past: (year: Int, value: Double)?
  /// The unit.
  package var unit: QuantityUnit
  /// The scale shared by all panels.
  package var scale: FanScale

  /// A panel.
  package init(
    id: String, title: String, years: [Int], course: [DrawSummary], reference: [DrawSummary]?,
    past: (year: Int, value: Double)?,
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

  var last: DrawSummary { course[course.count - 1] }

  private var summary: String {
    let now = past.map { "\(unit.value($0.value, places: scale.places)) in \($0.year); " } ?? ""
    let then = last.places
    return now + "in \(years[years.count - 1]) the mean is \(unit.value(last.mean.value, places: then)), and "
      + "8 in 10 futures lie between \(unit.value(last.eighty.lowerBound, places: then)) and "
      + "\(unit.value(last.eighty.upperBound, places: then))."
  }

  var across: LinearScale {
    let first = past?.year ?? years[0]
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

  /// A scale over all courses of an indicator and its published figure, inside numbers it cannot leave.
  package init(_ courses: [[DrawSummary]], published: Double?, within limits: ClosedRange<Double>?) {
    var values = published.map { [$0] } ?? []
    for spread in courses.joined() {
      values += [spread.mean.value, spread.ninetyFive.lowerBound, spread.ninetyFive.upperBound]
    }
    (range, ticks, places) = LinearScale.round(over: values, within: limits)
  }
}
