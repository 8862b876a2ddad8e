package import Stochastics

/// Children not looked after, by age band and level of need.
///
/// Levels run universal, additional, complex, acute. Counts are whole children; every flow is drawn from the stock it
/// leaves, so that nothing is over-drained.
public struct NeedStock: Sendable {
  /// Number of age bands.
  public static let bands = 5
  /// Number of levels of need.
  public static let levels = 4

  /// Children by band and level, band-major.
  package var counts = InlineArray<20, Int>(repeating: 0)
  /// Young people who have turned eighteen since the start.
  package var agedOut = 0
  /// Births since the start.
  package var born = 0
  /// Children who moved in less those who moved out since the start.
  package var movedIn = 0

  /// No children at all.
  package init() {}

  /// Children of one band at one level.
  package subscript(band: Int, level: Int) -> Int {
    get { counts[band * NeedStock.levels + level] }
    set { counts[band * NeedStock.levels + level] = newValue }
  }

  /// Children of all ages at one level.
  package func at(level: Int) -> Int { (0..<NeedStock.bands).reduce(0) { $0 + self[$1, level] } }

  /// Children of one band at all levels.
  package func at(band: Int) -> Int { (0..<NeedStock.levels).reduce(0) { $0 + self[band, $1] } }
  /// All children not looked after.
  package var total: Int { (0..<20).reduce(0) { $0 + counts[$1] } }

  /// A week of births, birthdays, moves into and out of the area, and moves up and down the continuum.
  ///
  /// - Parameters:
  ///   - escalation: what the hazards of moving up from each level are multiplied by.
  ///   - recovery: likewise for moving down from complex and acute need.
  package mutating func step(
    _ week: Int, _ plan: borrowing NeedCalibration, escalation: (Double, Double, Double), recovery: Double = 1,
    key: ReplicateKey
  ) {
    moveLevels(week, plan, escalation, recovery, key)
    age(week, plan, key)
    renew(week, plan, key)
  }

  private mutating func moveLevels(
    _ week: Int, _ plan: borrowing NeedCalibration, _ escalation: (Double, Double, Double), _ recovery: Double,
    _ key: ReplicateKey
  ) {
    for band in 0..<NeedStock.bands {
      let entity = UInt64(band)
      let rise0 = draw(.escalation, entity * 4, week, self[band, 0], plan.rise[band * 3] * escalation.0, key)
      let rise1 = draw(.escalation, entity * 4 + 1, week, self[band, 1], plan.rise[band * 3 + 1] * escalation.1, key)
      let rise2 = draw(.escalation, entity * 4 + 2, week, self[band, 2], plan.rise[band * 3 + 2] * escalation.2, key)
      let fall1 = draw(.recovery, entity * 4 + 1, week, self[band, 1] - rise1, plan.fall[0], key)
      let fall2 = draw(.recovery, entity * 4 + 2, week, self[band, 2] - rise2, plan.fall[1] * recovery, key)
      let fall3 = draw(.recovery, entity * 4 + 3, week, self[band, 3], plan.fall[2] * recovery, key)
      self[band, 0] += fall1 - rise0
      self[band, 1] += rise0 + fall2 - rise1 - fall1
      self[band, 2] += rise1 + fall3 - rise2 - fall2
      self[band, 3] += rise2 - fall3
    }
  }

  private mutating func age(_ week: Int, _ plan: borrowing NeedCalibration, _ key: ReplicateKey) {
    for band in stride(from: NeedStock.bands - 1, through: 0, by: -1) {
      for level in 0..<NeedStock.levels {
        let entity = UInt64(band * NeedStock.levels + level)
        let older = draw(.ageing, entity, week, self[band, level], plan.ageing[band], key)
        self[band, level] -= older
        if band + 1 < NeedStock.bands { self[band + 1, level] += older } else { agedOut += older }
      }
    }
  }

  private mutating func renew(_ week: Int, _ plan: borrowing NeedCalibration, _ key: ReplicateKey) {
    for level in 0..<NeedStock.levels {
      let share = plan.shares[level]
      let births = InverseCount.poisson(
        key.uniform(process: Process.births.rawValue, entity: UInt64(level), step: UInt32(week)),
        mean: plan.births * share)
      self[0, level] += births
      born += births
      for band in 0..<NeedStock.bands {
        let entity = UInt64(band * NeedStock.levels + level)
        let flow = plan.migration[band]
        let u = key.uniform(process: Process.migration.rawValue, entity: entity, step: UInt32(week))
        let stock = self[band, level]
        let moved =
          flow >= 0
          ? InverseCount.poisson(u, mean: flow * share)
          : -InverseCount.binomial(u, trials: stock, probability: min(1, -flow / plan.children[band]))
        self[band, level] += moved
        movedIn += moved
      }
    }
  }

  /// Children join the band at the complex level, or leave it; where it runs short, the levels below give the rest.
  mutating func settle(_ joining: Int, band: Int) {
    var owed = -joining
    guard owed > 0 else {
      self[band, 2] += joining
      return
    }
    for step in 0..<4 {
      let level = (6 - step) % 4
      let taken = min(owed, self[band, level])
      self[band, level] -= taken
      owed -= taken
    }
    // A band with no children at all has nobody who could return; the care system draws returns from children it knows.
    precondition(owed == 0, "children return to care from a band that holds none")
  }

  /// A flow out of a stock: one uniform through the inverse binomial.
  private func draw(
    _ process: Process, _ entity: UInt64, _ week: Int, _ stock: Int, _ hazard: Double, _ key: ReplicateKey
  ) -> Int {
    stock == 0
      ? 0
      : InverseCount.binomial(
        key.uniform(process: process.rawValue, entity: entity, step: UInt32(week)), trials: stock, hazard: hazard)
  }
}
