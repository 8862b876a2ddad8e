/// The life in care of one average entrant: child-weeks and exits by age at entry, age and stay.
///
/// Entrants come in at the middle week of each quarter-year of age, spread evenly within the five published bands, and run
/// through the weekly chain until they leave or turn 18. The sums are those of the simulation's own weekly steps, so a
/// stock that starts in this table's proportions stays in them on average.
struct CohortTable: Sendable {
  /// Quarter-years of childhood.
  static let blocks = 72
  static let cellWeeks = 13
  /// Weeks from the middle of the last block to the eighteenth birthday.
  static let lastCellWeeks = 7

  /// Child-weeks per entrant in ordinary care by combination of entry band, band and stay class.
  private(set) var ordinaryWeeks = [Double](repeating: 0, count: CareHazards.combinations)
  /// Child-weeks per entrant placed for adoption by stay class.
  private(set) var adoptiveWeeks = [Double](repeating: 0, count: StayClass.count)
  /// Child-weeks per entrant placed for adoption by band.
  private(set) var adoptiveWeeksByBand = [Double](repeating: 0, count: CareBands.count)
  /// Children who turn 18 in ordinary or adoptive care, by stay class.
  private(set) var ageingOut = [Double](repeating: 0, count: StayClass.count)
  /// Home exits per entrant by quarter-year of age.
  private(set) var homeByBlock = [Double](repeating: 0, count: CohortTable.blocks)
  /// Entries of each published class of stay (survivors at its start).
  private(set) var survivors = [Double](repeating: 0, count: StayClass.count + 1)
  /// Child-weeks by entry block and quarter of stay, filled where asked for: ordinary then adoptive.
  private(set) var cells: [Double] = []

  /// Runs the cohort; `keepingCells` also stores the table that initial stays are sampled from.
  init(hazards: CareHazards, bandShares: [Double], keepingCells: Bool) {
    let spans = SpanTable(hazards: hazards)
    let home = CareHazards.chance(of: .home, in: hazards)
    if keepingCells { cells.reserveCapacity(2 * Self.cellCount) }
    for block in 0..<Self.blocks {
      run(block, bandShares, spans, home, keepingCells)
    }
  }

  static let cellCount = blocks * (blocks + 1) / 2

  private mutating func run(
    _ block: Int, _ bandShares: [Double], _ spans: SpanTable, _ home: [Double], _ keepingCells: Bool
  ) {
    let entryBand = Self.band(ofBlock: block)
    var ordinary = bandShares[entryBand] / Double(Self.blocksIn(band: entryBand))
    var adoptive = 0.0
    for quarter in 0..<(Self.blocks - block) {
      let stay = Self.stayClass(ofQuarter: quarter)
      let cell = CareHazards.index(
        entryBand: entryBand, band: Self.band(ofBlock: block + quarter), stayClass: stay)
      let last = block + quarter == Self.blocks - 1
      let span = last ? spans.short[cell] : spans.full[cell]
      let inOrdinary = ordinary * span.sumOO + adoptive * span.sumAO
      let inAdoptive = ordinary * span.sumOA + adoptive * span.sumAA
      ordinaryWeeks[cell] += inOrdinary
      adoptiveWeeks[stay] += inAdoptive
      adoptiveWeeksByBand[Self.band(ofBlock: block + quarter)] += inAdoptive
      homeByBlock[block + quarter] += inOrdinary * home[cell]
      if quarter == Self.firstQuarter(ofClass: stay) { survivors[stay] += ordinary + adoptive }
      if keepingCells {
        cells.append(inOrdinary)
        cells.append(inAdoptive)
      }
      (ordinary, adoptive) = (
        ordinary * span.endOO + adoptive * span.endAO, ordinary * span.endOA + adoptive * span.endAA
      )
      if last { ageingOut[stay] += ordinary + adoptive }
    }
  }

  /// Child-weeks per entrant by band.
  var weeksByBand: [Double] {
    var weeks = adoptiveWeeksByBand
    for cell in 0..<CareHazards.combinations { weeks[cell / StayClass.count % CareBands.count] += ordinaryWeeks[cell] }
    return weeks
  }

  /// Exits before 18 per entrant by band.
  func leaversByBand(_ hazards: CareHazards) -> [Double] {
    let total = hazards.total
    let leaving = hazards.adoptionOrder + hazards.disruption
    let order = leaving > 0 ? (1 - exponential(-leaving / 52)) * hazards.adoptionOrder / leaving : 0
    var leavers = adoptiveWeeksByBand.map { $0 * order }
    for cell in 0..<CareHazards.combinations where total[cell] > 0 {
      let ending = 1 - hazards.routes[CareExitRoute.adoption.rawValue][cell] / total[cell]
      leavers[cell / StayClass.count % CareBands.count] +=
        ordinaryWeeks[cell] * (1 - exponential(-total[cell] / 52)) * ending
    }
    return leavers
  }

  /// All child-weeks per entrant: the mean number of week ends spent in care.
  var totalWeeks: Double { ordinaryWeeks.reduce(0, +) + adoptiveWeeks.reduce(0, +) }
}

extension CohortTable {
  static func band(ofBlock block: Int) -> Int { CareBands.band(ofAge: block * cellWeeks) }

  static func blocksIn(band: Int) -> Int { (CareBands.limit(band + 1) - CareBands.limit(band)) / cellWeeks }

  static func stayClass(ofQuarter quarter: Int) -> Int { StayClass.of(weeks: quarter * cellWeeks) }

  static func firstQuarter(ofClass stayClass: Int) -> Int {
    stayClass == 0 ? 0 : StayClass.end(stayClass - 1) / cellWeeks
  }

  /// The entry block and quarter of stay of a cell of the stored table.
  static func cellAddress(_ cell: Int) -> (block: Int, quarter: Int) {
    var block = 0
    var first = 0
    while cell >= first + blocks - block {
      first += blocks - block
      block += 1
    }
    return (block, cell - first)
  }
}

/// The chain's spans for every combination, thirteen weeks long and cut short by the eighteenth birthday.
struct SpanTable {
  var full: [WeeklyChain.Span] = []
  var short: [WeeklyChain.Span] = []

  init(hazards: CareHazards) {
    let total = hazards.total
    full.reserveCapacity(total.count)
    short.reserveCapacity(total.count)
    for cell in total.indices {
      let chain = WeeklyChain(
        total: total[cell], placingHazard: hazards.routes[4][cell], order: hazards.adoptionOrder,
        disruption: hazards.disruption)
      full.append(chain.over(weeks: CohortTable.cellWeeks))
      short.append(chain.over(weeks: CohortTable.lastCellWeeks))
    }
  }
}

extension CareHazards {
  /// The weekly chance that a child in ordinary care leaves by a route, by combination.
  static func chance(of route: CareExitRoute, in hazards: CareHazards) -> [Double] {
    zip(hazards.total, hazards.routes[route.rawValue]).map { total, hazard in
      total > 0 ? (1 - exponential(-total / 52)) * hazard / total : 0
    }
  }
}
