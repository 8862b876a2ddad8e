import Mathematics
public import Stochastics

/// Everything about children's care that one draw fixes and all its portfolios and replications share.
///
/// Built once a draw: hazards that reproduce the draw's published aggregates, the entry flow that keeps the counted stock,
/// the placement kernel and the normalised move hazards. It takes about half as long as one five-year replicate.
public struct CareCalibration: Sendable {
  /// The draw.
  public let parameters: CareParameters
  /// Children looked after at the start.
  public let lookedAfter: Int
  /// Mean children looked after by band.
  public let childrenByBand: [Double]
  let hazards: CareHazards
  let exitTotals: [Double]
  let stays: StationaryStays
  let flow: EntryFlow
  let moves: MoveRates
  let kernel: PlacementKernel
  let stock: StockMix
  let frailty: QuantileTable
  let distance: [Double]
  /// What the prices of the tables are multiplied by, so that the start costs what the area's own figure says.
  let priceLevel: Double
  /// Residence orders among exits by clock, per residence order among all exits.
  let residenceLeverage: Double
  /// Leavers for independence at 16 and 17, and young people who turn 18 in care, in a year.
  let leaversPerYear: (early: Double, adult: Double)
  /// Chance that an adoptive placement after the first year in care came within 12 months of the decision.
  let promptPlacement: Double
  /// Weekly hazard that a household leaves, before what support and crowding do to it.
  let carerLeaving: Double
  /// Chance that one review is on time at the baseline load.
  let reviewOnTime: Double
  /// A household is a good match when its fit lies below this.
  var fitLimit: UInt16 = .max
  /// Shares of entrants still in care after 6, 12, 24 and 36 months.
  public let stillInCare: [Double]
  /// Share of the stationary stock looked after for 12 months or more.
  public let stockShareTwelveMonths: Double
  /// Steps that solving the hazards took.
  public let solvingSteps: Int

  /// Solves a draw, or says why it contradicts itself.
  ///
  /// `key` belongs to the draw, not to a replication: it makes the one starting state against which matching is tuned.
  /// `flows` says what enters care in a year; how fast children leave follows from it and the counted stock.
  public init(
    parameters: CareParameters, lookedAfter: Int, flows: CareFlowTargets, key: ReplicateKey
  ) throws(CareRejection) {
    self.parameters = parameters
    self.lookedAfter = lookedAfter
    let solution = try CareSolution.solve(parameters, lookedAfter: lookedAfter, flows: flows)
    hazards = solution.hazards
    exitTotals = solution.hazards.total
    solvingSteps = solution.iterations
    stays = StationaryStays(table: solution.table, hazards: solution.hazards)
    flow = try EntryFlow(
      solution: solution, parameters: parameters.entry, lookedAfter: lookedAfter, change: flows.change)
    stillInCare = Array(solution.table.survivors[1..<StayClass.count])
    stockShareTwelveMonths = solution.table.shareOfWeeks(fromClass: 2)
    childrenByBand = solution.table.weeksByBand.map { [flow] in $0 * flow.exitsPerYear / 52 }
    frailty = try Self.frailty(shape: parameters.moves.frailtyShape)
    var moves = try MoveRates(parameters: parameters)
    if let share = parameters.levels.threePlacements {
      try moves.meet(share, over: ReferenceCohort(stays: stays, moves: moves.past, frailty: frailty))
    }
    let cohort = ReferenceCohort(stays: stays, moves: moves.past, frailty: frailty)
    var kernel = PlacementKernel(parameters)
    var stock = StockMix(parameters: parameters, moves: moves)
    for _ in 0..<3 {
      try kernel.solve(parameters, cohort: cohort, stock: stock)
      moves.normalise(over: cohort, kernel: kernel, stock: stock, own: PlacementShares(parameters.placement).own)
      stock = StockMix(parameters: parameters, moves: moves)
    }
    self.stock = stock
    self.moves = moves
    self.kernel = kernel
    distance = Self.distances(parameters, kernel)
    priceLevel = Self.priceLevel(parameters, distantHomes: distance[PlacementKind.home.rawValue])
    residenceLeverage = Self.residenceLeverage(solution)
    leaversPerYear = Self.leavers(solution, perYear: flow.exitsPerYear)
    promptPlacement = Self.promptPlacement(solution, parameters)
    carerLeaving = Self.carerLeaving(parameters, kernel, lookedAfter: lookedAfter)
    reviewOnTime = power(max(parameters.workers.reviewsOnTime, 1e-6), 1 / CareReviews.perYear)
    try tuneMatching(to: cohort, key: key)
  }
}

