/// Why a draw's care parameters contradict each other, so that the draw is rejected and counted.
public enum CareRejection: Error, Sendable, Equatable {
  /// The entry flow that keeps the stock, in children a year, lies outside the prior range of care entry.
  case entryFlow(solved: Double, low: Double, high: Double)
  /// Children who turn 18 in care alone exceed the draw's exits in a phase of stay or by independence.
  case ageingOutExceedsExits
  /// Returns to care alone exceed the draw's share of entrants of a band.
  case returnsExceedEntrants(band: Int)
  /// Planned moves alone exceed the draw's placement-change hazard of a phase.
  case plannedMovesExceedMoves(phase: Int)
  /// The placement shares leave no room for foster care at some age.
  case noRoomForFosterCare
  /// The draw's carers cannot house the draw's share of own foster placements.
  case tooFewCarers(needed: Double, places: Double)
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

  /// Solves by proportional fitting: each scale is corrected in turn until nothing moves.
  init(parameters: CareParameters, bandShares: [Double]) throws(CareRejection) {
    let weights = CareHazards(weightsOf: parameters)
    let targets = Targets(parameters)
    var scales = CareScales()
    for iteration in 1...300 {
      let hazards = weights.scaled(by: scales)
      let flows = CohortFlows(
        hazards: hazards, table: CohortTable(hazards: hazards, bandShares: bandShares, keepingCells: false))
      let change = try scales.correct(flows, targets)
      guard change < 1e-10 else { continue }
      self.hazards = hazards
      table = CohortTable(hazards: hazards, bandShares: bandShares, keepingCells: true)
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

/// Exits of a cohort by phase and route.
struct CohortFlows {
  /// Exits per entrant by `CareExitRoute`, ageing out not included.
  var routes = [Double](repeating: 0, count: 5)
  /// Exits by phase from ordinary care, ageing out not included.
  var clock = [Double](repeating: 0, count: 3)
  /// Adoption orders by phase.
  var orders = [Double](repeating: 0, count: 3)
  /// Ageing out by phase.
  var aged = [Double](repeating: 0, count: 3)
  /// Child-weeks by phase.
  var weeks = [Double](repeating: 0, count: 3)
  /// Share of child-weeks spent placed for adoption.
  var adoptiveShare: Double
  /// Placings for adoption by stay class.
  var placings = [Double](repeating: 0, count: StayClass.count)

  init(hazards: CareHazards, table: CohortTable) {
    let total = hazards.total
    for cell in 0..<CareHazards.combinations where table.ordinaryWeeks[cell] > 0 && total[cell] > 0 {
      let stay = cell % StayClass.count
      let phase = StayClass.exitPhase(stay)
      let perHazard = table.ordinaryWeeks[cell] * (1 - exponential(-total[cell] / 52)) / total[cell]
      for route in 0..<4 {
        routes[route] += perHazard * hazards.routes[route][cell]
        clock[phase] += perHazard * hazards.routes[route][cell]
      }
      placings[stay] += perHazard * hazards.routes[4][cell]
    }
    let leaving = hazards.adoptionOrder + hazards.disruption
    let weeklyOrder =
      leaving > 0 ? (1 - exponential(-leaving / 52)) * hazards.adoptionOrder / leaving : 0
    for stay in 0..<StayClass.count {
      let phase = StayClass.exitPhase(stay)
      orders[phase] += table.adoptiveWeeks[stay] * weeklyOrder
      aged[phase] += table.ageingOut[stay]
      weeks[phase] += table.adoptiveWeeks[stay]
    }
    for cell in 0..<CareHazards.combinations {
      weeks[StayClass.exitPhase(cell % StayClass.count)] += table.ordinaryWeeks[cell]
    }
    routes[4] = orders.reduce(0, +)
    adoptiveShare = table.adoptiveWeeks.reduce(0, +) / weeks.reduce(0, +)
  }

  /// Child-years at risk in a phase, counting half a week for each exit: the denominator of a published hazard.
  func years(phase: Int) -> Double {
    (weeks[phase] - (clock[phase] + orders[phase] + aged[phase]) / 2) / 52
  }
}

extension CareScales {
  /// Moves every scale towards the targets and gives the largest relative change.
  mutating func correct(_ flows: CohortFlows, _ targets: CareSolution.Targets) throws(CareRejection) -> Double {
    var change = 0.0
    func update(_ value: inout Double, _ factor: Double) {
      change = max(change, abs(factor - 1))
      value *= factor
    }
    for phase in 0..<3 {
      let wanted = targets.phases[phase] * flows.years(phase: phase) - flows.aged[phase] - flows.orders[phase]
      guard targets.phases[phase] > 0 else {
        phases[phase] = 0
        continue
      }
      guard wanted > 0 else { throw .ageingOutExceedsExits }
      update(&phases[phase], wanted / flows.clock[phase])
    }
    let aged = flows.aged.reduce(0, +)
    let exits = flows.routes.reduce(0, +) + aged
    let home = targets.shares[0] * exits / max(flows.routes[0], .leastNormalMagnitude)
    for route in 1..<5 where targets.shares[route] > 0 {
      let wanted = targets.shares[route] * exits - (route == CareExitRoute.independence.rawValue ? aged : 0)
      guard wanted > 0 else { throw .ageingOutExceedsExits }
      let factor = wanted / max(flows.routes[route], .leastNormalMagnitude)
      update(&routes[route], route == 4 ? factor : factor / home)
    }
    if targets.adoptiveStock > 0, flows.adoptiveShare > 0 {
      update(&adoptionOrder, flows.adoptiveShare / targets.adoptiveStock)
    }
    return change
  }
}
