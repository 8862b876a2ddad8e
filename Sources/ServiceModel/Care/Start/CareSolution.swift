import Mathematics

/// Why a draw's care parameters contradict each other, so that the draw is rejected and counted.
public enum CareRejection: Error, Sendable, Hashable {
  /// Entries less the stock's yearly change leave no exits, in children a year.
  case noExits(entries: Double, change: Double)
  /// Children who turn 18 in care alone exceed the draw's exits in a phase of stay or by independence.
  case ageingOutExceedsExits
  /// Returns to care alone exceed the draw's share of entrants of a band.
  case returnsExceedEntrants(band: Int)
  /// Returns to care exceed all entries that the stock's yearly change leaves, both in children a year.
  case returnsExceedEntries(returns: Double, entries: Double)
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
  init(parameters: CareParameters, bandShares: [Double], targets: Targets) throws(CareRejection) {
    let weights = CareHazards(weightsOf: parameters)
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
    /// Exits a year in each published phase of stay.
    var phases: [Double]
    /// Shares of exits by `CareExitRoute`.
    var shares: [Double]
    /// Share of children placed for adoption.
    var adoptiveStock: Double
    /// Whether those who turn 18 count among the exits that are asked for.
    var countsAgeing: Bool

    /// As published: those who turn 18 are among the exits.
    static func withAgeing(_ parameters: CareParameters) -> Targets {
      Targets(parameters, ageing: .none, countsAgeing: true, scale: 1)
    }

    /// Exits before 18 alone, each hazard so many times the published one.
    static func before18(_ parameters: CareParameters, ageing: AgeingShares, scale: Double) -> Targets {
      Targets(parameters, ageing: ageing, countsAgeing: false, scale: scale)
    }

    /// The same with another share of adoptions, to which the other routes make room in proportion.
    func adopting(_ share: Double) -> Targets {
      var targets = self
      let adoption = CareExitRoute.adoption.rawValue
      guard shares[adoption] < 1, share < 1 else { return self }
      for route in shares.indices {
        targets.shares[route] = route == adoption ? share : shares[route] * (1 - share) / (1 - shares[adoption])
      }
      return targets
    }

    private init(_ parameters: CareParameters, ageing: AgeingShares, countsAgeing: Bool, scale: Double) {
      self.countsAgeing = countsAgeing
      let exit = parameters.exit
      phases = zip([exit.hazardToSixMonths, exit.hazardToTwelveMonths, exit.hazardBeyond], ageing.phases)
        .map { $0 * (1 - $1) * scale }
      let independence = exit.independenceShare * (1 - ageing.independence)
      let raw = [exit.homeShare, exit.residenceOrderShare, independence, exit.otherShare, exit.adoptionShare]
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
