/// Grades an inspection would give to a simulated state, one draw at a time and without allocation.
///
/// Each grade's score is the weighted mean of aspect positions, standardised on the national population; harshness is
/// subtracted and noise added; the bands between the cut points give the grade; then the limiting rules apply to
/// grades, never to scores. The same weights, cut points and limits serve ``InverseEvaluator``.
public struct ForwardEvaluator: Sendable {
  /// How many positions a state has: one a ladder, in the order of ``Framework/ladders``.
  public let aspectCount: Int

  let aspectCuts: CutPoints
  let limits: LimitRules
  let overallLimits: OverallLimits
  let failureRule: FailureRule
  let scores: CompiledScores
  let balance: [Double]
  let gaps: [Int]
  let gapScale: Double
  let delivery: [Int]
  /// For each outcome area the ladder that shows whether its outcomes improve, or nil.
  let improvement: [Int?]
  /// The stations of the service functions, the same for all instruments.
  let functions: Range<Int>
  let areaCorrelation: Double
  let plans: [InstrumentPlan]
  /// How much a year's severity varies.
  let yearSpread: Double

  /// Compiles a framework for judging; costs milliseconds the first time, and nothing for the same framework after that.
  public init(framework: Framework) {
    self = framework.evaluator { ForwardEvaluator(compiling: framework) }
  }

  private init(compiling framework: Framework) {
    aspectCount = framework.ladders.count
    let rules = framework.readingRules
    aspectCuts = rules.aspectCuts
    areaCorrelation = rules.population.areaCorrelation
    yearSpread = rules.severityByYear
    limits = rules.limits
    overallLimits = OverallLimits(
      cuts: rules.cuts(of: .overallEffectiveness), balance: rules.overall, limits: rules.limits,
      functionRules: rules.functions,
      functions: FunctionDemands(rules.functions, of: framework.serviceFunctions.count),
      areas: FunctionDemands(rules.functions, of: JudgementArea.outcomes.count))
    failureRule = FailureRule(rules)
    let weights = ScoreWeights(framework: framework)
    var compiled = CompiledScores()
    plans = Instrument.allCases.map {
      InstrumentPlan($0, habits: rules, weights: weights, into: &compiled)
    }
    let firstFunction = compiled.stations.count
    for function in framework.serviceFunctions {
      compiled.add(.function(function), noiseIndex: Int(function.area.rawValue), slot: nil, weights: weights)
    }
    functions = firstFunction..<compiled.stations.count
    scores = compiled
    balance = InstrumentPlan.parts.map { area in
      weights.overallParts().first { $0.area == area }?.coefficient ?? 0
    }
    gaps = rules.limitAspects.gaps.compactMap(framework.index(of:))
    delivery = rules.limitAspects.delivery.compactMap(framework.index(of:))
    let improving = rules.limitAspects.improvement.compactMap(framework.index(of:))
    improvement = JudgementArea.outcomes.map { area in improving.first { framework.ladders[$0].area == area } }
    let gapWeights = framework.ladders.map { rules.limitAspects.gaps.contains($0.id) ? 1.0 : 0 }
    let variance = ReferencePopulation(framework: framework).variance(of: gapWeights)
    gapScale = variance > 0 ? 1 / variance.squareRoot() : 0
  }

  /// Judges one state with one instrument and the luck of one inspection.
  ///
  /// - Parameters:
  ///   - positions: one a ladder, on the unit scale: national mean 0, national standard deviation 1.
  ///   - instrument: which inspection it is.
  ///   - chance: severity, noise and the luck of the limiting rules, drawn by the caller.
  ///   - judgement: overwritten with the grades.
  public func judge(
    positions: Span<Double>, instrument: Instrument, chance: InspectionChance,
    into judgement: inout Judgement
  ) {
    precondition(positions.count == aspectCount, "a state has \(aspectCount) positions, not \(positions.count)")
    let plan = plans[instrument.index]
    let inspection = inspection(plan, chance)
    positions.withUnsafeBufferPointer {
      grade(SimulatedState(positions: $0, evaluator: self), plan: plan, in: inspection, into: &judgement)
    }
  }

  /// An inspection under way, as harsh as its instrument, its year and its inspectors are.
  @inline(__always)
  func inspection(_ plan: InstrumentPlan, _ chance: InspectionChance) -> Inspection {
    let harshness = plan.habits.harshness + plan.habits.severitySpread * chance.severity + yearSpread * chance.year
    return Inspection(harshness: harshness, noise: plan.habits.noise, chance: chance)
  }

  /// Grades every station of a plan and then the whole, whatever the state is known from.
  @inline(__always)
  func grade(
    _ state: some ScoredState, plan: InstrumentPlan, in inspection: Inspection, into judgement: inout Judgement
  ) {
    judgement = Judgement()
    judgement.count = plan.gradeCount
    var parts = CouncilParts()
    for index in plan.stations {
      let station = scores.stations[index]
      let theta = state.theta(at: index)
      let judged = grade(theta, state, at: index, in: inspection)
      parts.record(index - plan.stations.lowerBound, theta: theta, grade: judged.grade)
      if let slot = station.slot { judgement.record(judged, theta: theta, slot: slot) }
      judgement.limits.formUnion(judged.limits)
    }
    judgeOverall(
      parts, serviceFunctions(state, in: inspection), gapsNarrow: state.gapsNarrow, plan: plan, in: inspection,
      into: &judgement)
  }
}

/// One inspection under way: how harsh it is and the luck it has.
struct Inspection {
  let harshness: Double
  let noise: Double
  let chance: InspectionChance
}

/// The grade of one station, before it is known where it is published.
struct StationGrade {
  var latent: Double
  var grade: UInt8
  var limits: LimitSet
}

/// The council's seven parts, which the overall grade looks at, and the evidence on effectiveness itself.
struct CouncilParts {
  var thetas = SIMD8<Double>(repeating: 0)
  var grades = SIMD8<UInt8>(repeating: 0)

  @inline(__always)
  mutating func record(_ index: Int, theta: Double, grade: UInt8) {
    guard index < 8 else { return }
    thetas[index] = theta
    grades[index] = grade
  }

  /// The grade of service management.
  var management: UInt8 { grades[5] }
  /// The grade of the council's capacity for improvement.
  var capacity: UInt8 { grades[6] }
}

extension Judgement {
  @inline(__always)
  mutating func record(_ judged: StationGrade, theta: Double, slot: Int) {
    grades[slot] = judged.grade
    thetas[slot] = theta
    latents[slot] = judged.latent
    slotLimits[slot] = judged.limits.rawValue
  }
}
