import Stochastics

extension CareCalibration {
  /// Children held against the households when matching is tuned, each time.
  private static let probes = 384
  /// Weeks after which the pilot's households are looked at.
  private static let pilotWeeks = [13, 26]

  /// Sets the fit below which a household counts as a good match, so that the draw's share of children finds one.
  ///
  /// How picky matching is cannot be seen in any published figure. It follows from the agency share: given what councils do
  /// when nobody suits, the agency share says how often nobody suits. Children like those who need placements are held
  /// against the households with room, first at the start and then in a pilot half-year played from it; the limit is that
  /// quantile of their best fits.
  mutating func tuneMatching(to cohort: ReferenceCohort, key: ReplicateKey) throws(CareRejection) {
    guard kernel.matched > 0, lookedAfter > 0 else { return }
    let needed = PlacementShares(parameters.placement).own * Double(lookedAfter)
    var pilot = CareSystem(calibration: self, key: key)
    guard Double(pilot.places) > needed else { throw .tooFewCarers(needed: needed, places: Double(pilot.places)) }
    let movers = MoverLattice(cohort, moves: moves)
    var fits: [UInt16] = []
    fits.reserveCapacity(Self.pilotWeeks.count * Self.probes)
    collect(&fits, from: pilot, movers, key)
    setLimit(&fits)
    pilot.calibration.fitLimit = fitLimit
    for week in 0..<(Self.pilotWeeks.last ?? 0) {
      pilot.step(
        week: week, arrivals: pilotArrivals(week, key), levers: CareLevers(),
        workers: WorkersThisWeek(changeHazard: parameters.workers.changeHazard, allocatedShare: 1, loadRatio: 1),
        key: key)
      if Self.pilotWeeks.contains(week + 1) { collect(&fits, from: pilot, movers, key) }
    }
    setLimit(&fits)
    if kernel.matched < 1, fitLimit == .max {
      throw .tooFewCarers(needed: needed, places: Double(pilot.places))
    }
  }

  private mutating func setLimit(_ fits: inout [UInt16]) {
    fits.sort()
    if !fits.isEmpty { fitLimit = fits[min(fits.count - 1, Int(kernel.matched * Double(fits.count)))] }
    fits.removeAll(keepingCapacity: true)
  }

  /// The best fits of probes in a state whose children of one week's exits and moves have left their places.
  private func collect(_ fits: inout [UInt16], from state: CareSystem, _ movers: MoverLattice, _ key: ReplicateKey) {
    var state = state
    let moving = movers.movesPerYear
    let leaving = flow.exitsPerYear / Double(lookedAfter)
    state.vacateWeek(rate: (moving + leaving) / 52, key)
    for index in 0..<Self.probes {
      if let need = probe(index, movers, moverShare: moving / (moving + leaving), week: state.week, key) {
        fits.append(state.households.bestMatch(for: need).fit)
      }
    }
  }

  private func pilotArrivals(_ week: Int, _ key: ReplicateKey) -> Arrivals {
    var arrivals = Arrivals()
    for band in 0..<CareBands.count {
      let uniform = key.uniform(process: CareProcess.pilotArrivals, entity: UInt64(band), step: UInt32(week))
      arrivals.add(InverseCount.poisson(uniform, mean: flow.firstPerYear[band] / 52), band: band, origin: .other)
    }
    return arrivals
  }

  /// One child who may need a carer: an entrant or a mover in the proportions of the stationary flows, or nobody where the
  /// kernel sends the child elsewhere.
  private func probe(_ index: Int, _ movers: MoverLattice, moverShare: Double, week: Int, _ key: ReplicateKey)
    -> MatchNeed?
  {
    let entity = UInt64(index) | UInt64(week) &<< 32
    let stream = key.uniforms2(process: CareProcess.probe, entity: entity, step: 0)
    let place = key.uniforms2(process: CareProcess.probe, entity: entity, step: 1)
    let attributes = key.uniforms2(process: CareProcess.probe, entity: entity, step: 2)
    let age = stream.0 < moverShare ? movers.age(place.0) : entryAge(place.0)
    let band = CareBands.band(ofAge: age)
    guard stream.1 < 1 - kernel.home[band] - kernel.parents[band] - kernel.other[band] else { return nil }
    var record = ChildRecord(
      identity: entity, born: Int32(week - age), entered: 0, placed: 0, frailty: 1, entryBand: 0,
      locality: UInt8(place.1 * parameters.shapes.localities), legal: .other,
      minority: attributes.0 < parameters.entry.minorityShare, complex: attributes.1 < parameters.shapes.complexNeed)
    record.placements = 1
    return MatchNeed(record, week: week, key)
  }

  /// The age at entry that a uniform number stands for.
  private func entryAge(_ uniform: Double) -> Int {
    var left = uniform
    for (band, share) in parameters.entry.bandShares.enumerated() {
      if left < share {
        let first = CareBands.limit(band)
        return first + Int(Double(CareBands.limit(band + 1) - first) * left / share)
      }
      left -= share
    }
    return CareBands.adult - 1
  }
}

extension CareSystem {
  /// Empties the places of children who leave or move in one week, as they are when others look for a place.
  fileprivate mutating func vacateWeek(rate: Double, _ key: ReplicateKey) {
    for slot in 0..<children.count {
      let identity = children.records[slot].identity
      if key.uniform(process: CareProcess.probe, entity: identity, step: 3) < rate { vacate(slot) }
    }
  }
}
