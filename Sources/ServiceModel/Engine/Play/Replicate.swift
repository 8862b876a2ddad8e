import GradeDescriptors
import Stochastics

/// All portfolios of one replicate: the same draw, the same chance, and only what is deployed differs.
struct Replicate {
  let engine: Engine
  let baseline: Baseline
  let key: ReplicateKey
  let indicators: IndicatorPlan
  let practice: PracticePlan
  /// The area at the start, of which every portfolio gets a copy.
  let start: AreaState

  /// Prepares what the portfolios share.
  init(_ engine: Engine, draw: Int, replication: Int) throws(ModelError) {
    self.engine = engine
    let design = engine.design
    key = engine.chance(draw: draw, replication: replication)
    let solved = try engine.start(draw: draw, replication: replication)
    (baseline, start) = (solved.baseline, solved.area)
    indicators = IndicatorPlan(
      engine.processes, indicators: engine.indicators, parameters: baseline.draw, years: engine.years,
      nationalTrends: engine.options.nationalTrends, varyParameters: design.parametersVary, seed: design.seed,
      chance: key
    )
    practice = PracticePlan(
      engine.practice, parameters: baseline.draw, years: engine.years, varyParameters: design.parametersVary,
      seed: design.seed, chance: key)
  }

  /// Plays one portfolio over the horizon.
  ///
  /// - Parameters:
  ///   - output: years times `layout.count` numbers, overwritten.
  ///   - lap: told the number of each part when it is done, for measuring.
  ///   - ended: shown the last year once it is closed.
  @inline(__always)
  func play(
    _ portfolio: Int, into output: UnsafeMutableBufferPointer<Float>, lap: (Int) -> Void = { _ in },
    ended: (borrowing YearEnd) -> Void = { _ in }
  ) {
    let weeks = engine.years * Clock.weeksPerYear
    let course = engine.portfolios[portfolio].course(
      seed: engine.design.seed, vary: engine.design.parametersVary, weeks: weeks, indicators: engine.indicators.count,
      ladders: engine.evidence.aspects, baseline: baseline)
    var state = start
    var end = YearEnd(self, course: course)
    let trend = engine.options.nationalTrends ? baseline.timelinessDrift : 0
    lap(6)
    for year in 0..<engine.years {
      let shocks = YearShocks(baseline, year: year, key: key)
      state.beginYear()
      for week in (year * Clock.weeksPerYear)..<((year + 1) * Clock.weeksPerYear) {
        let trained = week - baseline.workforce.traineeWeeks
        state.step(
          week, baseline, levers: course.weeks[week], acceptance: course.acceptance[week], shocks: shocks,
          graduatesDue: trained >= 0 ? course.weeks[trained].trainees : 0,
          drift: trend * Double(week) / Double(Clock.weeksPerYear), key: key, lap: lap)
        if engine.options.checksLedgers { state.checkLedgers(start: start, week: week) }
      }
      let width = engine.layout.count
      end.close(
        year, state: &state, into: UnsafeMutableBufferPointer(rebasing: output[(year * width)..<((year + 1) * width)]))
      lap(7)
    }
    ended(end)
  }
}

extension Engine {
  /// The parts of a replicate that `timeParts` tells apart.
  package static let parts = [
    "need", "front door", "assessment", "protection", "workforce", "care", "start and course", "year ends",
  ]

  /// Seconds that each part of playing the counterfactual takes, and before them what all portfolios of a draw share.
  ///
  /// - Parameter clock: seconds since some fixed moment.
  /// - Throws: `cannotMatchBaseline` where no set of values matches.
  package func timeParts(draw: Int, clock: () -> Double) throws(ModelError) -> (shared: Double, parts: [Double]) {
    var parts = [Double](repeating: 0, count: Engine.parts.count)
    let output = UnsafeMutableBufferPointer<Float>.allocate(capacity: years * layout.count)
    defer { output.deallocate() }
    let start = clock()
    let replicate = try Replicate(self, draw: draw, replication: 0)
    var last = clock()
    let shared = last - start
    replicate.play(0, into: output) { part in
      let now = clock()
      parts[part] += now - last
      last = now
    }
    return (shared, parts)
  }
}

extension Baseline {
  /// National improvement of timeliness a year, as what it takes off the logarithm of a case's own days.
  ///
  /// Solved at the start: so many points of initial assessments inside seven working days.
  var timelinessDrift: Double {
    let spread = assessment.durationSpread
    let z = (logarithm(Double(assessment.limitDays[1])) - assessment.durationLocation[1]) / spread
    let density = exponential(-z * z / 2) / 2.506_628_274_631_000_5
    return draw[.timelinessTrend] / 100 * spread / max(0.05, density)
  }
}

extension AreaState {
  /// Starts the counts of a new year.
  mutating func beginYear() {
    frontDoor.referrals = 0
    frontDoor.repeats = 0
    assessment.completed = InlineArray(repeating: 0)
    assessment.onTime = InlineArray(repeating: 0)
    assessment.hoursOffered = 0
    assessment.hoursUsed = 0
    protection.beginYear()
    workforce.beginYear()
    care.beginYear()
    placementCost = 0
    staffCost = 0
  }

  /// Children, register, workers and care balance against the start; a failure is a fault of the engine.
  func checkLedgers(start: AreaState, week: Int) {
    let joined = need.born + need.movedIn
    let now = need.total + care.lookedAfter
    let before = start.need.total + start.care.lookedAfter
    precondition(
      now == before + joined - need.agedOut - care.ledger.leftArea,
      "children balance in week \(week): \(now) against \(before) + \(joined) - \(need.agedOut) - \(care.ledger.leftArea)"
    )
    precondition(
      protection.onRegister == start.protection.onRegister + protection.everRegistered - protection.everDeRegistered,
      "the register balances in week \(week)")
    precondition(
      workforce.inPost == start.workforce.inPost + workforce.everJoined - workforce.everLeft,
      "workers balance in week \(week)")
    do throws(CareImbalance) {
      try care.checkLedger()
    } catch {
      preconditionFailure("children's care balances in week \(week): \(error)")
    }
  }
}