extension CareCalibration {
  /// All entries a year, returns to care included.
  public var entriesPerYear: Double { flow.perYear }

  /// First entries a year, from the youngest band, which the caller must supply on average at the baseline.
  public var newEntriesByBand: [Double] { flow.firstPerYear }

  /// Under-18s who leave care less those who come back, a year, by band at the baseline.
  public var netReturnsByBand: [Double] { zip(flow.leaversPerYear, flow.returnsByBand).map { $0 - $1 } }

  /// Returns to care a year at the baseline, which the care system makes itself.
  public var returnsPerYear: Double { flow.returnsPerYear }

  /// The mean stay in years.
  public var meanStay: Double { flow.exitsPerYear > 0 ? Double(lookedAfter) / flow.exitsPerYear : 0 }

  /// The gamma differences between children, mean 1.
  private static func frailty(shape: Double) throws(CareRejection) -> QuantileTable {
    do {
      return try QuantileTable(.gamma(shape: shape, scale: 1 / shape), mean: 1, bins: 128)
    } catch {
      throw .frailtyShape(shape)
    }
  }

  /// Chance of a distant placement by kind, so that newly looked-after children meet the draw's share.
  private static func distances(_ parameters: CareParameters, _ kernel: PlacementKernel) -> [Double] {
    let ratio = parameters.shapes.distance
    let ratios = [ratio.0, ratio.1, ratio.2, ratio.3, ratio.4, ratio.5]
    var mean = 0.0
    for (band, share) in parameters.entry.bandShares.enumerated() {
      let chances = kernel.chances(band: band)
      let near = (chances.matched + chances.only) * ratio.0 + chances.agency * ratio.1
      mean +=
        share * (near + (chances.home + chances.lost) * ratio.2 + chances.parents * ratio.3 + chances.other * ratio.5)
    }
    return ratios.map { mean > 0 ? min(1, $0 * parameters.placement.distantShare / mean) : 0 }
  }

  /// The level of prices at which the draw's mix of placements costs the published weekly figure.
  private static func priceLevel(_ parameters: CareParameters, distantHomes: Double) -> Double {
    guard let target = parameters.levels.weeklyCost else { return 1 }
    let shares = PlacementShares(parameters.placement)
    let costs = parameters.costs
    let agency = shares.foster * shares.agencyOfFoster
    let home = costs.home * (1 - distantHomes) + costs.distantHome * distantHomes
    let mean =
      (shares.own * costs.ownFoster + agency * costs.agencyFoster + shares.home * home) / (shares.foster + shares.home)
    return mean > 0 ? target / mean : 1
  }

  private static func residenceLeverage(_ solution: CareSolution) -> Double {
    let flows = CohortFlows(hazards: solution.hazards, table: solution.table)
    let clock = flows.clock.reduce(0, +)
    return clock > 0 ? (clock + flows.routes[4] + flows.aged.reduce(0, +)) / clock : 0
  }

  private static func leavers(_ solution: CareSolution, perYear exits: Double) -> (early: Double, adult: Double) {
    let flows = CohortFlows(hazards: solution.hazards, table: solution.table)
    let adult = flows.aged.reduce(0, +)
    let all = flows.routes.reduce(0, +) + adult
    guard all > 0 else { return (0, 0) }
    return (flows.routes[CareExitRoute.independence.rawValue] / all * exits, adult / all * exits)
  }

  private static func promptPlacement(_ solution: CareSolution, _ parameters: CareParameters) -> Double {
    let flows = CohortFlows(hazards: solution.hazards, table: solution.table)
    let all = flows.placings.reduce(0, +)
    guard all > 0 else { return parameters.exit.adoptedWithinTwelveMonths }
    let early = (flows.placings[0] + flows.placings[1]) / all
    guard early < 1 else { return 1 }
    return min(1, max(0, (parameters.exit.adoptedWithinTwelveMonths - early) / (1 - early)))
  }

  private static func carerLeaving(
    _ parameters: CareParameters, _ kernel: PlacementKernel, lookedAfter: Int
  ) -> Double {
    let fostering = parameters.fostering
    guard fostering.households >= 1 else { return fostering.leavingHazard / 52 }
    let stretched =
      PlacementShares(parameters.placement).own * (1 - kernel.matched) * kernel.noMatch.stretched * Double(lookedAfter)
    let over = min(1, stretched / fostering.households)
    return fostering.leavingHazard / 52 / (1 + over * (fostering.overCapacityLeavingRatio - 1))
  }
}
