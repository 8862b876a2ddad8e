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
    let home = CareHazards.chance(of: .home, in: hazards)
    if keepingCells { cells.reserveCapacity(2 * Self.cellCount) }
    for block in 0..<Self.blocks {
      run(block, bandShares, spans, home, keepingCells)
    }
  }

  static let cellCount = blocks * (blocks + 1) / 2

  /// Children of one entry block, in ordinary care and placed for adoption.
  private struct Group {
    var ordinary: Double
    var adoptive = 0.0
    var entryBand: Int
  }

  /// Takes one entry block through childhood, a quarter at a time.
  ///
  /// Entrants of a block stand at its middle week, so seven weeks of a quarter lie in one block of age, six in the next.
  private mutating func run(
    _ block: Int, _ bandShares: [Double], _ spans: SpanTable, _ home: [Double], _ keepingCells: Bool
  ) {
    let entryBand = Self.band(ofBlock: block)
    var group = Group(
      ordinary: bandShares[entryBand] / Double(Self.blocksIn(band: entryBand)), entryBand: entryBand)
    for quarter in 0..<(Self.blocks - block) {
      let stay = Self.stayClass(ofQuarter: quarter)
      let age = block + quarter
      if quarter == Self.firstQuarter(ofClass: stay) { survivors[stay] += group.ordinary + group.adoptive }
      let band = Self.band(ofBlock: age)
      var spent: (Double, Double)
      if age == Self.blocks - 1 {
        spent = spend(&group, spans.seven, home, age: age, band: band, stay: stay)
        ageingOut[stay] += group.ordinary + group.adoptive
      } else if Self.band(ofBlock: age + 1) == band {
        spent = spend(&group, spans.thirteen, home, age: age, band: band, stay: stay)
      } else {
        spent = spend(&group, spans.seven, home, age: age, band: band, stay: stay)
        let rest = spend(&group, spans.six, home, age: age + 1, band: band + 1, stay: stay)
        spent = (spent.0 + rest.0, spent.1 + rest.1)
      }
      if keepingCells {
        cells.append(spent.0)
        cells.append(spent.1)
      }
    }
  }

  /// Books the child-weeks of a stretch and moves the group to its end; gives the weeks in ordinary and adoptive care.
  private mutating func spend(
    _ group: inout Group, _ spans: [WeeklyChain.Span], _ home: [Double], age: Int, band: Int, stay: Int
  ) -> (Double, Double) {
    let cell = CareHazards.index(entryBand: group.entryBand, band: band, stayClass: stay)
    let span = spans[cell]
    let inOrdinary = group.ordinary * span.sumOO + group.adoptive * span.sumAO
    let inAdoptive = group.ordinary * span.sumOA + group.adoptive * span.sumAA
    ordinaryWeeks[cell] += inOrdinary
    adoptiveWeeks[stay] += inAdoptive
    adoptiveWeeksByBand[band] += inAdoptive
    homeByBlock[age] += inOrdinary * home[cell]
    (group.ordinary, group.adoptive) = (
      group.ordinary * span.endOO + group.adoptive * span.endAO,
      group.ordinary * span.endOA + group.adoptive * span.endAA
    )
    return (inOrdinary, inAdoptive)
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
