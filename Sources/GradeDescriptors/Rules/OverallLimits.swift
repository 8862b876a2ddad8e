extension ForwardEvaluator {
  /// Balances the council's functions and applies the rules of section 1.1 to the result.
  @inline(__always)
  func judgeOverall(
    _ functions: CouncilFunctions, gapsNarrow: Double, plan: InstrumentPlan, in inspection: Inspection,
    into judgement: inout Judgement
  ) {
    var theta = 0.0
    for index in balance.indices { theta += balance[index] * functions.thetas[index] }
    let latent = theta - inspection.harshness + inspection.noise * inspection.chance.noise[plan.overallNoiseIndex]
    let standing = OverallLimits.Standing(
      functions: functions, gapsNarrow: gapsNarrow, latent: latent, luck: inspection.chance.limits)
    let decided = overallLimits.decide(standing)
    judgement.record(decided, theta: theta, slot: plan.overallSlot)
    judgement.limits.formUnion(decided.limits)
  }
}

/// The rules of section 1.1 of source 004 on the grades of one inspection (L-1, L-2, L-4, L-5, L-7, L-8 and O-4).
struct OverallLimits {
  let cuts: CutPoints
  let tieBand: Double
  let limits: LimitRules

  /// What the rules look at.
  struct Standing {
    var functions: CouncilFunctions
    var gapsNarrow: Double
    var latent: Double
    var luck: SIMD8<Double>
  }

  /// The grade the balance gives, held down by every cap that lies below it.
  @inline(__always)
  func decide(_ standing: Standing) -> StationGrade {
    let balanced = cuts.grade(of: standing.latent).rawValue
    let candidate = settleTie(balanced, standing)
    var judged = StationGrade(
      latent: standing.latent, grade: candidate, limits: candidate == balanced ? [] : .tieBreak)
    let counts = AreaCounts(standing.functions.grades)
    cap(&judged, candidate, .outstandingGate, outstandingCap(counts))
    cap(&judged, candidate, .capacityGate, capacityCap(standing))
    cap(&judged, candidate, .gapNarrowing, gapCap(standing))
    cap(&judged, candidate, .adequateGate, adequateCap(standing))
    cap(&judged, candidate, .oneInadequateArea, counts.inadequate == 1 ? oneInadequateCap(standing) : 4)
    let mandatory = counts.inadequate >= limits.mandatoryInadequateAreas
    cap(&judged, candidate, .twoInadequateAreas, mandatory ? 1 : 4)
    return judged
  }

  @inline(__always)
  private func cap(_ judged: inout StationGrade, _ candidate: UInt8, _ rule: LimitSet, _ highest: UInt8) {
    guard highest < candidate else { return }
    judged.limits.insert(rule)
    judged.grade = min(judged.grade, highest)
  }

  /// Near a cut point management and capacity settle the grade if they agree (O-4).
  ///
  /// The text asks for this where functions vary widely. Asking only then would let an improvement in the weakest
  /// function lower the grade, so the rule applies however functions vary.
  @inline(__always)
  private func settleTie(_ balanced: UInt8, _ standing: Standing) -> UInt8 {
    let latent = standing.latent
    let management = standing.functions.management
    let capacity = standing.functions.capacity
    let band = Grade(rawValue: balanced).unsafelyUnwrapped
    if latent >= cuts.ceiling(of: band) - tieBand, management > balanced, capacity > balanced { return balanced + 1 }
    if latent < cuts.floor(of: band) + tieBand, management < balanced, capacity < balanced { return balanced - 1 }
    return balanced
  }

  @inline(__always)
  private func outstandingCap(_ counts: AreaCounts) -> UInt8 {
    counts.belowGood == 0 && counts.outstanding >= limits.majorityOfAreas ? 4 : 3
  }

  @inline(__always)
  private func capacityCap(_ standing: Standing) -> UInt8 {
    standing.functions.capacity >= 3 || standing.luck[3] < limits.capacityGateOverride ? 4 : 2
  }

  @inline(__always)
  private func gapCap(_ standing: Standing) -> UInt8 {
    let allowed = standing.gapsNarrow + (1 - standing.gapsNarrow) * limits.gapGateOverride
    return standing.luck[6] < allowed ? 4 : 2
  }

  @inline(__always)
  private func adequateCap(_ standing: Standing) -> UInt8 {
    let weakest = min(standing.functions.management, standing.functions.capacity)
    return weakest >= 2 || standing.luck[7] < limits.adequateGateOverride ? 4 : 1
  }

  @inline(__always)
  private func oneInadequateCap(_ standing: Standing) -> UInt8 {
    standing.luck[1] < oneInadequateProbability(standing.functions) ? 1 : 2
  }

  /// The probability that a single inadequate area makes the whole inadequate (L-2).
  func oneInadequateProbability(_ functions: CouncilFunctions) -> Double {
    var odds = 1.0
    if functions.capacity <= 2 { odds *= limits.oneInadequateWeakCapacityOdds }
    if functions.grades[Int(JudgementArea.stayingSafe.rawValue)] == 1 {
      odds *= limits.oneInadequateStayingSafeOdds
    }
    return NormalCurve.multiplyOdds(of: limits.oneInadequateArea, by: odds)
  }
}

/// How the five outcome areas stand.
struct AreaCounts {
  var inadequate = 0
  var belowGood = 0
  var outstanding = 0

  @inline(__always)
  init(_ grades: SIMD8<UInt8>) {
    for index in 0..<5 {
      inadequate += grades[index] == 1 ? 1 : 0
      belowGood += grades[index] < 3 ? 1 : 0
      outstanding += grades[index] == 4 ? 1 : 0
    }
  }
}
