import Stochastics

/// The area as it stands at a year's end, with children in care counted once: what every reading is taken from.
struct YearReadings {
  let state: AreaState
  let care: CareReadings
  /// Registered children without a worker.
  let unallocated: CountedShare
  /// Agency workers in every hundred of the capacity in post.
  let agencyShare: Double
  /// Waits and children of the clinics.
  let clinics: ClinicReadings
  /// Pounds that the interventions cost in the year, at the catalogue's prices.
  let interventionCost: Double

  /// The area at the end of a year, counted from 0, with the levers of the year's last week; the start is the end of year -1.
  init(
    _ state: borrowing AreaState, _ baseline: borrowing Baseline, key: ReplicateKey, year: Int,
    levers: WeekLevers = WeekLevers(), interventionCost: Double = 0
  ) {
    self.state = copy state
    self.interventionCost = interventionCost
    agencyShare = state.workforce.agencyShare(baseline.workforce)
    clinics = ClinicReadings(
      state.clinics, plan: baseline.clinics, week: (year + 1) * Clock.weeksPerYear - 1,
      schoolAge: Double(state.need.at(band: 2) + state.need.at(band: 3)))
    care = state.care.readings(key: key)
    unallocated = state.protection.unallocated(
      load: state.longTermLoad,
      slope: baseline.draw[.registerUnallocatedSlope] * levers[.registeredWithoutWorker],
      uniform: key.uniform(process: Process.registerAllocation.rawValue, entity: 0, step: UInt32(max(0, year))))
  }

  /// Children under 18, looked after or not.
  var children: Int { state.need.total + state.care.lookedAfter }

  /// Children in complex or acute need less those in need or on the register who have an open case; none where there are
  /// more open cases, since need may ease before a case is closed.
  var withoutHelp: Double {
    let inNeed = state.need.at(level: 2) + state.need.at(level: 3)
    return Double(max(0, inNeed - state.protection.childrenInNeed - state.protection.onRegister))
  }

  /// So many in every 10,000 children; nothing among none.
  func per10000(_ count: Int) -> Double { children > 0 ? Double(count) / Double(children) * 10_000 : 0 }
}
