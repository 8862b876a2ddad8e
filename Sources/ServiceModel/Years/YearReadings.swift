import Stochastics

/// The area as it stands at a year's end, with children in care counted once: what every reading is taken from.
struct YearReadings {
  let state: AreaState
  let care: CareReadings
  /// Registered children without a worker.
  let unallocated: CountedShare
  /// Pounds that the interventions cost in the year.
  let interventionCost: Double

  init(_ state: borrowing AreaState, replicate: Replicate, year: Int, interventionCost: Double) {
    self.state = copy state
    self.interventionCost = interventionCost
    care = state.care.readings(key: replicate.key)
    unallocated = state.protection.unallocated(
      load: state.longTermLoad, slope: replicate.baseline.draw[.registerUnallocatedSlope],
      uniform: replicate.key.uniform(process: Process.registerAllocation.rawValue, entity: 0, step: UInt32(year)))
  }

  /// Children under 18, looked after or not.
  var children: Int { state.need.total + state.care.lookedAfter }

  /// So many in every 10,000 children; nothing among none.
  func per10000(_ count: Int) -> Double { children > 0 ? Double(count) / Double(children) * 10_000 : 0 }
}
