extension ForwardEvaluator {
  /// Balances the council's parts and applies the rules of section 1.1 to the result.
  @inline(__always)
  func judgeOverall(
    _ parts: CouncilParts, _ tally: FunctionTally, gapsNarrow: Double, plan: InstrumentPlan, in inspection: Inspection,
    into judgement: inout Judgement
  ) {
    let theta = overallTheta(parts)
    let decided = overall(theta, parts, tally, gapsNarrow: gapsNarrow, plan: plan, in: inspection)
    judgement.record(decided, theta: theta, slot: plan.overallSlot)
    judgement.limits.formUnion(decided.limits)
  }

  /// The council's parts in balance.
  @inline(__always)
  func overallTheta(_ parts: CouncilParts) -> Double {
    var theta = 0.0
    for index in balance.indices { theta += balance[index] * parts.thetas[index] }
    return theta
  }

  /// The overall grade of one inspection.
  @inline(__always)
  func overall(
    _ theta: Double, _ parts: CouncilParts, _ tally: FunctionTally, gapsNarrow: Double, plan: InstrumentPlan,
    in inspection: Inspection
  ) -> StationGrade {
    let latent = theta - inspection.harshness + inspection.noise * inspection.chance.noise[plan.overallNoiseIndex]
    return overallLimits.decide(
      OverallLimits.Standing(
        parts: parts, tally: tally, gapsNarrow: gapsNarrow, latent: latent, luck: inspection.chance.limits))
  }
}

/// The rules of section 1.1 of source 004 on the grades of one inspection (L-1, L-2, L-4, L-5, L-7 to L-9 and O-4).
struct OverallLimits {
  let cuts: CutPoints
  let balance: ReadingRules.OverallBalance
  let limits: LimitRules
  let functionRules: FunctionRules
  /// What the words of number ask of the service functions.
  let functions: FunctionDemands
  /// What they ask of the five outcome areas, where functions are not known.
  let areas: FunctionDemands

  /// What the rules look at.
  struct Standing {
    var parts: CouncilParts
    var tally: FunctionTally
    var gapsNarrow: Double
    var latent: Double
    var luck: SIMD8<Double>
  }

  /// The grade that balance and count give, held down by every cap that lies below it.
  ///
  /// The balance decides between good and outstanding alone. Below that the grade is counted: good unless too many areas
  /// fall short (L-9, L-4), adequate unless a rule makes it inadequate.
  @inline(__always)
  func decide(_ standing: Standing) -> StationGrade {
    let balanced: UInt8 = standing.latent >= cuts.threeFour ? 4 : 3
    let candidate = settleTie(balanced, standing)
    var judged = StationGrade(
      latent: standing.latent, grade: candidate, limits: candidate == balanced ? [] : .tieBreak)
    let counts = AreaCounts(standing.parts.grades)
    let demands = standing.tally.total == 5 ? areas : functions
    cap(&judged, candidate, .outstandingGate, outstandingCap(counts, standing, demands))
    cap(&judged, candidate, .serviceFunctions, functionCap(counts, standing, demands))
    cap(&judged, candidate, .capacityGate, capacityCap(counts, standing))
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

  /// Near the highest cut point management and capacity settle the grade if they agree and functions vary widely (O-4).
  ///
  /// To be lifted, some function must stand above the grade that balance gives; to be held down, some must stand below
  /// it. A test of the spread as such would let an improvement of the weakest function lower the grade. Between adequate
  /// and good, where the grade is counted, capacity settles the case of a second area that falls short.
  @inline(__always)
  private func settleTie(_ balanced: UInt8, _ standing: Standing) -> UInt8 {
    let latent = standing.latent
    let management = standing.parts.management
    let capacity = standing.parts.capacity
    if balanced == 3, latent >= cuts.threeFour - balance.tieBand, min(management, capacity, standing.tally.highest) > 3
    {
      return 4
    }
    if balanced == 4, latent < cuts.threeFour + balance.tieBand, max(management, capacity, standing.tally.lowest) < 4 {
      return 3
    }
    return balanced
  }

  @inline(__always)
  private func outstandingCap(_ counts: AreaCounts, _ standing: Standing, _ demands: FunctionDemands) -> UInt8 {
    let tally = standing.tally
    let many = tally.outstanding >= demands.majority || standing.luck[0] < functionRules.exception
    return many && counts.belowGood == 0 && tally.inadequate == 0 && standing.luck[4] < tally.marked ? 4 : 3
  }

  /// Too few adequate functions are considered for inadequate as one inadequate area is; too many areas below good make
  /// the whole adequate (L-9).
  @inline(__always)
  private func functionCap(_ counts: AreaCounts, _ standing: Standing, _ demands: FunctionDemands) -> UInt8 {
    let tally = standing.tally
    let short = tally.total - tally.inadequate < demands.almostAll ? 1 : 1 - tally.clear
    if standing.luck[1] < short * limits.oneInadequateArea { return 1 }
    return counts.belowGood <= max(balance.goodAreasBelow, balance.goodAreasBelowWithCapacity) ? 4 : 2
  }

  /// Without good capacity no more than a few areas may be below good, and none is outstanding but by exception (L-4).
  @inline(__always)
  private func capacityCap(_ counts: AreaCounts, _ standing: Standing) -> UInt8 {
    if standing.parts.capacity >= 3 { return 4 }
    if counts.belowGood > balance.goodAreasBelow { return 2 }
    return standing.luck[3] < limits.capacityGateOverride ? 4 : 3
  }

  @inline(__always)
  private func gapCap(_ standing: Standing) -> UInt8 {
    let allowed = standing.gapsNarrow + (1 - standing.gapsNarrow) * limits.gapGateOverride
    return standing.luck[6] < allowed ? 4 : 2
  }

  @inline(__always)
  private func adequateCap(_ standing: Standing) -> UInt8 {
    let weakest = min(standing.parts.management, standing.parts.capacity)
    return weakest >= 2 || standing.luck[7] < limits.adequateGateOverride ? 4 : 1
  }

  @inline(__always)
  private func oneInadequateCap(_ standing: Standing) -> UInt8 {
    standing.luck[1] < oneInadequateProbability(standing.parts) ? 1 : 2
  }

  /// The probability that a single inadequate area makes the whole inadequate (L-2).
  func oneInadequateProbability(_ parts: CouncilParts) -> Double {
    var odds = 1.0
    if parts.capacity <= 2 { odds *= limits.oneInadequateWeakCapacityOdds }
    if parts.grades[Int(JudgementArea.stayingSafe.rawValue)] == 1 {
      odds *= limits.oneInadequateStayingSafeOdds
    }
    let usual = limits.oneInadequateArea
    return usual * odds / (1 - usual + usual * odds)
  }
}

/// How the five outcome areas stand.
struct AreaCounts {
  var inadequate = 0
  var belowGood = 0

  @inline(__always)
  init(_ grades: SIMD8<UInt8>) {
    for index in 0..<5 {
      inadequate += grades[index] == 1 ? 1 : 0
      belowGood += grades[index] < 3 ? 1 : 0
    }
  }
}
