import Stochastics

/// Indicators read off the state at a year's end, each as a count over its own denominator.
struct MechanismReadings {
  let care: CareReadings
  private let state: AreaState
  private let replicate: Replicate
  private let year: Int

  init(_ state: borrowing AreaState, replicate: Replicate, year: Int) {
    self.state = copy state
    self.replicate = replicate
    self.year = year
    care = state.care.readings(key: replicate.key)
  }

  /// Children under 18, looked after or not.
  private var children: Double { Double(state.need.total + state.care.lookedAfter) }

  /// The value of an indicator in its own unit.
  func value(_ indicator: MechanismIndicator) -> Double {
    switch indicator {
    case .referralRate: per10000(Double(state.frontDoor.referrals))
    case .reReferralRate: percent(state.frontDoor.repeats, of: state.frontDoor.referrals)
    case .initialInSevenDays: percent(state.assessment.onTime[1], of: state.assessment.completed[1])
    case .coreInThirtyFiveDays: percent(state.assessment.onTime[2], of: state.assessment.completed[2])
    case .registerRate: per10000(Double(state.protection.onRegister))
    case .reRegistrations: percent(state.protection.reRegistrations, of: state.protection.registrations)
    case .registerTwoYears: percent(state.protection.afterTwoYears, of: state.protection.deRegistrations)
    case .registerUnallocated: percent(unallocated, of: state.protection.onRegister)
    case .lookedAfterRate: per10000(Double(state.care.lookedAfter))
    case .careEntryRate: per10000(Double(care.starts))
    case .vacancies: percent(state.workforce.allVacant, of: state.workforce.allPosts)
    case .turnover:
      state.workforce.workerWeeks == 0
        ? 0 : 100 * Double(state.workforce.leavers) * 52 / Double(state.workforce.workerWeeks)
    default: careValue(indicator)
    }
  }

  private func careValue(_ indicator: MechanismIndicator) -> Double {
    switch indicator {
    case .threePlacements: care.threePlacements.percent
    case .longTermStability: care.longTermStability.percent
    case .familyPlacement: care.familyPlacement.percent
    case .placedDistant: care.placedDistant.percent
    case .adopted: care.adopted.percent
    case .reviewsOnTime: care.reviewsOnTime.percent
    case .qualifiedWorker: care.qualifiedWorker.percent
    case .workerChanges: care.workerChanges.percent
    case .weeklyCost: care.weeklyCost
    default: 0
    }
  }

  /// Registered children without a worker: none at the usual caseload, more as it rises above.
  private var unallocated: Int {
    let excess = max(0, state.longTermLoad - 1)
    let slope = replicate.baseline.draw[.registerUnallocatedSlope]
    return InverseCount.binomial(
      replicate.key.uniform(process: Process.registerAllocation.rawValue, entity: 0, step: UInt32(year)),
      trials: state.protection.onRegister, probability: 1 - exponential(-slope * excess))
  }

  private func per10000(_ count: Double) -> Double { children > 0 ? count / children * 10_000 : 0 }

  /// A percentage; nothing of nothing is none.
  private func percent(_ count: Int, of all: Int) -> Double { all > 0 ? 100 * Double(count) / Double(all) : 0 }
}
