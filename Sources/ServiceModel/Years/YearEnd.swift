import GradeDescriptors
import Mathematics
import Stochastics

/// What happens on every 31 March, in this order.
///
/// 1. indicators with a mechanism are read off the state;
/// 2. the others move by trend, own course and direct effects, and are counted from their denominators;
/// 3. practice moves by its own course, interventions and the workforce;
/// 4. aspects are placed, and each instrument gives its grades;
/// 5. stocks and money are written down.
struct YearEnd {
  private let replicate: Replicate
  private let course: PortfolioCourse
  /// Published values by year from the baseline, year-major.
  private var sheet: [Double]
  /// Practice and positions of every aspect as the last closed year left them.
  private(set) var practice: [Double]
  private(set) var positions: [Double]
  private let vacancyAtStart: Double
  /// What sectors have done to one another so far.
  private var links: LinkedYears

  /// Starts the sheet with the area's last published figures.
  init(_ replicate: Replicate, course: PortfolioCourse) {
    self.replicate = replicate
    self.course = course
    let engine = replicate.engine
    sheet = engine.published + Array(repeating: 0, count: engine.years * engine.indicators.count)
    practice = Array(repeating: 0, count: engine.evidence.aspects)
    positions = practice
    links = replicate.links
    vacancyAtStart = Double(replicate.start.workforce.allVacant) / Double(max(1, replicate.start.workforce.allPosts))
  }

  /// Closes a year, counted from 0, and writes its outputs.
  mutating func close(
    _ year: Int, state: inout AreaState, into output: inout MutableSpan<Float>, at first: Int
  ) {
    let engine = replicate.engine
    let count = engine.indicators.count
    let readings = YearReadings(
      state, replicate.baseline, key: replicate.key, year: year,
      levers: course.weeks[(year + 1) * Clock.weeksPerYear - 1], interventionCost: course.cost[year])
    let row = (year + 1) * count
    for (place, mechanism) in engine.mechanisms { sheet[row + place] = mechanism.reading(readings) }
    countProcesses(year, row: row, readings)
    for place in 0..<count { output[first + place] = Float(sheet[row + place]) }
    write(readings, into: &output, at: first)
    if engine.options.grades {
      movePractice(year, state)
      judge(year, into: &output, at: first)
    }
  }

  private mutating func countProcesses(_ year: Int, row: Int, _ readings: borrowing YearReadings) {
    let engine = replicate.engine
    let plan = replicate.indicators
    let width = engine.processes.count
    var linked = Array(repeating: 0.0, count: width)
    links.add(year, readings, to: &linked)
    for (place, process) in engine.processes.enumerated() {
      let at = (year + 1) * width + place
      let moved = year * engine.indicators.count + process.place
      let effect = process.effect(unit: course.indicatorShift[moved], ratio: course.indicatorRatio[moved])
      let own = plan.deviation[at] + effect + linked[place]
      links.note(process: place, differs: own, in: year)
      let truth = process.unscaled(plan.level[place] + plan.trend[at] + own)
      let heads = process.denominator * heads(process.people, readings)
      sheet[row + process.place] = process.published(
        truth: truth, heads: heads, year: year, key: replicate.key)
    }
  }

  /// People whom an indicator is counted among, against the start.
  private func heads(_ people: Indicator.People, _ now: borrowing YearReadings) -> Double {
    switch people {
    case .area: 1
    case .lookedAfter: Double(now.care.lookedAfter) / Double(max(1, replicate.engine.area.lookedAfter))
    case .careLeavers:
      Double(now.care.careLeaversAtNineteen) / Double(max(1, replicate.leaversAtStart))
    }
  }

  private mutating func movePractice(_ year: Int, _ state: borrowing AreaState) {
    let engine = replicate.engine
    let count = engine.evidence.aspects
    let unit = replicate.baseline.draw[.practiceUnit]
    let vacancy = Double(state.workforce.allVacant) / Double(max(1, state.workforce.allPosts))
    let strain = replicate.baseline.draw[.practiceWorkforce] * (vacancy - vacancyAtStart)
    for ladder in 0..<count {
      practice[ladder] =
        replicate.practice.states[(year + 1) * count + ladder] + unit * course.practiceShift[year * count + ladder]
        - (engine.practice.followsWorkforce[ladder] ? strain : 0)
    }
  }

  private mutating func judge(_ year: Int, into output: inout MutableSpan<Float>, at first: Int) {
    let engine = replicate.engine
    let draw = replicate.baseline.draw
    // Taken out while the other columns are read, and put back: nothing is copied.
    var placed: [Double] = []
    swap(&placed, &positions)
    var span = placed.mutableSpan
    engine.evidence.positions(
      year: year + 1, sheet: sheet.span, national: replicate.indicators.national.span, practice: practice.span,
      loading: draw[.indicatorLoading], correlation: draw[.indicatorCorrelation], into: &span)
    swap(&placed, &positions)
    var theta = first + engine.layout.firstScore
    var grade = first + engine.layout.firstGrade
    var limit = first + engine.layout.firstLimit
    var chance = first + engine.layout.firstChance
    var judgement = Judgement()
    var chances = GradeChances()
    for (place, instrument) in OutputLayout.instruments.enumerated() {
      engine.evaluator.judge(
        positions: positions.span, instrument: instrument,
        chance: .keyed(replicate.key, year: year, instrument: place),
        among: replicate.inspections.of(year, instrument: place).span, into: &judgement, chances: &chances)
      for slot in 0..<chances.count {
        output[chance] = Float(chances.adequate[slot])
        output[chance + 1] = Float(chances.good[slot])
        output[chance + 2] = Float(chances.outstanding[slot])
        chance += OutputLayout.chanceGrades.count
      }
      for slot in 0..<judgement.count {
        output[theta + slot] = Float(judgement.thetas[slot])
        output[grade + slot] = Float(judgement.grades[slot])
      }
      theta += judgement.count
      grade += judgement.count
      for rule in 0..<engine.limitCount {
        output[limit + rule] = judgement.limits.contains(LimitSet(rawValue: 1 << UInt16(rule))) ? 1 : 0
      }
      limit += engine.limitCount
    }
  }

  /// Writes what the year's readings give, each output at its place.
  private func write(_ readings: borrowing YearReadings, into output: inout MutableSpan<Float>, at first: Int) {
    let layout = replicate.engine.layout
    for stock in StockOutput.allCases {
      output[first + layout.firstStock + ordinal(stock)] = Float(stock.reading(readings))
    }
    for cost in CostOutput.allCases {
      output[first + layout.firstCost + ordinal(cost)] = Float(cost.reading(readings) * replicate.engine.priceFactor)
    }
  }
}
