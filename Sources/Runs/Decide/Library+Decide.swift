import DecisionAnalysis
import Decisions
import ServiceModel
import Stochastics

extension Library {
  /// Plays a scenario's plans and says what their futures tell of the choice between them.
  ///
  /// - Throws: `input`, `model` and `unplayable` as a run does; `unknownName` and `badOption` for an outcome that is none;
  ///   `interrupted`.
  package func decide(
    _ request: DecisionRequest, observer: RunObserver = RunObserver()
  ) throws(WorkbenchError) -> DecisionResult {
    let playable = try playable(
      scenarioFile(request.scenario), at: request.scenario, draws: request.draws, prices: request.prices,
      threads: request.threads, observer: observer)
    let futures = try KeptFutures(
      of: playable, outcome: request.outcome, threads: request.threads, observer: observer)
    var result = try futures.decision(
      outcome: request.outcome, worth: request.worth, want: request.want, study: request.study)
    if request.playsTotals {
      try futures.addTotals(to: &result, outcome: request.outcome, threads: request.threads, observer: observer)
    }
    if request.takesApart {
      let outcome = try ComparedOutcome(request.outcome, in: futures)
      result.attributions = try takeApart(playable, outcome, threads: request.threads, observer: observer)
    }
    return result
  }
}

extension KeptFutures {
  /// What these futures tell of the choice between their plans.
  ///
  /// - Parameters:
  ///   - name: the outcome as people type it; the scenario's first, or the usual one, where none is named.
  ///   - worth: pounds that a unit of it is worth.
  ///   - want: what must come true of it, such as `<= 11`.
  /// - Throws: `unknownName` and `badOption` for what is asked, `undecided` where a method cannot answer.
  ///   - study: observations of a study of one number.
  package func decision(
    outcome name: String?, worth: Double?, want: String?, study: Int? = nil
  ) throws(WorkbenchError) -> DecisionResult {
    guard draws >= DecisionWork.leastDraws else {
      throw .badOption(
        name: "the number of draws", found: "\(draws)",
        wanted: "at least \(DecisionWork.leastDraws) to compare plans by")
    }
    let outcome = try ComparedOutcome(name, in: self)
    var work = try DecisionWork(self, outcome, worth: worth)
    work.study = study
    if let want { work.wish = try Wish("\(outcome.fact.id) \(want)", option: "--want") }
    let asked = work
    return try deciding { () throws(DecisionError) in try asked.result() }
  }
}

/// Does what a method of the decisions does, and says so where it cannot answer.
func deciding<Value>(_ body: () throws(DecisionError) -> Value) throws(WorkbenchError) -> Value {
  do throws(DecisionError) { return try body() } catch { throw .undecided(error) }
}

/// Does what a method does that plays as it goes, and tells what stopped it in our own terms.
func searching<Value>(_ body: () throws -> Value) throws(WorkbenchError) -> Value {
  do {
    return try body()
  } catch let error as WorkbenchError {
    throw error
  } catch let error as DecisionError {
    throw .undecided(error)
  } catch {
    throw .ourFault("\(error)")
  }
}

/// The comparison of plans in futures that have been played.
struct DecisionWork {
  /// Fewer draws than this compare nothing.
  static let leastDraws = 50
  private static let mostTold = 8
  private static let worthSteps = 100

  let futures: KeptFutures
  let outcome: ComparedOutcome
  let worth: Double?
  var wish: Wish?
  var study: Int?
  /// By plan, then draw: units of benefit, and pounds in present value.
  let benefits: [[Double]]
  let costs: [[Double]]
  /// Pounds by plan, then year, then draw.
  private let spending: [[[Double]]]
  private let discounting: Discounting

  init(_ futures: KeptFutures, _ outcome: ComparedOutcome, worth: Double?) throws(WorkbenchError) {
    self.futures = futures
    self.outcome = outcome
    self.worth = worth
    benefits = try outcome.benefits(futures)
    let discounting = Discounting(rate: futures.engine.central(.discountRate))
    self.discounting = discounting
    spending = futures.spending(on: .total)
    let factors = discounting.factors(years: futures.engine.years)
    costs = spending.map { years in
      years[0].indices.map { draw in years.indices.reduce(0) { $0 + factors[$1] * years[$1][draw] } }
    }
  }

  /// What is compared: net benefit where a worth was given, else the outcome alone.
  private func compared() throws(DecisionError) -> PlanDraws {
    guard let worth else { return try PlanDraws(benefits) }
    return try CostEffectiveness(effects: benefits, costs: costs).netBenefits(worth: worth)
  }

