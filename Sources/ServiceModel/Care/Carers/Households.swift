import Mathematics
import Stochastics

extension CareSystem {
  /// The week's leavers, recruits and campaign approvals.
  mutating func stepHouseholds(_ now: CareWeek) {
    leaveHouseholds(now)
    recruit(now)
    receiveCampaign(now)
  }

  /// Runs every household's leaving clock; support slows it and being over the approved number hurries it.
  private mutating func leaveHouseholds(_ now: CareWeek) {
    flows.supportedWeeks += households.advance(
      hazard: calibration.carerLeaving, over: calibration.parameters.fostering.overCapacityLeavingRatio,
      supported: max(0, now.levers.carerLeavingSupported), share: now.supportedShare)
    var slot = households.count - 1
    while slot >= 0 {
      if households.leaveBudget[slot] <= 0 { leaveHousehold(slot, now) }
      slot -= 1
    }
  }

  /// A household goes: to an agency with its children, whose placement lasts, or altogether, and they must move.
  private mutating func leaveHousehold(_ slot: Int, _ now: CareWeek) {
    let identity = households.identity[slot]
    let toAgency =
      now.key.uniform(process: CareProcess.leaverToAgency, entity: identity, step: 0)
      < calibration.parameters.fostering.lossToAgency
    flows.householdsLeft += 1
    ledger.householdsLeft += 1
    if toAgency { flows.householdsToAgency += 1 }
    let last = households.count - 1
    for child in 0..<children.count {
      let carer = Int(children.records[child].carer)
      if carer == slot { release(child, toAgency: toAgency, now) }
      if carer == last, slot != last { children.records[child].carer = Int32(slot) }
      let left = Int(children.records[child].left)
      if left == slot { children.records[child].left = -1 }
      if left == last, slot != last { children.records[child].left = Int32(slot) }
    }
    places -= Int(households.places[slot])
    households.remove(slot)
  }

  private mutating func release(_ child: Int, toAgency: Bool, _ now: CareWeek) {
    children.records[child].carer = -1
    if toAgency {
      inKind[.ownFoster] -= 1
      inKind[.agencyFoster] += 1
      children.records[child].kind = .agencyFoster
      children.records[child].crowded = false
      children.records[child].matched = true
      children.moveScale[child] = 1
      refresh(child, now.week)
    } else {
      children.records[child].movesThisYear &+= 1
      flows.moves += 1
      flows.forcedMoves += 1
      children.waiting[child] = true
    }
  }

  /// Ordinary recruitment at the rate that balances the draw's leaving.
  ///
  /// Enquiries are Poisson and each becomes an approval with the draw's chance; the delays in between only displace a
  /// Poisson stream, which leaves it Poisson at the same rate, so households are counted when they become available.
  private mutating func recruit(_ now: CareWeek) {
    let fostering = calibration.parameters.fostering
    let approvals = fostering.households * fostering.leavingHazard / 52
    let conversion = min(1, max(fostering.enquiryConversion, 1e-6))
    let step = UInt32(now.week)
    let enquiries = InverseCount.poisson(
      now.key.uniform(process: CareProcess.enquiries, entity: 0, step: step), mean: approvals / conversion)
    let approved = InverseCount.binomial(
      now.key.uniform(process: CareProcess.approvals, entity: 0, step: step), trials: enquiries,
      probability: conversion)
    flows.enquiries += enquiries
    flows.householdsApproved += approved
    for ordinal in 0..<approved {
      join(CareIdentity.household(origin: 1, week: now.week, ordinal: ordinal), now.key)
    }
  }

  /// A household joins with the attributes that its identity gives it.
  mutating func join(_ identity: UInt64, _ key: ReplicateKey) {
    households.append(identity, calibration.parameters, key)
    places += Int(households.places[households.count - 1])
    ledger.householdsJoined += 1
  }

  /// What support does to the move hazard of a child in a household.
  @inline(__always)
  func moveScale(household: Int, _ now: CareWeek) -> Double {
    guard household >= 0, households.isSupported(household, share: now.supportedShare) else { return 1 }
    return max(0, now.levers.moveHazardSupported)
  }

  /// Brings every child's move scale up to date with who is supported this week.
  mutating func applySupport(_ now: CareWeek) {
    guard now.supportedShare > 0 || supportInForce else { return }
    supportInForce = now.supportedShare > 0
    for slot in 0..<children.count {
      children.moveScale[slot] = moveScale(household: Int(children.records[slot].carer), now)
    }
  }
}

extension HouseholdColumns {
  /// A week passes on every leaving clock; gives how many households are supported.
  fileprivate mutating func advance(hazard: Double, over: Double, supported: Double, share: Double) -> Int {
    let (here, approved, order) = (children, places, supportRank)
    let (children, places, ranks) = (here.span, approved.span, order.span)
    var count = 0
    leaveBudget.withUnsafeMutableBufferPointer { budgets in
      for slot in 0..<budgets.count {
        let isSupported = ranks[unchecked: slot] < share
        let crowding = children[unchecked: slot] > places[unchecked: slot] ? over : 1
        budgets[slot] -= hazard * crowding * (isSupported ? supported : 1)
        count &+= isSupported ? 1 : 0
      }
    }
    return count
  }

  /// Adds a household whose attributes follow from its identity alone.
  mutating func append(_ identity: UInt64, _ parameters: CareParameters, _ key: ReplicateKey) {
    let shapes = parameters.shapes
    func uniform(_ process: UInt32) -> Double { key.uniform(process: process, entity: identity, step: 0) }
    let mean = min(3, max(1, parameters.fostering.placesPerHousehold))
    let extra = InverseCount.binomial(uniform(CareProcess.places), trials: 2, probability: (mean - 1) / 2)
    let ages = uniform(CareProcess.carerAges)
    let young = ages >= shapes.carerAges.any && ages < shapes.carerAges.any + shapes.carerAges.young
    let older = ages >= shapes.carerAges.any + shapes.carerAges.young
    self.identity.append(identity)
    places.append(UInt16(1 + extra))
    children.append(0)
    youngest.append(older ? 260 : 0)
    oldest.append(young ? 519 : UInt16(CareBands.adult))
    experienced.append(uniform(CareProcess.experience) < shapes.experienced ? 1 : 0)
    minority.append(uniform(CareProcess.carerMinority) < parameters.entry.minorityShare ? 1 : 0)
    locality.append(UInt16(uniform(CareProcess.carerLocality) * shapes.localities))
    salt.append(
      UInt16(truncatingIfNeeded: key.bits(process: CareProcess.carerSalt, entity: identity, step: 0)))
    supportRank.append(uniform(CareProcess.support))
    leaveBudget.append(InverseContinuous.exponential(uniform(CareProcess.leaveClock)))
  }
}
