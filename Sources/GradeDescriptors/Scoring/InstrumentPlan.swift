/// What an instrument grades, in the order the evaluator works: first the council's parts, then the rest.
struct InstrumentPlan: Sendable {
  /// The stations of the compiled scores that belong to the instrument.
  let stations: Range<Int>
  let habits: ReadingRules.InspectionHabits
  let gradeCount: Int
  let overallSlot: Int
  let overallNoiseIndex: Int

  /// The parts of the overall grade: five outcome areas, management, capacity, and effectiveness itself.
  static let parts = JudgementArea.allCases

  init(
    _ instrument: Instrument, habits rules: ReadingRules, weights: ScoreWeights, into compiled: inout CompiledScores
  ) {
    guard let habits = rules.instruments[instrument] else {
      preconditionFailure("the reading rules say nothing of \(instrument.rawValue)")
    }
    self.habits = habits
    let grades = instrument.grades
    gradeCount = grades.count
    let start = compiled.stations.count
    for area in InstrumentPlan.parts {
      let slot = grades.firstIndex { $0.measure == .councilArea(area) }
      let noiseIndex =
        area == .capacityForImprovement
        ? NoiseIndex.councilCapacity : min(Int(area.rawValue), NoiseIndex.management)
      compiled.add(.councilArea(area), noiseIndex: noiseIndex, slot: slot, weights: weights)
    }
    for (slot, grade) in grades.enumerated() {
      switch grade.measure {
      case .localArea, .service:
        compiled.add(grade.measure, noiseIndex: grade.noiseIndex, slot: slot, weights: weights)
      case .councilArea, .function, .overall: continue
      }
    }
    stations = start..<compiled.stations.count
    overallSlot = grades.firstIndex { $0.measure == .overall } ?? 0
    overallNoiseIndex = NoiseIndex.overall
  }
}

extension Instrument {
  /// The place of an instrument among all of them.
  var index: Int {
    switch self {
    case .jointAreaReview: 0
    case .annualPerformanceAssessment2006: 1
    case .annualPerformanceAssessment2007: 2
    }
  }
}
