/// The chances of the grades of one state over all the inspections it might get.
///
/// A value without heap storage; make one and let ``ForwardEvaluator`` fill it again and again.
public struct GradeChances: Hashable, Sendable {
  /// How many slots are filled: the count of ``Instrument/grades``.
  public var count: Int
  /// Chance of adequate or better, in the order of ``Instrument/grades``.
  public var adequate: SIMD16<Double>
  /// Chance of good or better, likewise.
  public var good: SIMD16<Double>
  /// Chance of outstanding, likewise.
  public var outstanding: SIMD16<Double>

  /// No chances, to be filled.
  public init() {
    count = 0
    adequate = SIMD16(repeating: 0)
    good = adequate
    outstanding = adequate
  }

  /// The chance of a grade or a better one in a slot.
  public func chance(ofAtLeast grade: Grade, in slot: Int) -> Double {
    switch grade {
    case .inadequate: 1
    case .adequate: adequate[slot]
    case .good: good[slot]
    case .outstanding: outstanding[slot]
    }
  }

  /// The chances of the four grades in a slot, inadequate first.
  public func shares(_ slot: Int) -> SIMD4<Double> {
    SIMD4(
      1 - adequate[slot], adequate[slot] - good[slot], good[slot] - outstanding[slot], outstanding[slot])
  }

  @inline(__always)
  mutating func record(_ shares: SIMD4<Double>, slot: Int) {
    outstanding[slot] = shares[3]
    good[slot] = shares[2] + shares[3]
    adequate[slot] = shares[1] + shares[2] + shares[3]
  }
}

extension ForwardEvaluator {
  /// Judges one state as ``judge(positions:instrument:chance:into:)`` does, and over many inspections besides.
  ///
  /// Chances of single grades are integrated over judgement noise and severity; that of the whole, which is counted from
  /// several, is its share among the inspections that are given. Asks for no heap memory.
  ///
  /// - Parameters:
  ///   - positions: one a ladder, on the unit scale.
  ///   - instrument: which inspection it is.
  ///   - chance: the one inspection whose grades are kept.
  ///   - inspections: other inspections of the same state, at least one; 32 keyed ones cut the variance of a chance by
  ///     two against one, and that of a plan's paired change by eight or more.
  ///   - judgement: overwritten with the grades of the one inspection.
  ///   - chances: overwritten with the chances over the others.
  public func judge(
    positions: Span<Double>, instrument: Instrument, chance: InspectionChance,
    among inspections: Span<InspectionChance>, into judgement: inout Judgement, chances: inout GradeChances
  ) {
    precondition(positions.count == aspectCount, "a state has \(aspectCount) positions, not \(positions.count)")
    precondition(!inspections.isEmpty, "chances need at least one inspection")
    let plan = plans[instrument.index]
    positions.withUnsafeBufferPointer {
      let state = ReadState(SimulatedState(positions: $0, evaluator: self), plan: plan, evaluator: self)
      grade(state, plan: plan, in: inspection(plan, chance), into: &judgement)
      chances = GradeChances()
      chances.count = plan.gradeCount
      for index in plan.stations {
        guard let slot = scores.stations[index].slot else { continue }
        chances.record(integrated(state, at: index, plan: plan), slot: slot)
      }
      chances.record(overallShares(state, plan: plan, inspections), slot: plan.overallSlot)
    }
  }

  /// Variance of what a year's and an inspection's severity add to a score.
  func severityVariance(_ plan: InstrumentPlan) -> Double {
    plan.habits.severitySpread * plan.habits.severitySpread + yearSpread * yearSpread
  }

  /// Chances of the four grades of one score over judgement noise and severity.
  ///
  /// Exact where no critical aspect fails, since both then add up to one normal number; else a quadrature over severity.
  @inline(__always)
  private func integrated(_ state: borrowing ReadState, at index: Int, plan: InstrumentPlan) -> SIMD4<Double> {
    let centre = state.theta(at: index) - plan.habits.harshness
    let failures = state.criticalFailures(at: index)
    let cuts = scores.stations[index].cuts
    let severity = severityVariance(plan)
    var shares = SIMD4<Double>(repeating: 0)
    if failures > 0 {
      let spread = severity.squareRoot()
      for node in 0..<5 {
        let harsher = spread * SeverityQuadrature.nodes[node]
        shares +=
          SeverityQuadrature.weights[node]
          * gradeShares(centre - harsher, failures, cuts: cuts, spread: plan.habits.noise)
      }
    } else {
      let spread = (plan.habits.noise * plan.habits.noise + severity).squareRoot()
      shares = gradeShares(centre, 0, cuts: cuts, spread: spread)
    }
    return held(shares, state, at: index)
  }

  /// Shares of the overall grade among several inspections.
  @inline(__always)
  private func overallShares(
    _ state: borrowing ReadState, plan: InstrumentPlan, _ inspections: Span<InspectionChance>
  ) -> SIMD4<Double> {
    var counts = SIMD4<Double>(repeating: 0)
    for place in inspections.indices {
      let inspection = inspection(plan, inspections[place])
      var parts = CouncilParts()
      for (part, index) in plan.stations.prefix(InstrumentPlan.parts.count).enumerated() {
        let theta = state.theta(at: index)
        parts.record(part, theta: theta, grade: grade(theta, state, at: index, in: inspection).grade)
      }
      let decided = overall(
        overallTheta(parts), parts, serviceFunctions(state, in: inspection), gapsNarrow: state.gapsNarrow, plan: plan,
        in: inspection)
      counts[Int(decided.grade) - 1] += 1
    }
    return counts / Double(inspections.count)
  }
}

/// Five points of Gauss and Hermite's quadrature for the standard normal distribution (Abramowitz and Stegun, table 25.10,
/// rescaled).
enum SeverityQuadrature {
  static let nodes = SIMD8<Double>(
    -2.856_970_013_872_806, -1.355_626_179_974_266, 0, 1.355_626_179_974_266, 2.856_970_013_872_806, 0, 0, 0)
  static let weights = SIMD8<Double>(
    0.011_257_411_327_720_7, 0.222_075_922_005_613, 0.533_333_333_333_333, 0.222_075_922_005_613,
    0.011_257_411_327_720_7, 0, 0, 0)
}
