import Stochastics

extension CareCalibration {
  /// Sets the fit below which a household counts as a good match, so that the draw's share of children finds one.
  ///
  /// How picky matching is cannot be seen in any published figure. It follows from the agency share: given what councils do
  /// when nobody suits, the agency share says how often nobody suits. Children like those who need placements are held
  /// against the households with room in one starting state, and the limit is that quantile of their best fits.
  mutating func tuneMatching(to cohort: ReferenceCohort, key: ReplicateKey) throws(CareRejection) {
    guard kernel.matched > 0, lookedAfter > 0 else { return }
    let needed = PlacementShares(parameters.placement).own * Double(lookedAfter)
    let state = CareSystem(calibration: self, key: key)
    guard Double(state.places) > needed else { throw .tooFewCarers(needed: needed, places: Double(state.places)) }
    var fits: [UInt16] = []
    fits.reserveCapacity(2 * Self.probesPerStream)
    let movers = MoverLattice(cohort, moves: moves)
    let weight = movers.movesPerYear * Double(lookedAfter) / max(flow.perYear, 1e-9)
    for index in 0..<(2 * Self.probesPerStream) {
      if let need = probe(index, movers, moverShare: weight / (1 + weight), key) {
        fits.append(state.households.bestMatch(for: need).fit)
      }
    }
    guard !fits.isEmpty else { return }
    fits.sort()
    fitLimit = fits[min(fits.count - 1, Int(kernel.matched * Double(fits.count)))]
    if kernel.matched < 1, fitLimit == .max {
      throw .tooFewCarers(needed: needed, places: Double(state.places))
    }
  }

  private static let probesPerStream = 512

  /// One child who may need a carer: an entrant or a mover in the proportions of the stationary flows, or nobody where the
  /// kernel sends the child elsewhere.
  private func probe(_ index: Int, _ movers: MoverLattice, moverShare: Double, _ key: ReplicateKey) -> MatchNeed? {
    let entity = UInt64(index)
    let stream = key.uniforms2(process: CareProcess.probe, entity: entity, step: 0)
    let place = key.uniforms2(process: CareProcess.probe, entity: entity, step: 1)
    let attributes = key.uniforms2(process: CareProcess.probe, entity: entity, step: 2)
    let age = stream.0 < moverShare ? movers.age(place.0) : entryAge(place.0)
    let band = CareBands.band(ofAge: age)
    guard stream.1 < 1 - kernel.home[band] - kernel.parents[band] - kernel.other[band] else { return nil }
    var record = ChildRecord(
      identity: entity, born: Int32(-age), entered: 0, placed: 0, frailty: 1, entryBand: 0,
      locality: UInt8(place.1 * parameters.shapes.localities), legal: .other,
      minority: attributes.0 < parameters.entry.minorityShare, complex: attributes.1 < parameters.shapes.complexNeed)
    record.placements = 1
    return MatchNeed(record, week: 0, key)
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

/// The ages at which children of the reference cohort move, each weighed by its hazard of moving.
private struct MoverLattice {
  private var ages: [Int] = []
  private var cumulative: [Double] = []
  /// Moves a year of the average child.
  private(set) var movesPerYear = 0.0

  init(_ cohort: ReferenceCohort, moves: MoveRates) {
    var sum = 0.0
    for child in cohort.children where !child.adoptive {
      let phase = StayClass.movePhase(StayClass.of(weeks: child.stay))
      sum += moves.weekly(phase: phase, frailty: child.frailty, ratios: moves.norm[phase]) + moves.forced
      ages.append(child.entryAge + child.stay)
      cumulative.append(sum)
    }
    movesPerYear = ages.isEmpty ? 0 : 52 * sum / Double(ages.count)
  }

  func age(_ uniform: Double) -> Int {
    let target = uniform * (cumulative.last ?? 0)
    var low = 0
    var high = cumulative.count - 1
    while low < high {
      let middle = (low + high) / 2
      if cumulative[middle] < target { low = middle + 1 } else { high = middle }
    }
    return ages.isEmpty ? 0 : ages[low]
  }
}
