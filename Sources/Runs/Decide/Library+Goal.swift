import Decisions
import ModelInputs
import ServiceModel

extension Library {
  /// Finds the dose of one intervention with which a wish comes true as often as is asked; all doses in the same futures.
  ///
  /// - Throws: `input`, `model` and `unplayable` as a run does; `unknownName` and `badOption` for what is asked; `undecided`
  ///   for too few draws; `interrupted`.
  package func goal(
    _ request: GoalRequest, observer: RunObserver = RunObserver()
  ) throws(WorkbenchError) -> GoalResult {
    let playable = try playable(
      scenarioFile(request.scenario), at: request.scenario, draws: request.draws, prices: request.prices,
      threads: request.threads, observer: observer)
    return try playable.goal(request, observer: observer)
  }
}

extension PlayableScenario {
  /// Doses that are looked at across the range before the place is narrowed down.
  private static var looks: Int { 9 }
  /// The dose is found to within this share of the range.
  private static var tolerance: Double { 1 / 400 }

  /// The same for a scenario that is open; the request's file and draws do not matter.
  package func goal(
    _ request: GoalRequest, observer: RunObserver = RunObserver()
  ) throws(WorkbenchError) -> GoalResult {
    let (wish, catalogue) = (try Wish(request.want, option: "--want"), library.catalogue)
    try checkChance(request)
    var playable = self
    let plan = try plan(of: request)
    guard let intervention = catalogue.intervention(request.intervention) else {
      throw .unknownName(
        kind: "intervention", name: request.intervention, known: playable.scenario.portfolios[plan].interventions)
    }
    let (least, most) = (request.least ?? intervention.dose.minimum, request.most ?? intervention.dose.maximum)
    guard least >= 0, least < most, most <= intervention.dose.maximum else {
      throw .badOption(
        name: "--least and --most", found: "\(plain(least)) and \(plain(most))",
        wanted: "two doses from 0 to \(plain(intervention.dose.maximum)) \(intervention.dose.unit), the lesser first")
    }
    let range = least...most
    let portfolio = playable.scenario.portfolios[plan]
    let starts = StartStates()
    let last = playable.scenario.horizon.last.ending
    let year = request.year ?? last
    guard playable.scenario.horizon.years.contains(where: { $0.ending == year }) else {
      throw .badOption(
        name: "--in", found: "\(year)", wanted: "a year from \(playable.scenario.horizon.first.ending) to \(last)")
    }
    var kept: [Double: [Bool]] = [:]
    let outcome = try WishedOutcome(wish, in: engine(), catalogue)
    // Doses that are played together share the start of every draw.
    func play(_ doses: [Double]) throws(WorkbenchError) {
      playable.scenario.portfolios = doses.map { portfolio.moving(request.intervention, to: $0) }
      let futures = try KeptFutures(
        playable, keeping: outcome.outputs, threads: request.threads, starts: starts, observer: observer)
      for (place, dose) in doses.enumerated() {
        kept[dose] = outcome.values(futures, plan: place + 1, year: year).map(wish.meets)
      }
    }
    let steps = (0..<Self.looks).map {
      range.lowerBound + (range.upperBound - range.lowerBound) * Double($0) / Double(Self.looks - 1)
    }
    try play(steps)
    let found = try searching {
      try GoalSeek(
        chance: request.chance, within: range, tolerance: (range.upperBound - range.lowerBound) * Self.tolerance,
        looks: Self.looks
      ) { dose in
        if kept[dose] == nil { try play([dose]) }
        return kept[dose] ?? []
      }
    }
    return GoalResult(
      scenario: playable.scenario.name, plan: portfolio.name, intervention: intervention.name,
      unit: intervention.dose.unit, outcomeName: outcome.name, outcomeUnit: outcome.unit, wish: wish,
      chance: request.chance, year: year,
      draws: playable.scenario.design.draws, seed: playable.scenario.design.seed,
      prices: try ConvertedPrices(engine()),
      range: [range.lowerBound, range.upperBound], answer: GoalResult.Answer(found.answer),
      looks: found.looks.map { GoalResult.Look(dose: $0.dose, chance: $0.chance) }, isMonotone: found.isMonotone)
  }

  /// Throws `badOption` for a chance that these futures cannot tell from never or always.
  private func checkChance(_ request: GoalRequest) throws(WorkbenchError) {
    let futures = max(20, scenario.design.draws * scenario.design.replications)
    let least = Double(plain(1 / Double(futures), digits: 3)) ?? 0
    guard request.chance > least - 1e-12, request.chance < 1 - least + 1e-12 else {
      throw .badOption(
        name: "--chance", found: request.chanceAsTyped ?? plain(request.chance),
        wanted: "a share that \(futures) futures can tell, from \(plain(least)) to \(plain(1 - least, digits: 9))")
    }
  }

  /// The plan whose dose is moved.
  private func plan(of request: GoalRequest) throws(WorkbenchError) -> Int {
    let plans = scenario.portfolios
    if let name = request.plan {
      guard let place = plans.firstIndex(where: { $0.name == name }) else {
        throw .unknownName(kind: "plan", name: name, known: plans.map(\.name))
      }
      guard plans[place].interventions.contains(request.intervention) else {
        throw .unknownName(
          kind: "intervention in this plan", name: request.intervention, known: plans[place].interventions)
      }
      return place
    }
    guard let place = plans.firstIndex(where: { $0.interventions.contains(request.intervention) }) else {
      throw .unknownName(
        kind: "intervention in any plan", name: request.intervention,
        known: Array(Set(plans.flatMap(\.interventions))).sorted())
    }
    return place
  }
}

extension Portfolio {
  /// The interventions that it deploys, each once.
  var interventions: [String] {
    deployments.reduce(into: []) { ids, one in if !ids.contains(one.intervention) { ids.append(one.intervention) } }
  }

  /// The same with every dose of one intervention at a size; a dose of nothing deploys nothing.
  func moving(_ intervention: String, to dose: Double) -> Portfolio {
    Portfolio(
      name: "\(name) (\(dose))",
      deployments: deployments.compactMap { deployment in
        guard deployment.intervention == intervention else { return deployment }
        var moved = deployment
        moved.dose = dose
        return dose > 0 ? moved : nil
      })
  }
}

extension GoalResult.Answer {
  init(_ answer: GoalSeek.Answer) {
    func interval(_ crossing: GoalSeek.Crossing) -> [Double]? {
      crossing.interval().map { [$0.lowerBound, $0.upperBound] }
    }
    switch answer {
    case .from(let crossing): self = .from(dose: crossing.dose.value, interval: interval(crossing))
    case .upTo(let crossing): self = .upTo(dose: crossing.dose.value, interval: interval(crossing))
    case .throughout: self = .throughout
    case .nowhere(let best, let chance): self = .nowhere(best: best, chance: chance)
    }
  }
}
