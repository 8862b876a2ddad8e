import Mathematics
import Stochastics

extension CareSystem {
  /// First entries of the week, stream by stream and band by band.
  mutating func receive(_ arrivals: Arrivals, _ now: CareWeek) {
    receive(arrivals.need, from: .need, now)
    receive(arrivals.register, from: .register, now)
    receive(arrivals.other, from: .other, now)
  }

  private mutating func receive(_ counts: AgeBandCounts, from origin: CareOrigin, _ now: CareWeek) {
    for band in 0..<CareBands.count {
      for ordinal in 0..<max(0, counts[band]) {
        let identity = CareIdentity.child(origin: origin, week: now.week, band: band, ordinal: ordinal)
        let uniform = now.key.uniform(process: CareProcess.entryAge, entity: identity, step: 0)
        let first = CareBands.limit(band)
        let age = first + Int(Double(CareBands.limit(band + 1) - first) * uniform)
        enter(Self.child(identity, age: age, at: now.week, calibration, now.key), now)
      }
    }
  }

  /// Children back in care: those whose home exit was simulated, and those who had gone home before the start.
  mutating func receiveReturning(_ now: CareWeek) {
    var index = returning.waiting.count - 1
    while index >= 0 {
      if returning.waiting[index].due <= now.week {
        let child = returning.waiting[index]
        returning.waiting[index] = returning.waiting[returning.waiting.count - 1]
        returning.waiting.removeLast()
        let identity = CareIdentity.returning(child.record.identity)
        var record = Self.child(identity, age: child.record.age(now.week), at: now.week, calibration, now.key)
        if Int(child.leftInYear) == (now.week - 1) / 52 { record.movesThisYear = child.placementsInYear }
        flows.returns += 1
        returningToCare[CareBands.band(ofAge: record.age(now.week))] += 1
        enter(record, now)
      }
      index -= 1
    }
    receiveEarlierReturns(now)
  }

  /// Returns of children who went home before the start: what is left of a Poisson stream of exits, week by week.
  private mutating func receiveEarlierReturns(_ now: CareWeek) {
    let flow = calibration.flow
    guard now.week < EntryFlow.returnWindow, flow.homeExitsPerWeek > 0 else { return }
    let still = exponential(-flow.returnHazard * Double(now.week))
    let last = exponential(-flow.returnHazard * Double(EntryFlow.returnWindow))
    let uniform = now.key.uniform(process: CareProcess.earlierReturns, entity: 0, step: UInt32(now.week))
    let count = InverseCount.poisson(uniform, mean: flow.homeExitsPerWeek * (still - last))
    for ordinal in 0..<count {
      let identity = CareIdentity.child(origin: .returnedBefore, week: now.week, band: 0, ordinal: ordinal)
      let ageUniform = now.key.uniforms2(process: CareProcess.earlierReturnAge, entity: identity, step: 0)
      let time = now.key.uniform(process: CareProcess.earlierReturnTime, entity: identity, step: 0)
      let since = -logarithm(still - time * (still - last)) / flow.returnHazard
      let block = flow.homeAges.firstIndex { $0 >= ageUniform.0 } ?? CohortTable.blocks - 1
      let age = block * CohortTable.cellWeeks + Int(13 * ageUniform.1) + Int(since)
      guard age < CareBands.adult else { continue }
      flows.returns += 1
      returningToCare[CareBands.band(ofAge: age)] += 1
      enter(Self.child(identity, age: age, at: now.week, calibration, now.key), now)
    }
  }

  /// A child with the attributes that its identity gives it, entering now; attributes for life ignore the episode.
  static func child(
    _ identity: UInt64, age: Int, at week: Int, _ calibration: CareCalibration, _ key: ReplicateKey
  ) -> ChildRecord {
    let person = CareIdentity.person(identity)
    let entry = calibration.parameters.entry
    let shapes = calibration.parameters.shapes
    let legal = key.uniform(process: CareProcess.legalRoute, entity: identity, step: 0)
    let locality = key.uniform(process: CareProcess.locality, entity: person, step: 0)
    return ChildRecord(
      identity: identity, born: Int32(week - age), entered: Int32(week), placed: Int32(week),
      nextReview: Int32(week + CareReviews.interval(after: 0)),
      frailty: calibration.frailty.value(key.uniform(process: CareProcess.frailty, entity: person, step: 0)),
      entryBand: UInt8(CareBands.band(ofAge: age)), locality: UInt8(locality * shapes.localities),
      legal: legal < entry.careOrderShare
        ? .careOrder : legal < entry.careOrderShare + entry.accommodatedShare ? .accommodated : .other,
      minority: key.uniform(process: CareProcess.minority, entity: person, step: 0) < entry.minorityShare,
      complex: key.uniform(process: CareProcess.need, entity: person, step: 0) < shapes.complexNeed)
  }

  private mutating func enter(_ record: ChildRecord, _ now: CareWeek) {
    children.append(
      record, exit: Self.threshold(CareProcess.exitClock, record.identity, 0, now.key),
      move: Self.threshold(CareProcess.moveClock, record.identity, 0, now.key),
      worker: Self.threshold(CareProcess.workerClock, record.identity, 0, now.key))
    children.waiting[children.count - 1] = true
    inKind[record.kind] += 1
    ledger.arrivals += 1
    flows.starts += 1
  }
}
