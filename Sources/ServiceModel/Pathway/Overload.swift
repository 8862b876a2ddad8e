import Mathematics

/// What a duty team does when its queue grows: it buys agency hours, and the bar for referrals rises in practice.
///
/// Both follow the queue in weeks of the team's own hours, with about a month's delay: nothing up to a start, everything a
/// width beyond it.
struct Overload: Sendable {
  /// How far the responses are in force, 0 to 1.
  private(set) var pressure = 0.0
  /// Hours bought this year.
  var hoursBought = 0.0
  /// Weeks of this year, weighted by how far the bar was raised in each.
  var weeksRaised = 0.0

  /// The responses of one draw.
  struct Plan: Sendable {
    /// Weeks of work waiting at which the responses begin, and how many more until they are full.
    var startWeeks: Double
    var widthWeeks: Double
    /// Agency hours bought at most, as a share of the team's hours at the start.
    var hours: Double
    /// How far the threshold rises at most, in levels of need.
    var bar: Double

    init(_ draw: borrowing ParameterDraw) {
      startWeeks = draw[.overloadStartWeeks]
      widthWeeks = draw[.overloadWidthWeeks]
      hours = draw[.overloadHours]
      bar = draw[.overloadBar]
    }
  }

  /// A week passes with so many weeks of work waiting.
  mutating func follow(_ backlogWeeks: Double, _ plan: Plan) {
    let wanted = min(1, max(0, (backlogWeeks - plan.startWeeks) / max(1e-9, plan.widthWeeks)))
    pressure += (wanted - pressure) / 4
    if pressure < 1e-6 { pressure = 0 }
    weeksRaised += pressure
  }

  /// Hours bought in a week.
  func hours(_ plan: borrowing AssessmentCalibration) -> Double { pressure * plan.overload.hours * plan.teamHours }

  /// Chances of accepting a contact by level of need, with the bar as far up as it is.
  func acceptance(_ usual: InlineArray<4, Double>, _ baseline: borrowing Baseline) -> InlineArray<4, Double> {
    guard pressure > 0 else { return usual }
    let shift = pressure * baseline.assessment.overload.bar / baseline.frontDoor.slope
    return InlineArray { logistic(logit(usual[$0]) - shift) }
  }

  /// Starts the counts of a new year.
  mutating func beginYear() {
    hoursBought = 0
    weeksRaised = 0
  }
}
