import Stochastics

extension CareSystem {
  /// Finds a placement for every child who waits, in order of identity.
  mutating func placeWaitingChildren(_ now: CareWeek) {
    queue.removeAll(keepingCapacity: true)
    for slot in 0..<children.count where children.waiting[slot] { insertIntoQueue(slot) }
    for position in 0..<queue.count {
      let slot = Int(queue[position])
      children.waiting[slot] = false
      place(slot, now)
    }
  }

  private mutating func insertIntoQueue(_ slot: Int) {
    queue.append(Int32(slot))
    let identity = children.records[slot].identity
    var position = queue.count - 1
    while position > 0, children.records[Int(queue[position - 1])].identity > identity {
      queue[position] = queue[position - 1]
      position -= 1
    }
    queue[position] = Int32(slot)
  }

  private mutating func place(_ slot: Int, _ now: CareWeek) {
    let record = children.records[slot]
    let kernel = calibration.kernel
    let band = CareBands.band(ofAge: record.age(now.week))
    let uniform = now.key.uniform(
      process: CareProcess.placementKind, entity: record.identity, step: record.placements)
    let parents = kernel.parents[band]
    let other = parents + kernel.other[band]
    let home = other + min(1 - other, max(0, kernel.home[band] + now.levers.homesShare))
    if uniform < parents {
      settle(slot, .parents, household: -1, matched: true, now)
    } else if uniform < other {
      settle(slot, .other, household: -1, matched: true, now)
    } else if uniform < home {
      settle(slot, .home, household: -1, matched: true, now)
    } else {
      seekCarer(slot, now)
    }
  }

  /// Own carers who suit; else, by a keyed choice, an agency, a home, a stretched household, or whoever has room.
  private mutating func seekCarer(_ slot: Int, _ now: CareWeek) {
    let record = children.records[slot]
    let need = MatchNeed(record, now)
    flows.carersSought += 1
    let best = households.bestMatch(for: need)
    if best.household >= 0, best.fit < calibration.fitLimit {
      flows.carersMatched += 1
      settle(slot, .ownFoster, household: best.household, matched: true, now)
      return
    }
    let choice = calibration.kernel.noMatch
    let uniform = now.key.uniform(process: CareProcess.noMatch, entity: record.identity, step: record.placements)
    // Whatever follows was nobody's choice for the child.
    if uniform < choice.home {
      settle(slot, .home, household: -1, matched: false, now)
    } else if uniform < choice.home + choice.agency {
      settle(slot, .agencyFoster, household: -1, matched: false, now)
    } else {
      let stretched = uniform < choice.home + choice.agency + choice.stretched
      let household = stretched ? households.bestFull(for: need) : households.anyRoom(for: need)
      guard household >= 0 else {
        settle(slot, .agencyFoster, household: -1, matched: false, now)
        return
      }
      if !stretched { flows.onlyOption += 1 }
      settle(slot, .ownFoster, household: household, matched: false, now)
    }
  }

  /// A child begins a placement.
  mutating func settle(_ slot: Int, _ kind: PlacementKind, household: Int, matched: Bool, _ now: CareWeek) {
    var record = children.records[slot]
    inKind[record.kind] -= 1
    inKind[kind] += 1
    if record.kind == .home, record.distant { inDistantHomes -= 1 }
    let chance = calibration.distance[kind.rawValue] + now.levers.distantPlacement
    let uniform = now.key.uniform(process: CareProcess.distance, entity: record.identity, step: record.placements)
    record.distant = uniform < chance
    flows.placementsMade += 1
    if record.distant { flows.distantPlacementsMade += 1 }
    if record.placements == 0 {
      flows.firstPlacements += 1
      if record.distant { flows.distantFirstPlacements += 1 }
    }
    record.kind = kind
    if kind == .home, record.distant { inDistantHomes += 1 }
    record.matched = matched
    record.placed = Int32(now.week)
    record.placements &+= 1
    record.carer = Int32(household)
    record.left = -1
    record.crowded = false
    if household >= 0 {
      households.children[household] &+= 1
      record.crowded = households.isOver(household)
      if record.crowded { crowdingChanged = true }
    }
    children.records[slot] = record
    children.moveScale[slot] = moveScale(household: household, now)
    refresh(slot, now.week)
  }

  /// After a household went over its number or back: every child there moves at the hazard of its household's state.
  mutating func settleCrowding(_ now: CareWeek) {
    guard crowdingChanged else { return }
    crowdingChanged = false
    for slot in 0..<children.count where children.records[slot].carer >= 0 {
      let crowded = households.isOver(Int(children.records[slot].carer))
      if children.records[slot].crowded != crowded {
        children.records[slot].crowded = crowded
        refresh(slot, now.week)
      }
    }
  }
}
