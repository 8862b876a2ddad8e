import Mathematics

/// The yearly hazards of leaving ordinary care, by age at entry, age now and stay; and those of a child placed for adoption.
struct CareHazards: Sendable {
  /// Number of combinations of entry band, band now and class of stay.
  static let combinations = CareBands.count * CareBands.count * StayClass.count

  @inline(__always)
  static func index(entryBand: Int, band: Int, stayClass: Int) -> Int {
    (entryBand &* CareBands.count &+ band) &* StayClass.count &+ stayClass
  }

  /// Whether a combination can occur: nobody is younger now than at entry.
  static func isReachable(_ cell: Int) -> Bool {
    cell / StayClass.count % CareBands.count >= cell / StayClass.count / CareBands.count
  }

  /// Home, residence order, independence, other, placing for adoption, in the order of `CareExitRoute`.
  var routes: [[Double]]
  /// Adoption orders a year among children placed for adoption.
  var adoptionOrder: Double
  /// Adoptive placements that break down a year.
  var disruption: Double

  /// All ways out of ordinary care together, by combination.
  var total: [Double] {
    (0..<Self.combinations).map { cell in routes.reduce(0) { $0 + $1[cell] } }
  }

  /// The hazards that the draw's age- and stay-specific numbers and the assumed shapes suggest, before any solving.
  init(weightsOf parameters: CareParameters) {
    let shapes = parameters.shapes
    var routes = [[Double]](repeating: [Double](repeating: 0, count: Self.combinations), count: 5)
    for entry in 0..<CareBands.count {
      for band in entry..<CareBands.count {
        for stay in 0..<StayClass.count {
          let cell = Self.index(entryBand: entry, band: band, stayClass: stay)
          routes[CareExitRoute.home.rawValue][cell] = Self.homeWeight(parameters, band: band, stay: stay)
          routes[CareExitRoute.residenceOrder.rawValue][cell] = five(shapes.residenceByStay)[stay]
          routes[CareExitRoute.independence.rawValue][cell] = band == 4 ? five(shapes.independenceByStay)[stay] : 0
          routes[CareExitRoute.other.rawValue][cell] = five(shapes.otherByStay)[stay]
          routes[CareExitRoute.adoption.rawValue][cell] = Self.adoptionWeight(parameters, entry: entry, stay: stay)
        }
      }
    }
    self.routes = routes
    adoptionOrder = 1.2
    disruption = shapes.adoptionDisruption
  }

  private static func homeWeight(_ parameters: CareParameters, band: Int, stay: Int) -> Double {
    let exit = parameters.exit
    let shapes = parameters.shapes
    switch stay {
    case 0: return shapes.homeEarly.0
    case 1: return shapes.homeEarly.1
    default:
      switch band {
      case 0, 1: return exit.homeHazardUnderFive
      case 2: return shapes.homeOther.0
      case 3: return exit.homeHazardTenToFifteen
      default: return shapes.homeOther.1
      }
    }
  }

  private static func adoptionWeight(_ parameters: CareParameters, entry: Int, stay: Int) -> Double {
    let exit = parameters.exit
    let relative = parameters.shapes.adoptionByEntryAge
    let byAge =
      switch entry {
      case 0: exit.adoptionHazardUnderOne
      case 1: exit.adoptionHazardUnderOne * relative.0
      case 2: exit.adoptionHazardUnderOne * relative.1
      default: exit.adoptionHazardTenPlus
      }
    return byAge * five(parameters.shapes.adoptionByStay)[stay]
  }

  /// These weights with each published phase and each route scaled.
  func scaled(by scales: CareScales) -> CareHazards {
    var result = self
    let phases = (0..<3).map { scales.phase($0) }
    for route in 0..<5 {
      let factor = scales.route(route)
      for cell in 0..<Self.combinations {
        let phase = route == CareExitRoute.adoption.rawValue ? 1 : phases[StayClass.exitPhase(cell % StayClass.count)]
        result.routes[route][cell] = routes[route][cell] * factor * phase
      }
    }
    result.adoptionOrder = scales.adoptionOrder
    return result
  }
}

/// The factors that a draw's solution puts on the weights.
struct CareScales: Sendable {
  static let count = 8

  /// Logarithms: three phases of stay; residence order, independence, other exits, adoption; the rate of adoption orders.
  /// Going home is the yardstick of the routes and takes no factor of its own; adoption takes none by phase.
  var logarithms: [Double] = [0, 0, 0, 0, 0, 0, 0, 0.18]

  func phase(_ phase: Int) -> Double { exponential(logarithms[phase]) }

  func route(_ route: Int) -> Double { route == 0 ? 1 : exponential(logarithms[2 + route]) }

  var adoptionOrder: Double { exponential(logarithms[7]) }
}
