import Mathematics

/// The kinds of placement that a stationary stock is in, given the kernel that new placements are drawn from.
///
/// Placements of different kinds last differently: what suited nobody and a household that may give up end sooner. A child whose
/// present placement began at an age and has lasted through some exposure is in a kind with the kernel's chance there times
/// the chance that a placement of that kind lasts so long, relative to the average child's.
struct StockMix: Sendable {
  /// Relative hazards on the child's own clock, after normalising: where the placement was chosen, and where it was not.
  let usual: (Double, Double, Double)
  let onlyOption: (Double, Double, Double)
  /// Weekly hazard that a household gives up and its children must move.
  let givingUp: Double
  /// Weekly hazard that a household goes to an agency with its children.
  let transfer: Double

  init(parameters: CareParameters, moves: MoveRates) {
    let fostering = parameters.fostering
    givingUp = fostering.leavingHazard * (1 - fostering.lossToAgency) / 52
    transfer = fostering.leavingHazard * fostering.lossToAgency / 52
    let usual = moves.norm.map { moves.workerMean / $0 }
    self.usual = (usual[0], usual[1], usual[2])
    let ratio = moves.unmatchedRatio
    onlyOption = (usual[0] * ratio, usual[1] * ratio, usual[2] * ratio)
  }

  /// What a placement has been through: weeks, and the child's own hazard in each published phase.
  struct Exposure: Sendable {
    var weeks: Double
    var phases: (Double, Double, Double)

    @inline(__always)
    func times(_ ratios: (Double, Double, Double)) -> Double {
      phases.0 * ratios.0 + phases.1 * ratios.1 + phases.2 * ratios.2
    }
  }

  /// How likely each kind is to have lasted, up to a common factor.
  func lasting(_ exposure: Exposure) -> Lasting {
    let usualPart = exponential(-exposure.times(usual))
    let onlyPart = exponential(-exposure.times(onlyOption))
    return Lasting(
      usual: usualPart, only: onlyPart, kept: exponential(-(givingUp + transfer) * exposure.weeks),
      transferred: exponential(-givingUp * exposure.weeks) - exponential(-(givingUp + transfer) * exposure.weeks))
  }

  /// Factors by which kinds of placement have lasted.
  struct Lasting: Sendable {
    var usual: Double
    var only: Double
    /// Own household still there, with the council; and there, but with an agency.
    var kept: Double
    var transferred: Double
  }

  /// The chance of each kind for a child of the stock.
  static func mix(_ chances: KindChances, _ lasting: Lasting) -> KindChances {
    var mix = KindChances(
      home: chances.home * lasting.usual, lost: chances.lost * lasting.only, parents: chances.parents * lasting.usual,
      other: chances.other * lasting.usual, agency: chances.agency * lasting.only,
      matched: chances.matched * lasting.usual * lasting.kept, only: chances.only * lasting.only * lasting.kept)
    mix.transferred =
      (chances.matched * lasting.usual + chances.only * lasting.only) * lasting.transferred
    let total = mix.total
    return total > 0 ? mix.divided(by: total) : chances
  }
}
