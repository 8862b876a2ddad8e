import Stochastics

extension CareSystem {
  /// The exit clock has run out: a way out of ordinary care, an adoption order, or a breakdown. True when care ends.
  mutating func runOut(_ slot: Int, _ now: CareWeek) -> Bool {
    let record = children.records[slot]
    let draws = now.key.uniforms2(process: CareProcess.exitRoute, entity: record.identity, step: record.exits)
    guard record.kind != .adoption else { return endAdoptivePlacement(slot, draws.0, now) }
    let route = route(record, draws, now)
    guard route == .adoption else {
      leave(slot, by: route, now)
      return true
    }
    placeForAdoption(slot, now)
    return false
  }

  /// The route that competing hazards give, then what the residence-order lever changes of it.
  private func route(_ record: ChildRecord, _ draws: (Double, Double), _ now: CareWeek) -> CareExitRoute {
    let cell = CareHazards.index(
      entryBand: Int(record.entryBand), band: CareBands.band(ofAge: record.age(now.week &- 1)),
      stayClass: StayClass.of(weeks: record.stay(now.week &- 1)))
    let routes = calibration.hazards.routes
    let independence = CareExitRoute.independence.rawValue
    let more = (now.levers.independenceExit - 1) * routes[independence][cell]
    var left = draws.0 * (calibration.exitTotals[cell] + more)
    var index = 0
    while index < CareExitRoute.adoption.rawValue {
      left -= routes[index][cell] + (index == independence ? more : 0)
      if left < 0 { break }
      index += 1
    }
    let route = CareExitRoute(rawValue: index) ?? .adoption
    let lever = now.levers.residenceOrderExit * calibration.residenceLeverage
    guard lever != 0, route != .adoption else { return route }
    let ending = calibration.exitTotals[cell] - calibration.hazards.routes[CareExitRoute.adoption.rawValue][cell]
    let share = calibration.hazards.routes[CareExitRoute.residenceOrder.rawValue][cell] / ending
    if lever > 0 {
      return route != .residenceOrder && draws.1 * (1 - share) < lever ? .residenceOrder : route
    }
    return route == .residenceOrder && draws.1 * share < -lever ? .home : route
  }

  private mutating func endAdoptivePlacement(_ slot: Int, _ uniform: Double, _ now: CareWeek) -> Bool {
    let hazards = calibration.hazards
    if uniform * (hazards.adoptionOrder + hazards.disruption) < hazards.adoptionOrder {
      if children.records[slot].prompt { flows.adoptedPromptly += 1 }
      leave(slot, by: .adoption, now)
      return true
    }
    restartExitClock(slot, now)
    children.records[slot].movesThisYear &+= 1
    flows.moves += 1
    vacate(slot)
    children.waiting[slot] = true
    return false
  }

  private mutating func placeForAdoption(_ slot: Int, _ now: CareWeek) {
    restartExitClock(slot, now)
    vacate(slot)
    children.waiting[slot] = false
    var record = children.records[slot]
    let uniform = now.key.uniform(process: CareProcess.decisionYear, entity: record.identity, step: record.exits)
    record.prompt = record.stay(now.week) < 52 || uniform < calibration.promptPlacement
    record.movesThisYear &+= 1
    flows.moves += 1
    children.records[slot] = record
    settle(slot, .adoption, household: -1, matched: true, now)
  }

  private mutating func restartExitClock(_ slot: Int, _ now: CareWeek) {
    let record = children.records[slot]
    children.records[slot].exits &+= 1
    children.exitBudget[slot] = Self.threshold(
      CareProcess.exitClock, record.identity, record.exits &+ 1, now.key)
  }

  /// A child stops being looked after.
  mutating func leave(_ slot: Int, by route: CareExitRoute, _ now: CareWeek) {
    let record = children.records[slot]
    if route == .home { returning.sendHome(record, returnHazard: calibration.flow.returnHazard, now) }
    let age = record.age(now.week)
    if route == .independence { leavers.add(age: age, week: now.week) }
    if age < CareBands.adult {
      joiningArea[CareBands.band(ofAge: age)] += 1
    } else {
      ledger.leftArea += 1
    }
    vacate(slot)
    inKind[record.kind] -= 1
    if record.kind == .home, record.distant { inDistantHomes -= 1 }
    children.remove(slot)
    flows.exits[route] += 1
    ledger.exits += 1
  }

  /// Takes a child out of its household; it still counts in its kind of placement until it settles elsewhere.
  mutating func vacate(_ slot: Int) {
    let carer = Int(children.records[slot].carer)
    guard carer >= 0 else { return }
    if households.isOver(carer) { crowdingChanged = true }
    households.children[carer] &-= 1
    children.records[slot].left = Int32(carer)
    children.records[slot].carer = -1
  }
}
