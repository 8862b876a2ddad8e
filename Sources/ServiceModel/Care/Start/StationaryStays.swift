import Mathematics

/// The stationary distribution of age at entry and stay, as a table to sample the starting stock from.
struct StationaryStays: Sendable {
  /// Running sums of child-weeks over cells and their two states, ending at 1.
  private let cumulative: [Double]
  private let block: [UInt8]
  private let quarter: [UInt8]
  private let weeklyHazard: [Double]

  init(table: CohortTable, hazards: CareHazards) {
    let total = hazards.total
    var running = 0.0
    cumulative = table.cells.map { weeks in
      running += weeks
      return running
    }
    var block: [UInt8] = []
    var quarter: [UInt8] = []
    var weekly: [Double] = []
    for entry in 0..<CohortTable.blocks {
      for stay in 0..<(CohortTable.blocks - entry) {
        block.append(UInt8(entry))
        quarter.append(UInt8(stay))
        let cell = CareHazards.index(
          entryBand: CohortTable.band(ofBlock: entry), band: CohortTable.band(ofBlock: entry + stay),
          stayClass: CohortTable.stayClass(ofQuarter: stay))
        weekly.append(total[cell] / 52)
      }
    }
    self.block = block
    self.quarter = quarter
    weeklyHazard = weekly
  }

  /// A child of the stationary stock.
  struct Stay {
    /// Age on entering care, in weeks.
    var entryAge: Int
    /// Whole weeks in care.
    var weeks: Int
    /// Whether the child is placed for adoption.
    var adoptive: Bool
  }

  /// The child that three uniform numbers stand for: which cell, which week of it, which week of age.
  func stay(_ cellUniform: Double, _ weekUniform: Double, _ ageUniform: Double) -> Stay {
    let entry = firstIndex(reaching: cellUniform * (cumulative.last ?? 0))
    let cell = entry / 2
    let adoptive = entry & 1 == 1
    let first = Int(quarter[cell]) * CohortTable.cellWeeks
    let age = Int(block[cell]) * CohortTable.cellWeeks
    if Int(block[cell]) + Int(quarter[cell]) == CohortTable.blocks - 1 {
      // The last quarter of childhood: later births in the block leave fewer weeks, so ages thin out along it.
      let offset = min(12, Int(13 * (1 - (1 - ageUniform).squareRoot())))
      return Stay(entryAge: age + offset, weeks: first + Int(Double(13 - offset) * weekUniform), adoptive: adoptive)
    }
    let week = adoptive ? Int(13 * weekUniform) : geometricWeek(weekUniform, hazard: weeklyHazard[cell])
    return Stay(entryAge: age + Int(13 * ageUniform), weeks: first + week, adoptive: adoptive)
  }

  private func geometricWeek(_ uniform: Double, hazard: Double) -> Int {
    guard hazard > 1e-6 else { return Int(13 * uniform) }
    let lost = 1 - exponential(-13 * hazard)
    return min(12, Int(-logarithm(1 - uniform * lost) / hazard))
  }

  private func firstIndex(reaching target: Double) -> Int {
    var low = 0
    var high = cumulative.count - 1
    while low < high {
      let middle = (low + high) / 2
      if cumulative[middle] < target { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
