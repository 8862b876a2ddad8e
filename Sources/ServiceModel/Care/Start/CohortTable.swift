import Mathematics

/// The life in care of one average entrant: child-weeks and exits by age at entry, age and stay.
///
/// Entrants come in at the middle week of each quarter-year of age, spread evenly within the five published bands, and run
/// through the weekly chain until they leave or turn 18. The sums are those of the simulation's own weekly steps, so a
/// stock that starts in this table's proportions stays in them on average.
struct CohortTable: Sendable {
  /// Quarter-years of childhood.
  static let blocks = 72
  static let cellWeeks = 13

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
    let home = keepingCells ? CareHazards.chance(of: .home, in: hazards) : []
    if keepingCells { cells.reserveCapacity(2 * Self.cellCount) }
    for block in 0..<Self.blocks {
      run(block, bandShares, spans, home)
    }
  }

  static let cellCount = blocks * (blocks + 1) / 2

  /// Children of one entry block, in ordinary care and placed for adoption.
  private struct Group {
    var ordinary: Double
    var adoptive = 0.0

    /// Lets a stretch pass; gives the child-weeks spent in ordinary care and placed for adoption.
    @inline(__always)
    mutating func pass(_ span: WeeklyChain.Span) -> (Double, Double) {
      let spent = (
        ordinary * span.sumOO + adoptive * span.sumAO, ordinary * span.sumOA + adoptive * span.sumAA
      )
      (ordinary, adoptive) = (
        ordinary * span.endOO + adoptive * span.endAO, ordinary * span.endOA + adoptive * span.endAA
      )
      return spent
    }
  }

  /// Takes one entry block through childhood, quarter by quarter, in runs under the same hazards.
  ///
  /// Entrants of a block stand at its middle week, so seven weeks of a quarter lie in one block of age, six in the next.
  private mutating func run(_ block: Int, _ bandShares: [Double], _ spans: SpanTable, _ home: [Double]) {
    let entryBand = Self.band(ofBlock: block)
    var group = Group(ordinary: bandShares[entryBand] / Double(Self.blocksIn(band: entryBand)))
    var quarter = 0
    while block + quarter < Self.blocks {
      let age = block + quarter
      let (stay, band) = (Self.stayClass(ofQuarter: quarter), Self.band(ofBlock: age))
      if quarter == Self.firstQuarter(ofClass: stay) { survivors[stay] += group.ordinary + group.adoptive }
      let cell = CareHazards.index(entryBand: entryBand, band: band, stayClass: stay)
      let lastOfBand = CareBands.limit(band + 1) / Self.cellWeeks - 1
      if age < lastOfBand {
        let end = min(lastOfBand - block, Self.endQuarter(ofClass: stay))
        pass(&group, spans.thirteen[cell], cell: cell, age: age, times: end - quarter, past: 6.0 / 13, home)
        quarter = end
        continue
      }
      pass(&group, spans.seven[cell], cell: cell, age: age, times: 1, past: 0, home)
      if age == Self.blocks - 1 {
        ageingOut[stay] += group.ordinary + group.adoptive
      } else {
        pass(
          &group, spans.six[cell + StayClass.count], cell: cell + StayClass.count, age: age + 1, times: 1, past: 0, home
        )
        joinLastTwoCells()
      }
      quarter += 1
    }
  }

  /// Lets a number of equal stretches pass under one set of hazards and books them; `home` is empty while solving.
  ///
  /// `past` is the share of a stretch that lies in the next block of age.
  @inline(__always)
  private mutating func pass(
    _ group: inout Group, _ span: WeeklyChain.Span, cell: Int, age: Int, times: Int, past: Double, _ home: [Double]
  ) {
    var all = (0.0, 0.0)
    for step in 0..<times {
      let spent = group.pass(span)
      all = (all.0 + spent.0, all.1 + spent.1)
      guard !home.isEmpty else { continue }
      let exits = spent.0 * home[cell]
      homeByBlock[age + step] += exits * (1 - past)
      if past > 0 { homeByBlock[age + step + 1] += exits * past }
      cells.append(spent.0)
      cells.append(spent.1)
    }
    ordinaryWeeks[cell] += all.0
    adoptiveWeeks[cell % StayClass.count] += all.1
    adoptiveWeeksByBand[cell / StayClass.count % CareBands.count] += all.1
  }

  /// Makes one quarter of the two parts that a birthday cut it into.
  private mutating func joinLastTwoCells() {
    guard cells.count >= 4 else { return }
    let (ordinary, adoptive) = (cells[cells.count - 2], cells[cells.count - 1])
    cells.removeLast(2)
    cells[cells.count - 2] += ordinary
    cells[cells.count - 1] += adoptive
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

  /// Share of child-weeks from a class of stay on.
  func shareOfWeeks(fromClass first: Int) -> Double {
    var late = adoptiveWeeks[first...].reduce(0, +)
    for cell in 0..<CareHazards.combinations where cell % StayClass.count >= first { late += ordinaryWeeks[cell] }
    return totalWeeks > 0 ? late / totalWeeks : 0
  }

  /// All child-weeks per entrant: the mean number of week ends spent in care.
  var totalWeeks: Double { ordinaryWeeks.reduce(0, +) + adoptiveWeeks.reduce(0, +) }
}

extension CohortTable {
  static func band(ofBlock block: Int) -> Int { CareBands.band(ofAge: block * cellWeeks) }

  static func blocksIn(band: Int) -> Int { (CareBands.limit(band + 1) - CareBands.limit(band)) / cellWeeks }

  static func stayClass(ofQuarter quarter: Int) -> Int { StayClass.of(weeks: quarter * cellWeeks) }

  static func endQuarter(ofClass stayClass: Int) -> Int {
    stayClass == StayClass.count - 1 ? blocks : StayClass.end(stayClass) / cellWeeks
  }

  static func firstQuarter(ofClass stayClass: Int) -> Int {
    stayClass == 0 ? 0 : StayClass.end(stayClass - 1) / cellWeeks
  }
}

/// The chain's spans for every combination: a quarter, and its weeks before and after the middle week's birthday.
struct SpanTable {
  var thirteen = [WeeklyChain.Span](repeating: WeeklyChain.Span(), count: CareHazards.combinations)
  var seven = [WeeklyChain.Span](repeating: WeeklyChain.Span(), count: CareHazards.combinations)
  var six = [WeeklyChain.Span](repeating: WeeklyChain.Span(), count: CareHazards.combinations)

  init(hazards: CareHazards) {
    let total = hazards.total
    for cell in total.indices where CareHazards.isReachable(cell) {
      var chain = WeeklyChain(
        total: total[cell], placingHazard: hazards.routes[4][cell], order: hazards.adoptionOrder,
        disruption: hazards.disruption)
      chain.run(weeks: 6)
      six[cell] = chain.span
      chain.run(weeks: 1)
      seven[cell] = chain.span
      chain.run(weeks: 6)
      thirteen[cell] = chain.span
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
