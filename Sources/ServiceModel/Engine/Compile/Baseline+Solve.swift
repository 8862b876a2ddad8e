import Mathematics
import Stochastics

extension Baseline {
  /// Draws parameters until a set matches the area's baseline, and solves what must balance.
  ///
  /// - Throws: `cannotMatchBaseline` after `tries` refused sets.
  static func solve(
    _ area: CompiledArea, draw number: Int, seed: UInt64, vary: Bool, chance: ReplicateKey, tries: Int = 200
  ) throws(ModelError) -> Baseline {
    for attempt in 0..<tries {
      let draw = ParameterDraw(area.parameters, draw: number, attempt: attempt, seed: seed, vary: vary)
      if let baseline = Baseline(area, draw, chance: chance) { return baseline }
      // Without variation every further try is the same.
      guard vary, number > 0 else { break }
    }
    throw .cannotMatchBaseline(draw: number, tries: vary && number > 0 ? tries : 1)
  }

  /// Solves one set of values; `nil` where it cannot match the baseline.
  init?(_ area: CompiledArea, _ draw: ParameterDraw, chance: ReplicateKey) {
    let all = area.area.children.reduce(0, +)
    let rates = area.parameters[Quantity.careEntryRate.index].prior
    let allowed = (rates.quantile(0.001) / 10_000 * all)...(rates.quantile(0.999) / 10_000 * all)
    guard
      let care = try? CareCalibration(
        parameters: CareParameters(draw, area: area), lookedAfter: area.lookedAfter, entriesAllowed: allowed,
        key: chance)
    else { return nil }
    let free = zip(area.area.children, care.childrenByBand).map { $0 - $1 }
    let additional = draw[.needShareAdditional]
    let complex = draw[.needShareComplex]
    let acute = draw[.needShareAcute]
    let shares = [1 - additional - complex - acute, additional, complex, acute]
    guard shares[0] > 0 else { return nil }
    let entries = care.newEntriesByBand
    need = NeedCalibration(
      children: free, births: area.area.births, shares: shares,
      meanWeeks: [draw[.needWeeksAdditional], draw[.needWeeksComplex], draw[.needWeeksAcute]],
      entries: entries, returns: care.netReturnsByBand)
    guard need.rise.allSatisfy({ $0 >= 0 && $0.isFinite }) else { return nil }
    entryHazard = (0..<NeedStock.bands).map { hazard(entries[$0] / 52 / (shares[3] * free[$0])) }
    guard entryHazard.allSatisfy({ $0 >= 0 && $0.isFinite }) else { return nil }
    frontDoor = FrontDoorCalibration(draw, children: all, shares: shares)
    guard let assessment = AssessmentCalibration(draw, children: all, frontDoor: frontDoor, key: chance) else {
      return nil
    }
    self.assessment = assessment
    frontDoor.usualDepthLost = assessment.usualDepthCut / max(1e-9, assessment.depthCutMaximum)
    guard
      let protection = ProtectionCalibration(
        draw, onRegister: area.onRegister, childrenInNeed: Double(area.childrenInNeed),
        entriesPerYear: entries.reduce(0, +), assessment: assessment)
    else { return nil }
    self.protection = protection
    workforce = WorkforceCalibration(draw, posts: area.posts, vacancy: area.vacancy, usual: area.usualVacancy)
    let hours = (draw[.hoursChildInNeedMonth], draw[.hoursRegisterMonth], draw[.hoursLookedAfterMonth])
    caseWork = CaseWork(
      childInNeed: hours.0, registered: hours.1, lookedAfter: hours.2,
      atStart: hours.0 * Double(area.childrenInNeed) + hours.1 * Double(area.onRegister)
        + hours.2 * Double(area.lookedAfter),
      helpedAtStart: Double(area.childrenInNeed + area.onRegister))
    let allocated = area.area.indicators[MechanismIndicator.qualifiedWorker.rawValue]?.value ?? 100
    allocatedLog = logarithm(min(0.9999, max(0.01, allocated / 100)))
    children = all
    self.draw = draw
    self.care = care
  }
}
