import Stochastics

extension CareCalibration {
  /// How many children of the reference cohort look for a household when matching is tuned.
  private static let probes = 1_024

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
    var fits = [UInt16](repeating: .max, count: Self.probes)
    for index in 0..<Self.probes {
      fits[index] = state.households.bestMatch(for: probe(index, cohort, key)).fit
    }
    fits.sort()
    let position = min(Self.probes - 1, Int(kernel.matched * Double(Self.probes)))
    fitLimit = fits[position]
    if kernel.matched < 1, fitLimit == .max {
      throw .tooFewCarers(needed: needed, places: Double(state.places))
    }
  }

  /// One child who needs a placement: an entrant or a mover, in the proportions of the stationary flows.
  private func probe(_ index: Int, _ cohort: ReferenceCohort, _ key: ReplicateKey) -> MatchNeed {
    let entity = UInt64(index)
    let child = cohort.children[index % cohort.children.count]
    let draws = key.uniforms2(process: CareProcess.probe, entity: entity, step: 0)
    let attributes = key.uniforms2(process: CareProcess.probe, entity: entity, step: 1)
    let movesPerYear = 0.54 * Double(lookedAfter)
    let entering = draws.0 * (flow.perYear + movesPerYear) < flow.perYear
    var record = ChildRecord(
      identity: entity, born: Int32(-(entering ? child.entryAge : child.entryAge + child.stay)), entered: 0, placed: 0,
      frailty: 1, entryBand: 0, locality: UInt8(draws.1 * parameters.shapes.localities), legal: .other,
      minority: attributes.0 < parameters.entry.minorityShare, complex: attributes.1 < parameters.shapes.complexNeed)
    record.placements = 1 &+ UInt32(index)
    return MatchNeed(record, week: 0, key)
  }
}
