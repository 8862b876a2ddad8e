import Mathematics

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

  private static let leastFactor = 0.3

  /// Child-years at risk in a phase, counting half a week for each exit: the denominator of a published hazard.
  func years(phase: Int) -> Double {
    (weeks[phase] - (clock[phase] + orders[phase] + aged[phase]) / 2) / 52
  }
}

extension CohortFlows {
  /// The factors by which the scales miss the targets, in the order of `CareScales.logarithms`; 1 where there is no target.
  ///
  /// Where those who turn 18 exceed the exits wanted, a factor asks for much less of the rest, which may yet make room.
  func factors(towards targets: CareSolution.Targets) -> [Double] {
    var factors = [Double](repeating: 1, count: CareScales.count)
    for phase in 0..<3 where targets.phases[phase] > 0 {
      let turning = targets.countsAgeing ? aged[phase] : 0
      let wanted = targets.phases[phase] * years(phase: phase) - turning - orders[phase]
      factors[phase] = clock[phase] > 0 ? max(wanted / clock[phase], Self.leastFactor) : 1
    }
    let agedOut = targets.countsAgeing ? aged.reduce(0, +) : 0
    let exits = routes.reduce(0, +) + agedOut
    let home = routes[0] > 0 ? targets.shares[0] * exits / routes[0] : 1
    for route in 1..<5 where targets.shares[route] > 0 {
      let wanted = targets.shares[route] * exits - (route == CareExitRoute.independence.rawValue ? agedOut : 0)
      let factor = routes[route] > 0 ? max(wanted / routes[route], Self.leastFactor) : 1
      factors[2 + route] = route == CareExitRoute.adoption.rawValue ? factor : factor / home
    }
    if targets.adoptiveStock > 0, adoptiveShare > 0 { factors[7] = adoptiveShare / targets.adoptiveStock }
    return factors
  }
}