  func result() throws(DecisionError) -> DecisionResult {
    let plans = try compared()
    let scenario = futures.playable.scenario
    var result = DecisionResult(
      scenario: scenario.name, areaName: futures.playable.library.catalogue.areas[scenario.area]?.name ?? scenario.area,
      lastYear: scenario.horizon.last.ending, years: futures.engine.years, draws: futures.draws,
      seed: scenario.design.seed, prices: ConvertedPrices(futures.engine), outcome: outcome.fact.id,
      outcomeName: outcome.fact.name,
      outcomeUnit: outcome.isChance ? "points" : outcome.fact.unit, isMoreBetter: outcome.sign > 0, worth: worth,
      discountRate: discounting.rate, plans: futures.names, money: [], robustness: try robustness(plans),
      failures: [], attributions: [])
    result.money = try money()
    result.acceptability = try acceptability(result.money)
    let chosen = futures.names.count > 1 && plans.best == 0 ? try bestPlan(plans) : plans.best
    let drawn = futures.drawn(for: Array(futures.names.indices))
    if futures.names.count > 1 {
      result.sensitivity = try sensitivity(of: chosen, drawn)
      result.information = try information(plans, drawn)
    }
    if let wish {
      result.wish = wish
      result.failures = try futures.names.indices.map { plan throws(DecisionError) in
        try failures(of: plan, wish, drawn)
      }
      let deployed = scenario.portfolios.map { $0.deployments.compactMap(futures.playable.library.fact) }
      result.swept = DoseSweep.all(in: [[]] + deployed).map { sweep in
        SweptWish(sweep: sweep, smallest: SmallestDose(sweep.plans.map { result.failures[$0].meets }))
      }
    }
    return result
  }

  /// The best of the plans that do something.
  private func bestPlan(_ plans: PlanDraws) throws(DecisionError) -> Int {
    try PlanDraws(Array(plans.plans.dropFirst())).best + 1
  }

  private func money() throws(DecisionError) -> [PlanMoney] {
    let comparison = try CostEffectiveness(effects: benefits, costs: costs)
    let standings = comparison.standings
    return try futures.names.indices.dropFirst().map { plan throws(DecisionError) in
      let increment = try comparison.increment(of: plan, over: 0)
      let changes = spending[plan].indices.map { year in zip(spending[plan][year], spending[0][year]).map { $0 - $1 } }
      var money = PlanMoney(
        gain: increment.effect, cost: increment.cost, withoutGain: increment.perUnit.withoutGain,
        standing: PlanStanding(standings[plan]),
        paidBack: try Payback(netCosts: changes, discounting: discounting).byYear)
      if case .gains(let pounds) = increment.meaning { money.perUnit = pounds }
      if case .bounded(let range) = increment.perUnit.believed, money.perUnit != nil {
        money.perUnitRange = [range.lowerBound, range.upperBound]
      }
      money.payers = payers(of: plan)
      return money
    }
  }

  /// Whose money a plan takes and saves: its own price by who pays it, then the council's placements and social work teams.
  private func payers(of plan: Int) -> [PayerCost] {
    let shares = PayerColumns(
      futures.engine, portfolio: plan, draws: futures.draws, catalogue: futures.playable.library.catalogue
    ).groups.map { group in
      PayerCost(holders: group.holders, line: .interventions, cost: .mean(of: present(group.pounds)))
    }
    let council = [(BudgetLine.placements, CostOutput.placements), (.staff, .staff)].compactMap { line, output in
      let spending = futures.spending(on: output)
      guard !spending.isEmpty else { return PayerCost?.none }
      let (own, other) = (present(spending[plan]), present(spending[0]))
      return PayerCost(holders: [.socialCare], line: line, cost: .mean(of: zip(own, other).map { $0 - $1 }))
    }
    return shares + council
  }

  /// Pounds by year, then draw, in present value.
  private func present(_ pounds: [[Double]]) -> [Double] {
    let factors = discounting.factors(years: pounds.count)
    return (pounds.first ?? []).indices.map { draw in
      pounds.indices.reduce(0) { $0 + factors[$1] * pounds[$1][draw] }
    }
  }

  /// From nothing to twice the dearest unit on the frontier, or that any plan buys where there is no such.
  private func acceptability(_ money: [PlanMoney]) throws(DecisionError) -> AcceptableWorths? {
    let frontier = money.compactMap { plan -> Double? in
      if case .next(_, let pounds) = plan.standing { pounds } else { nil }
    }
    let dearest = max((frontier.max() ?? money.compactMap(\.perUnit).max() ?? 0), worth ?? 0)
    guard dearest > 0, dearest.isFinite else { return nil }
    let steps = (0...Self.worthSteps).map { 2 * dearest * Double($0) / Double(Self.worthSteps) }
    let found = try CostEffectiveness(effects: benefits, costs: costs).acceptability(worths: steps)
    return AcceptableWorths(worths: found.worths, chances: found.chances, best: found.frontier)
  }

