import Mathematics
import Stochastics

extension Baseline {
  /// Draws parameters until a set matches the area's baseline, and solves what must balance.
  ///
  /// - Parameter shouldStop: asked before each set.
  /// - Throws: `cannotMatchBaseline` after `tries` refused sets; `stopped` where it was asked to stop.
  static func solve(
    _ area: CompiledArea, draw number: Int, seed: UInt64, vary: Bool, chance: ReplicateKey, tries: Int = 200,
    shouldStop: () -> Bool = { false }
  ) throws(ModelError) -> Baseline {
    // Without variation every further try is the same.
    try firstThatFits(area, draw: number, tries: vary && number > 0 ? tries : 1, shouldStop: shouldStop) { attempt in
      (ParameterDraw(area, draw: number, attempt: attempt, seed: seed, vary: vary), chance)
    }.baseline
  }

  /// Tries sets of values, each with a key of chance, until one matches the area's baseline.
  ///
  /// - Throws: `cannotMatchBaseline` after `tries` refused sets, at least one; `stopped` where it was asked to stop.
  static func firstThatFits(
    _ area: CompiledArea, draw number: Int, tries: Int, shouldStop: () -> Bool,
    set: (Int) -> (values: ParameterDraw, chance: ReplicateKey)
  ) throws(ModelError) -> (baseline: Baseline, chance: ReplicateKey) {
    var misfits = MisfitTally()
    for attempt in 0..<tries {
      if shouldStop() { throw .stopped }
      let (values, chance) = set(attempt)
      do throws(BaselineMisfit) {
        return (try Baseline(area, values, chance: chance), chance)
      } catch {
        misfits.add(error)
      }
    }
    guard let misfit = misfits.commonest else { preconditionFailure("a draw is tried at least once") }
    throw .cannotMatchBaseline(draw: number, tries: tries, misfit: misfit)
  }

  /// Why each of the first `count` sets of values of a draw was refused, in order; sets that fit are left out.
  static func refusals(
    _ area: CompiledArea, draw number: Int, seed: UInt64, vary: Bool, chance: ReplicateKey, count: Int
  ) -> [BaselineMisfit.Kind] {
    (0..<count).compactMap { attempt in
      let draw = ParameterDraw(area, draw: number, attempt: attempt, seed: seed, vary: vary)
      do throws(BaselineMisfit) {
        _ = try Baseline(area, draw, chance: chance)
        return nil
      } catch {
        return error.reason.kind
      }
    }
  }

  /// Solves one set of values; throws what does not fit where it cannot match the baseline.
  init(_ area: CompiledArea, _ draw: ParameterDraw, chance: ReplicateKey) throws(BaselineMisfit) {
    let misfit = { (reason: BaselineMisfit.Reason) in BaselineMisfit(reason, in: draw, of: area) }
    do throws(BaselineMisfit.Reason) { try draw.checkLimits() } catch { throw misfit(error) }
    // Asked before care is solved, which takes most of the time: an area without posts is refused at once.
    workforce = WorkforceCalibration(
      draw, posts: area.posts, vacancy: area.vacancy, usual: area.usualVacancy,
      openCases: area.childrenInNeed + area.onRegister + area.lookedAfter)
    for team in [Workforce.Team.duty, .longTerm] where workforce.productiveAtStart[team] <= 0 {
      throw misfit(.emptyTeam(team, posts: area.posts))
    }
    let all = area.area.allChildren
    let flows = CareFlowTargets(
      entries: draw[.careEntryRate] / 10_000 * all, change: draw[.lookedAfterChange] * Double(area.lookedAfter),
      ageing: area.ageing)
    let care: CareCalibration
    do throws(CareRejection) {
      care = try CareCalibration(
        parameters: CareParameters(draw, area: area), lookedAfter: area.lookedAfter, flows: flows, key: chance)
    } catch {
      throw misfit(.care(error))
    }
    let free = zip(area.area.children, care.childrenByBand).map { $0 - $1 }
    if let band = free.firstIndex(where: { $0 <= 0 }) {
      throw misfit(
        .moreLookedAfter(band: band, children: area.area.children[band], lookedAfter: care.childrenByBand[band]))
    }
    let additional = draw[.needShareAdditional]
    let complex = draw[.needShareComplex]
    let acute = draw[.needShareAcute]
    let shares = [1 - additional - complex - acute, additional, complex, acute]
    let entries = care.newEntriesByBand
    need = NeedCalibration(
      children: free, births: area.area.births, shares: shares,
      meanWeeks: [draw[.needWeeksAdditional], draw[.needWeeksComplex], draw[.needWeeksAcute]],
      entries: entries, returns: care.netReturnsByBand)
    if let place = need.rise.firstIndex(where: { !($0 >= 0 && $0.isFinite) }) {
      throw misfit(.escalation(level: place % 3, band: place / 3, hazard: need.rise[place]))
    }
    entryHazard = (0..<NeedStock.bands).map { hazard(entries[$0] / 52 / (shares[3] * free[$0])) }
    if let band = entryHazard.firstIndex(where: { !($0 >= 0 && $0.isFinite) }) {
      throw misfit(.entry(band: band, hazard: entryHazard[band]))
    }
    frontDoor = FrontDoorCalibration(draw, children: all, shares: shares)
    guard let assessment = AssessmentCalibration(draw, children: all, frontDoor: frontDoor, key: chance) else {
      throw misfit(.hoursSpread(draw[.hoursSpread]))
    }
    self.assessment = assessment
    frontDoor.usualDepthLost = assessment.usualDepthCut / max(1e-9, assessment.depthCutMaximum)
    do throws(BaselineMisfit.Reason) {
      protection = try ProtectionCalibration(
        draw, onRegister: area.onRegister, childrenInNeed: Double(area.childrenInNeed),
        entriesPerYear: entries.reduce(0, +), assessment: assessment)
    } catch {
      throw misfit(error)
    }
    do throws(ClinicMisfit) { clinics = try ClinicsPlan(draw, area: area, children: free) } catch {
      throw misfit(.clinic(error))
    }
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
