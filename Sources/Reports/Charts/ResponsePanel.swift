import DecisionAnalysis
import ModelInputs
import Wording

/// How a change answers to a dose: the mean over the doses that were played, in bands of futures.
struct ResponsePanel {
  /// Names the drawing within its page.
  var id: String
  var title: String
  /// The doses from the least up, and the change at each.
  var doses: [Double]
  var course: [DrawSummary]
  /// The units of the change and of the dose.
  var unit: QuantityUnit
  var doseUnit: String

  private static let width = 600.0
  private static let height = 220.0
  private static let frame = (left: 70.0, right: 580.0, top: 10.0, bottom: 172.0)

  /// The drawing.
  var picture: Picture {
    Picture(id: id, title: title, summary: summary, width: Self.width, height: Self.height) {
      grid
      band("band band95", tip: "19 in 20 futures", \.ninetyFive)
      band("band band80", tip: "8 in 10 futures", \.eighty)
      band("band band50", tip: "half of all futures", \.half)
      Drawing.path(zip(doses, course).map { (across($0), upwards($1.mean.value)) }, style: "mean")
      dots
    }
  }

  private var summary: String {
    let ends = [0, course.count - 1].map { "\(course[$0].change(unit)) at \(plain(doses[$0]))" }
    return "The mean goes from \(ends[0]) to \(ends[1]) \(doseUnit)."
  }

  private var across: LinearScale {
    LinearScale(doses[0]...doses[doses.count - 1], from: Self.frame.left, to: Self.frame.right)
  }

  private var scale: (range: ClosedRange<Double>, ticks: [Double], places: Int) {
    LinearScale.round(
      over: [0] + course.flatMap { [$0.mean.value, $0.ninetyFive.lowerBound, $0.ninetyFive.upperBound] })
  }

  private var upwards: LinearScale {
    LinearScale(scale.range, from: Self.frame.bottom, to: Self.frame.top)
  }

  /// Hairlines with their numbers, the line of no change, and as many doses as fit.
  private var grid: Markup {
    let (frame, scale) = (Self.frame, scale)
    var grid = Markup()
    for (tick, label) in zip(scale.ticks, unit.marks(scale.ticks, places: scale.places, signed: true)) {
      grid += Drawing.line(
        from: (frame.left, upwards(tick)), to: (frame.right, upwards(tick)), style: tick == 0 ? "zero" : "grid")
      grid += Drawing.text(label, at: (frame.left - 6, upwards(tick) + 3.5), style: "tick", anchor: .end)
    }
    let step = max(1, (doses.count + 11) / 12)
    for place in doses.indices where (doses.count - 1 - place).isMultiple(of: step) {
      grid += Drawing.text(
        plain(doses[place]), at: (across(doses[place]), frame.bottom + 16), style: "tick", anchor: .middle)
    }
    grid += Drawing.text(
      doseUnit, at: ((frame.left + frame.right) / 2, frame.bottom + 36), style: "tick", anchor: .middle)
    return grid
  }

  private func band(_ style: String, tip: String, _ range: (DrawSummary) -> ClosedRange<Double>) -> Markup {
    let upper = zip(doses, course).map { (across($0), upwards(range($1).upperBound)) }
    let lower = zip(doses, course).map { (across($0), upwards(range($1).lowerBound)) }
    return Drawing.path(upper + lower.reversed(), style: style, closed: true, tip: tip)
  }

  private var dots: Markup {
    var dots = Markup()
    for (dose, spread) in zip(doses, course) {
      dots += Drawing.dot(
        at: (across(dose), upwards(spread.mean.value)), radius: 7, style: "target",
        tip: "\(doseWords(dose, doseUnit)): \(spread.change(unit)); 8 in 10 futures \(Futures.changes(spread, unit))")
    }
    return dots
  }
}