  private func robustness(_ plans: PlanDraws) throws(DecisionError) -> [PlanRobustness] {
    let regret = Regret(plans)
    let worst = try? WorstShare(plans)
    return plans.plans.indices.map { plan in
      PlanRobustness(
        mean: .mean(of: plans.plans[plan]), worstTenth: worst?.means[plan], regret: regret.plans[plan].mean,
        largeRegret: regret.plans[plan].ninetyFive, best: regret.plans[plan].none)
    }
  }

  private func gain(of plan: Int) -> [Double] { zip(benefits[plan], benefits[0]).map { $0 - $1 } }

  private func sensitivity(
    of plan: Int, _ drawn: [(input: DrawnInput, positions: [Double])]
  ) throws(DecisionError) -> Sensitivity? {
    let (gain, columns) = (gain(of: plan), drawn.map(\.positions))
    guard !columns.isEmpty, gain.contains(where: { $0 != gain[0] }) else { return nil }
    let bars = try Tornado(inputs: columns, output: gain).bars.prefix(Self.mostTold)
    let told = bars.map { columns[$0.input] }
    let shares = try? FirstOrderEffects(inputs: told, output: gain).indices
    let pawn = try? PawnIndices(inputs: told, output: gain, seed: futures.engine.design.seed)
    let ranks = try? RankCorrelations(inputs: told, output: gain)
    let inputs = bars.enumerated().map { place, bar in
      let input = drawn[bar.input].input
      return InputEffect(
        id: input.id, name: input.name, confidence: input.citation.confidence, low: bar.low, high: bar.high,
        share: shares?[place], matters: pawn?.matters(place), rank: ranks?.plain[place],
        partialRank: ranks?.partial[place])
    }
    return Sensitivity(plan: plan, inputs: inputs, known: try? SpreadShares(inputs: columns, output: gain))
  }

  private func information(
    _ plans: PlanDraws, _ drawn: [(input: DrawnInput, positions: [Double])]
  ) throws(DecisionError) -> Information? {
    guard !drawn.isEmpty else { return nil }
    let value = try ValueOfInformation(plans, residualisedOn: drawn.map(\.positions))
    let partial = try drawn.map { input, positions throws(DecisionError) in
      Information.InputValue(
        id: input.id, name: input.name, confidence: input.citation.confidence,
        answer: try value.partial([positions]))
    }.sorted { ($0.answer.value.value, $1.id) > ($1.answer.value.value, $0.id) }
    var information = Information(
      chosen: value.chosen, perfect: value.perfect, partial: Array(partial.prefix(Self.mostTold)))
    guard let study else { return information }
    information.study = study
    for place in information.partial.indices {
      let id = information.partial[place].id
      guard let share = share(id, drawn) else { continue }
      information.partial[place].study = try value.study(of: share, .proportion, sizes: [Double(study)])[0].value
    }
    return information
  }

  /// The draws of a number that is a share of cases, which a study can count; nil for other numbers.
  private func share(_ id: String, _ drawn: [(input: DrawnInput, positions: [Double])]) -> [Double]? {
    guard let parameter = futures.engine.parameters.first(where: { $0.id == id }), parameter.unit.hasPrefix("share"),
      let positions = drawn.first(where: { $0.input.id == id })?.positions
    else { return nil }
    let values = positions.map { parameter.prior.quantile($0) }
    return values.allSatisfy { (0...1).contains($0) } && values.contains { $0 != values[0] } ? values : nil
  }

  private func failures(
    of plan: Int, _ wish: Wish, _ drawn: [(input: DrawnInput, positions: [Double])]
  ) throws(DecisionError) -> PlanFailures {
    let met = benefits[plan].map { wish.meets(outcome.sign * $0) }
    var failures = PlanFailures(plan: plan, meets: .share(Double(met.count { $0 }), of: met.count), limits: [])
    let cases = met.map { !$0 }
    guard cases.contains(true), cases.contains(false),
      let box = try? ScenarioDiscovery(inputs: drawn.map(\.positions), cases: cases).firstBox
    else { return failures }
    failures.limits = box.limits.map { limit in
      let input = drawn[limit.input].input
      let parameter = futures.engine.parameters.first { $0.id == input.id }
      return PlanFailures.Limit(
        id: input.id, name: input.name, low: limit.low.flatMap { parameter?.prior.quantile($0) },
        high: limit.high.flatMap { parameter?.prior.quantile($0) }, lowPlace: limit.low, highPlace: limit.high,
        unit: parameter?.unit ?? "")
    }
    (failures.coverage, failures.density) = (box.coverage, box.density)
    return failures
  }
}
