import Mathematics

/// Why a draw's care parameters contradict each other, so that the draw is rejected and counted.
public enum CareRejection: Error, Sendable, Hashable {
  /// The entry flow that keeps the stock, in children a year, lies outside the prior range of care entry.
  case entryFlow(solved: Double, low: Double, high: Double)
  /// Children who turn 18 in care alone exceed the draw's exits in a phase of stay or by independence.
  case ageingOutExceedsExits
  /// Returns to care alone exceed the draw's share of entrants of a band.
  case returnsExceedEntrants(band: Int)
  /// Households that give up alone force more moves than the draw's placement-change hazard of a phase.
  case forcedMovesExceedMoves(phase: Int)
  /// The placement shares leave no room for foster care at some age.
  case noRoomForFosterCare
  /// The draw's carers cannot house the draw's share of own foster placements.
  case tooFewCarers(needed: Double, places: Double)
  /// No gamma distribution has the draw's frailty shape.
  case frailtyShape(Double)
  /// The hazards could not be made to agree with the draw's shares.
  case noSolution
}

/// Hazards that reproduce a draw's phase hazards, exit shares and adoptive placements at once.
struct CareSolution: Sendable {
  var hazards: CareHazards
  var table: CohortTable
  /// Exits per entrant by `CareExitRoute`, ageing out within independence.
  var exits: [Double]
  var iterations: Int

  /// Solves by proportional fitting of the logarithms of the scales, sped up by Anderson's mixing.
  init(parameters: CareParameters, bandShares: [Double]) throws(CareRejection) {
    let weights = CareHazards(weightsOf: parameters)
    let targets = Targets(parameters)
    var scales = CareScales()
    var mixing = AndersonMixing(dimensions: CareScales.count)
    for iteration in 1...200 {
      let hazards = weights.scaled(by: scales)
      let table = CohortTable(hazards: hazards, bandShares: bandShares, keepingCells: false)
      let flows = CohortFlows(hazards: hazards, table: table)
      let factors = flows.factors(towards: targets)
      let error = factors.reduce(0) { max($0, abs($1 - 1)) }
      guard error < 1e-8 else {
        // A scale that has all but vanished leaves only those who turn 18, and they are too many.
        guard scales.logarithms.allSatisfy({ $0 > -7 }) else { throw .ageingOutExceedsExits }
        scales.logarithms = mixing.next(scales.logarithms, change: factors.map { logarithm($0) })
        continue
      }
      self.hazards = hazards
      self.table = CohortTable(hazards: hazards, bandShares: bandShares, keepingCells: true)
      exits = flows.routes
      exits[CareExitRoute.independence.rawValue] += flows.aged.reduce(0, +)
      iterations = iteration
      return
    }
    throw .noSolution
  }

  /// What the draw says that the hazards must come to.
  struct Targets {
    var phases: [Double]
    var shares: [Double]
    var adoptiveStock: Double

    init(_ parameters: CareParameters) {
      let exit = parameters.exit
      phases = [exit.hazardToSixMonths, exit.hazardToTwelveMonths, exit.hazardBeyond]
      let raw = [exit.homeShare, exit.residenceOrderShare, exit.independenceShare, exit.otherShare, exit.adoptionShare]
      let sum = raw.reduce(0, +)
      shares = raw.map { sum > 0 ? $0 / sum : 0 }
      let placement = parameters.placement
      let all =
        placement.fosterShare + placement.homesShare + placement.parentsShare + placement.adoptionShare
        + placement.otherShare
      adoptiveStock = all > 0 ? placement.adoptionShare / all : 0
    }
  }
}
