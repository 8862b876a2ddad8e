import Mathematics

/// The hazards of a placement change from a child's own clock, weekly, and the multipliers on them.
///
/// The table's hazards were derived from the shares of children with three or more placements and in stable ones, by a
/// calculation in which nobody is placed for adoption; so they are read as all changes but those to adopters and back. Moves
/// forced by households that give up are taken off, and what is left is on the children's clocks. The multipliers are divided
/// by their mean over the baseline stock, phase by phase, because the table's hazards already contain them.
struct MoveRates: Sendable {
  /// Weekly hazard of frailty 1 by published phase, before normalising.
  private(set) var clock: [Double]
  /// The baseline mean of the multipliers by published phase, weighted by frailty.
  private(set) var norm: [Double] = [1, 1, 1]
  /// The hazard over that mean.
  private var normalised: [Double]
  /// Weekly moves of a child in ordinary care that come from households giving up.
  let forced: Double
  let unmatchedRatio: Double
  let workerRatio: Double
  let crowdedRatio: Double
  /// The baseline mean of the ratio after changes of worker, from the share of time within 26 weeks of one.
  let workerMean: Double

  init(parameters: CareParameters) throws(CareRejection) {
    let moves = parameters.moves
    let own = PlacementShares(parameters.placement).own
    let fostering = parameters.fostering
    forced = own * fostering.leavingHazard * (1 - fostering.lossToAgency) / 52
    unmatchedRatio = moves.unmatchedRatio
    workerRatio = moves.workerChangeRatio
    crowdedRatio = moves.crowdedRatio
    workerMean = 1 + (1 - exponential(-parameters.workers.changeHazard / 2)) * (workerRatio - 1)
    clock = [moves.hazardToSixMonths, moves.hazardToTwentyFourMonths, moves.hazardBeyond].map { [forced] in
      $0 / 52 - forced
    }
    normalised = clock
    for phase in 0..<3 where clock[phase] < 0 { throw .forcedMovesExceedMoves(phase: phase) }
  }

  /// Scales the hazards on the children's own clocks so that a share of the stock has had two moves or more in a year.
  ///
  /// Given its own hazard, a child's moves of a year are a Poisson count; moves forced by households that give up are part
  /// of it and stay as they are.
  ///
  /// - Throws: `forcedMovesExceedMoves` where forced moves alone make a larger share.
  mutating func meet(_ share: Double, over cohort: ReferenceCohort) throws(CareRejection) {
    let lived = cohort.children.filter { !$0.adoptive }.map { child in
      let stay = Double(child.stay)
      let year = past.exposure(from: max(0, stay - 52), to: stay, frailty: child.frailty)
      return (own: year.phases.0 + year.phases.1 + year.phases.2, forced: forced * year.weeks)
    }
    let inCare = Double(max(1, cohort.children.count))
    func met(at scale: Double) -> Double {
      lived.reduce(0) {
        let mean = $1.own * scale + $1.forced
        return $0 + 1 - exponential(-mean) * (1 + mean)
      } / inCare
    }
    var (low, high) = (-3.0, 3.0)
    guard met(at: exponential(low)) <= share else { throw .forcedMovesExceedMoves(phase: 0) }
    for _ in 0..<30 {
      let middle = (low + high) / 2
      if met(at: exponential(middle)) < share { low = middle } else { high = middle }
    }
    let scale = exponential((low + high) / 2)
    clock = clock.map { $0 * scale }
    normalised = clock
  }

  /// The same process run backwards from a starting stock.
  var past: PastMoves { PastMoves(clock: (clock[0], clock[1], clock[2]), forced: forced) }

  /// Divides the multipliers by their means over the baseline stock, weighted by frailty as moves are.
  mutating func normalise(over cohort: ReferenceCohort, kernel: PlacementKernel, stock: StockMix, own: Double) {
    let stretched = own * (1 - kernel.matched) * kernel.noMatch.stretched
    let crowded = 1 + min(1, Self.crowdedPerStretched * stretched) * (crowdedRatio - 1)
    var weighted = [0.0, 0.0, 0.0]
    var frailty = [0.0, 0.0, 0.0]
    for child in cohort.children where !child.adoptive {
      let phase = StayClass.movePhase(StayClass.of(weeks: child.stay))
      let band = CareBands.band(ofAge: child.ageAtPlacement)
      let only = StockMix.mix(kernel.chances(band: band), stock.lasting(child.exposure)).only
      weighted[phase] += child.frailty * (1 + only * (unmatchedRatio - 1))
      frailty[phase] += child.frailty
    }
    for phase in 0..<3 where frailty[phase] > 0 {
      norm[phase] = weighted[phase] / frailty[phase] * workerMean * crowded
      normalised[phase] = clock[phase] / norm[phase]
    }
  }

  /// Children who share an over-full household with the one that made it so, that one included: mean places and one.
  private static let crowdedPerStretched = 2.85

  /// The weekly hazard of a child; the ratios that apply are given as 1 or their value.
  @inline(__always)
  func weekly(phase: Int, frailty: Double, ratios: Double) -> Double {
    normalised[phase] * frailty * ratios
  }
}
