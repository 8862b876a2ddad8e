import GradeDescriptors
import Stochastics

/// All portfolios of one replicate: the same draw, the same chance, and only what is deployed differs.
struct Replicate {
  let engine: Engine
  let baseline: Baseline
  let key: ReplicateKey
  let indicators: IndicatorPlan
  let practice: PracticePlan
  let shocks: ShockCourse
  let timeliness: TimelinessTrend
  /// Young people who left care and turned 19 in the year before the start.
  let leaversAtStart: Int
  /// Links between sectors, before any year has passed.
  let links: LinkedYears
  /// Inspections that each year might get.
  let inspections: InspectionSample
  /// The area at the start, of which every portfolio gets a copy.
  let start: AreaState

  /// Prepares what the portfolios share.
  ///
  /// - Throws: `cannotMatchBaseline` where no set of values matches; `stopped` where it was asked to stop.
  init(
    _ engine: Engine, draw: Int, replication: Int, shouldStop: () -> Bool = { false }
  ) throws(ModelError) {
    self.engine = engine
    let design = engine.design
    let solved = try engine.start(draw: draw, replication: replication, shouldStop: shouldStop)
    (baseline, start, key) = (solved.baseline, solved.area, solved.chance)
    timeliness = TimelinessTrend(baseline, isOn: engine.options.nationalTrends)
    indicators = IndicatorPlan(
      engine.processes, indicators: engine.indicators, parameters: baseline.draw, years: engine.years,
      nationalTrends: engine.options.nationalTrends, timeliness: timeliness, varyParameters: design.parametersVary,
      seed: design.seed, chance: key)
    shocks = ShockCourse(baseline.draw, years: engine.years, key: key)
    let readings = engine.evidence.readings(
      atStart: engine.published, national: indicators.national, correlation: baseline.draw[.indicatorCorrelation])
    let before = YearReadings(start, baseline, key: key, year: -1)
    links = LinkedYears(engine.links, draw: baseline.draw, start: before, years: engine.years)
    leaversAtStart = before.care.careLeaversAtNineteen
    inspections = InspectionSample(key, years: engine.options.grades ? engine.years : 0)
    practice = PracticePlan(
      engine.practice, readings: readings, parameters: baseline.draw, years: engine.years,
      varyParameters: design.parametersVary,
      seed: design.seed, chance: key)
  }

  /// Plays one portfolio over the horizon.
  ///
  /// - Parameters:
  ///   - output: where years times `layout.count` numbers are overwritten.
  ///   - first: the place of the first of them.
  ///   - lap: told the number of each part when it is done, for measuring.
  ///   - week: shown the area at the end of every week, by the week's number.
  ///   - ended: shown the last year once it is closed.
  ///   - shouldStop: asked before each year.
  /// - Returns: whether it was played to its end.
  @discardableResult
  @inline(__always)
  func play(
    _ portfolio: Int, into output: inout MutableSpan<Float>, at first: Int, lap: (Int) -> Void = { _ in },
    week seen: (Int, borrowing AreaState) -> Void = { _, _ in }, ended: (borrowing YearEnd) -> Void = { _ in },
    shouldStop: () -> Bool = { false }
  ) -> Bool {
    let weeks = engine.years * Clock.weeksPerYear
    let course = engine.portfolios[portfolio].course(
      engine.drawnNumbers(baseline.draw.draw), vary: engine.design.parametersVary, weeks: weeks,
      indicators: engine.indicators.count, ladders: engine.evidence.aspects, baseline: baseline)
    var state = start
    var end = YearEnd(self, course: course)
    lap(6)
    for year in 0..<engine.years {
      if shouldStop() { return false }
      let shocks = shocks.years[year]
      state.beginYear()
      for week in (year * Clock.weeksPerYear)..<((year + 1) * Clock.weeksPerYear) {
        let trained = week - baseline.workforce.traineeWeeks
        var levers = course.weeks[week]
        shocks.apply(to: &levers, baseLeaving: baseline.workforce.baseLeaving)
        state.step(
          week, baseline, levers: levers, acceptance: course.acceptance[week], shocks: shocks,
          graduatesDue: trained >= 0 ? course.weeks[trained][.trainees] : 0,
          drift: timeliness.drift * Double(week) / Double(Clock.weeksPerYear), key: key, lap: lap)
        if engine.options.checksLedgers { state.checkLedgers(start: start, week: week) }
        seen(week, state)
      }
      end.close(year, state: &state, into: &output, at: first + year * engine.layout.count)
      lap(7)
    }
    ended(end)
    return true
  }
}
