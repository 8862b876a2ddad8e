/// The hazards of a placement change from a child's own clock, weekly, and the multipliers on them.
///
/// The published hazards count every change. So placings for adoption, their breakdowns and moves forced by households that
/// give up are taken off first, and what is left is spread over the children's clocks. The multipliers are divided by their
/// mean over the baseline stock, phase by phase, because the published hazards already contain them.
struct MoveRates: Sendable {
  /// Weekly hazard of frailty 1 by published phase, before normalising.
  private(set) var clock: [Double]
  /// The baseline mean of the multipliers by published phase, weighted by frailty.
  private(set) var norm: [Double] = [1, 1, 1]
  /// Weekly moves of a child in ordinary care that come from households giving up.
  let forced: Double
  let unmatchedRatio: Double
  let workerRatio: Double
  let crowdedRatio: Double

  init(parameters: CareParameters, solution: CareSolution) throws(CareRejection) {
    let moves = parameters.moves
    let shares = PlacementShares(parameters.placement)
    let fostering = parameters.fostering
    let own = shares.foster * (1 - shares.agencyOfFoster)
    forced = own * fostering.leavingHazard * (1 - fostering.lossToAgency) / 52
    unmatchedRatio = moves.unmatchedRatio
    workerRatio = moves.workerChangeRatio
    crowdedRatio = moves.crowdedRatio
    let flows = CohortFlows(hazards: solution.hazards, table: solution.table)
    let targets = [moves.hazardToSixMonths, moves.hazardToTwentyFourMonths, moves.hazardBeyond]
    var ordinary = [0.0, 0.0, 0.0]
    var adoptive = [0.0, 0.0, 0.0]
    var placings = [0.0, 0.0, 0.0]
    for stay in 0..<StayClass.count {
      let phase = StayClass.movePhase(stay)
      adoptive[phase] += solution.table.adoptiveWeeks[stay]
      placings[phase] += flows.placings[stay]
    }
    for cell in 0..<CareHazards.combinations {
      ordinary[StayClass.movePhase(cell % StayClass.count)] += solution.table.ordinaryWeeks[cell]
    }
    clock = [0, 0, 0]
    for phase in 0..<3 where ordinary[phase] > 0 && targets[phase] > 0 {
      let planned = placings[phase] + adoptive[phase] * solution.hazards.disruption / 52
      let all = targets[phase] / 52 * (ordinary[phase] + adoptive[phase])
      clock[phase] = (all - planned) / ordinary[phase] - forced
      guard clock[phase] > 0 else { throw .plannedMovesExceedMoves(phase: phase) }
    }
  }

  /// The same process run backwards from a starting stock.
  var past: PastMoves { PastMoves(clock: (clock[0], clock[1], clock[2]), forced: forced) }

  /// Divides the multipliers by their baseline means, found by repetition over the reference cohort.
  mutating func normalise(over cohort: ReferenceCohort, kernel: PlacementKernel, workers: CareWorkerParameters) {
    let recent = 1 - exponential(-workers.changeHazard / 2)
    let worker = 1 + recent * (workerRatio - 1)
    let stretched = kernel.ownShare * (1 - kernel.matched) * kernel.noMatch.stretched
    let crowded = 1 + min(1, 2.85 * stretched) * (crowdedRatio - 1)
    let only = kernel.ownShare * kernel.unmatchedOfOwn
    for _ in 0..<3 {
      var weighted = [0.0, 0.0, 0.0]
      var frailty = [0.0, 0.0, 0.0]
      for child in cohort.children where !child.adoptive {
        let phase = StayClass.movePhase(StayClass.of(weeks: child.stay))
        let share = Self.remaining(only, ratio: unmatchedRatio, exposure: child.exposure / norm[phase])
        weighted[phase] += child.frailty * (1 + share * (unmatchedRatio - 1))
        frailty[phase] += child.frailty
      }
      for phase in 0..<3 where frailty[phase] > 0 {
        norm[phase] = weighted[phase] / frailty[phase] * worker * crowded
      }
    }
  }

  /// The share of placements of an age that were the only option, given their share at the start.
  static func remaining(_ share: Double, ratio: Double, exposure: Double) -> Double {
    let only = share * exponential(-(ratio - 1) * exposure)
    return only + 1 - share > 0 ? only / (only + 1 - share) : 0
  }

  /// The weekly hazard of a child; the ratios that apply are given as 1 or their value.
  @inline(__always)
  func weekly(phase: Int, frailty: Double, ratios: Double) -> Double {
    clock[phase] / norm[phase] * frailty * ratios
  }
}
