/// How much of an effect is there, week by week: nothing, a delay, a rise to full strength, a fade after the end.
package struct Ramp: Sendable {
  /// First week of the deployment and the first week after it, from the start of the horizon.
  var from: Int
  var until: Int
  /// Weeks of delay, rise and fade.
  var delay: Double
  var rise: Double
  var fade: Double

  /// A ramp of a deployment.
  package init(_ deployment: Deployment, timing: Timing, delayMonths: Double?, baseline: Year) {
    from = (deployment.years.first.ending - baseline.ending - 1) * Clock.weeksPerYear
    until = (deployment.years.last.ending - baseline.ending) * Clock.weeksPerYear
    delay = (delayMonths ?? timing.delayMonths) * 52 / 12
    rise = (deployment.rampMonths ?? timing.rampMonths) * 52 / 12
    fade = timing.fadeMonths * 52 / 12
  }

  /// Share of full strength at the end of a week, 0 to 1.
  package func strength(_ week: Int) -> Double {
    let end = Double(week + 1)
    let since = end - Double(from) - delay
    guard since > 0 else { return 0 }
    let risen = rise > 0 ? min(1, since / rise) : 1
    let over = end - Double(until)
    guard over > 0 else { return risen }
    return fade > 0 ? risen * max(0, 1 - over / fade) : 0
  }

  /// Share of the deployment that has passed at the end of a week, 0 to 1; it stays at 1 afterwards.
  package func progress(_ week: Int) -> Double {
    min(1, max(0, Double(week + 1 - from) / Double(until - from)))
  }

  /// Share of a year's weeks in which the deployment runs.
  package func held(year: Int) -> Double {
    let first = max(from, year * Clock.weeksPerYear)
    let last = min(until, (year + 1) * Clock.weeksPerYear)
    return Double(max(0, last - first)) / Double(Clock.weeksPerYear)
  }
}

extension Ramp {
  /// Share of a lever's value that is there at the end of a week.
  func share(_ week: Int, course: Lever.Course) -> Double {
    switch course {
    case .ramped: strength(week)
    case .campaign: progress(week)
    case .intake: week >= from ? 1 : 0
    case .post: week >= from && week < until ? 1 : 0
    }
  }
}
