import Decisions
import GradeDescriptors
import ModelInputs
import ServiceModel

/// The search for the best plan under a budget.
struct BestSearch {
  static let firstDraws = 50
  /// Played afresh: as many survivors of the race as lie between.
  private static let finalists = 6...24
  private static let priceDraws = 20
  private static let frontierDraws = 200

  let request: BestRequest
  let playable: PlayableScenario
  let outcome: ComparedOutcome
  let play: CandidatePlay
  /// The interventions to choose from, each with the years in which it would run.
  private let menu: [Deployment]
  /// What a pound of each year counts.
  private let factors: [Double]
  private let prices: ConvertedPrices?

  init(request: BestRequest, futures: KeptFutures, outcome: ComparedOutcome, observer: RunObserver) {
    self.request = request
    self.outcome = outcome
    playable = futures.playable
    factors = Discounting(rate: futures.engine.central(.discountRate)).factors(years: futures.engine.years)
    prices = ConvertedPrices(futures.engine)
    play = CandidatePlay(playable: playable, threads: request.threads, observer: observer)
    var seen: Set<String> = []
    menu = playable.scenario.portfolios.flatMap(\.deployments).filter { seen.insert($0.intervention).inserted }
  }

  private var catalogue: Catalogue { playable.library.catalogue }

  /// Doses of an intervention besides none, from the least up.
  private func doses(_ deployment: Deployment) -> [Double] {
    guard let dose = catalogue.intervention(deployment.intervention)?.dose else { return [deployment.dose] }
    return Set([dose.minimum, dose.typical, dose.maximum, deployment.dose]).filter { $0 > 0 }.sorted()
  }

  /// Each with what it costs over all years, none first: the mean of what its own price comes to.
  private func choices() throws(WorkbenchError) -> [[DoseGrid.Choice]] {
    let factors = factors
    let all = menu.flatMap { one in doses(one).map { dose in moved(one, to: dose) } }
    let spent = try play.columns(
      of: all.map { Portfolio(name: "price", deployments: [$0]) }, draws: 0..<Self.priceDraws,
      reading: { engine, portfolio, values in Self.sum(.cost(.interventions), factors, engine, portfolio, values) })
    var place = 0
    return menu.map { one in
      [DoseGrid.Choice(dose: 0, cost: 0)]
        + doses(one).map { dose in
          defer { place += 1 }
          return DoseGrid.Choice(dose: dose, cost: spent[place].reduce(0, +) / Double(Self.priceDraws))
        }
    }
  }

  private func moved(_ deployment: Deployment, to dose: Double) -> Deployment {
    var moved = deployment
    moved.dose = dose
    return moved
  }

  func result() throws(WorkbenchError) -> BestResult {
    let choices = try choices()
    let grid = try deciding { () throws(DecisionError) in try DoseGrid(choices: choices, budget: request.budget) }
    let candidates = try deciding { () throws(DecisionError) in try grid.candidates(most: request.most) }
    let portfolios = candidates.map { candidate in
      Portfolio(
        name: "candidate",
        deployments: zip(menu, candidate).enumerated().compactMap { place, chosen in
          chosen.1 == 0 ? nil : moved(chosen.0, to: choices[place][chosen.1].dose)
        })
    }
    // Everything is a gain over doing nothing more in the same draw, so that noise which all share is gone.
    func gains(_ chosen: [Int], _ draws: Range<Int>, _ readings: [CandidatePlay.Reading]) throws(WorkbenchError)
      -> [[[Double]]]
    {
      try play.columns(of: [.counterfactual] + chosen.map { portfolios[$0] }, draws: draws, readings: readings).map {
        columns in columns.dropFirst().map { zip($0, columns[0]).map { $0 - $1 } }
      }
    }
    // The first draws of all are looked at for the difference that matters, for the frontier and by the race.
    let first = try gains(Array(candidates.indices), 0..<Self.priceDraws, [reading, benefit, chance])
    let difference = request.difference ?? indifference(first[0])
    let costs = candidates.map(grid.cost)
    let kinds = AlikeCandidates(values: first[0], costs: costs)
    let selection = try searching {
      try Selection(
        candidates: kinds.cheapest.count,
        settings: Elimination.Settings(difference: difference, firstDraws: Self.priceDraws, mostDraws: request.draws),
        finalists: Self.finalists, freshDraws: request.draws,
        play: { chosen, draws in
          let chosen = chosen.map { kinds.cheapest[$0] }
          return draws == 0..<Self.priceDraws ? chosen.map { first[0][$0] } : try gains(chosen, draws, [reading])[0]
        })
    }
    let fresh = request.draws..<(request.draws + min(request.draws, Self.frontierDraws))
    let winner = kinds.cheapest[selection.winner]
    let frontier = try frontier(costs, first[1], first[2], with: winner) { chosen throws(WorkbenchError) in
      try gains(chosen, fresh, [benefit, chance])
    }
    return told(selection, kinds, difference, candidates.count, frontier) { candidate in
      (
        zip(menu, candidates[candidate]).enumerated().compactMap { place, chosen -> BestResult.Part? in
          guard chosen.1 > 0, let intervention = catalogue.intervention(chosen.0.intervention) else { return nil }
          let choice = choices[place][chosen.1]
          return BestResult.Part(
            intervention: intervention.id, name: intervention.name, dose: choice.dose, unit: intervention.dose.unit,
            cost: choice.cost, years: chosen.0.years.description,
            ramp: chosen.0.rampMonths.map { "\(plain($0)) months" })
        }, grid.cost(of: candidates[candidate])
      )
    }
  }

  /// A fiftieth of the standard deviation between candidates' means, and no less than the standard error that the race can
  /// reach, since what is less cannot be told; the least number where they are all the same.
  private func indifference(_ columns: [[Double]]) -> Double {
    let spread = deviation(columns.map { $0.reduce(0, +) / Double($0.count) })
    let noise = (columns.map(deviation).max() ?? 0) / Double(request.draws).squareRoot()
    return max(spread / 50, noise, 1e-9)
  }

  private func deviation(_ values: [Double]) -> Double {
    let middle = values.reduce(0, +) / Double(values.count)
    return (values.reduce(0) { $0 + ($1 - middle) * ($1 - middle) } / Double(values.count)).squareRoot()
  }

  /// What is compared of a replicate: the outcome in the last year, and money where a worth was given.
  private var reading: CandidatePlay.Reading {
    let (place, sign, worth, factors) = (outcome.place, outcome.sign * outcome.scale, request.worth, factors)
    return { engine, portfolio, values in
      let last = values[(portfolio * engine.years + engine.years - 1) * engine.layout.count + place]
      let benefit = sign * Double(last)
      guard let worth else { return benefit }
      return worth * benefit - Self.sum(.cost(.total), factors, engine, portfolio, values)
    }
  }

  /// The outcome of the last year, in its unit, more being better.
  private var benefit: CandidatePlay.Reading {
    let (place, sign) = (outcome.place, outcome.sign * outcome.scale)
    return { engine, portfolio, values in sign * Self.last(place, engine, portfolio, values) }
  }

  /// The chance that the headline grade of the last year is good or better, in points.
  private var chance: CandidatePlay.Reading {
    { engine, portfolio, values in
      guard case .grade(let instrument, let grade) = OutputID.headline,
        let place = engine.layout.place(of: .chance(instrument, grade, atLeast: .good))
      else { return 0 }
      return 100 * Self.last(place, engine, portfolio, values)
    }
  }

  private static func last(_ output: Int, _ engine: Engine, _ portfolio: Int, _ values: Span<Float>) -> Double {
    Double(values[(portfolio * engine.years + engine.years - 1) * engine.layout.count + output])
  }

  /// An amount in present value over all years.
  ///
  /// - Parameter factors: what a pound of each year counts.
  private static func sum(
    _ output: OutputID, _ factors: [Double], _ engine: Engine, _ portfolio: Int, _ values: Span<Float>
  ) -> Double {
    guard let place = engine.layout.place(of: output) else { return 0 }
    return (0..<engine.years).reduce(0) { sum, year in
      sum + factors[year] * Double(values[(portfolio * engine.years + year) * engine.layout.count + place])
    }
  }

  private func told(
    _ selection: Selection, _ kinds: AlikeCandidates, _ difference: Double, _ count: Int,
    _ frontier: [FrontierCandidate],
    parts: (Int) -> (parts: [BestResult.Part], cost: Double)
  ) -> BestResult {
    let scenario = playable.scenario
    return BestResult(
      scenario: scenario.name, areaName: catalogue.areas[scenario.area]?.name ?? scenario.area,
      lastYear: scenario.horizon.last.ending, budget: request.budget, outcome: outcome.fact.id,
      outcomeName: outcome.fact.name, outcomeUnit: outcome.isChance ? "points" : outcome.fact.unit,
      worth: request.worth, difference: difference, seed: scenario.design.seed, prices: prices,
      finalists: selection.finalists.map { finalist in
        let (parts, cost) = parts(kinds.cheapest[finalist.candidate])
        return BestResult.Finalist(
          parts: parts, cost: cost, gain: finalist.value, behind: finalist.behind,
          isWithinNoise: finalist.isWithinNoise, alike: kinds.dearer[finalist.candidate])
      },
      candidates: count, kinds: kinds.cheapest.count, survivors: selection.race.survivors.count,
      leftOut: selection.leftOut, raceDraws: selection.race.draws,
      racePlays: selection.race.plays + (count - kinds.cheapest.count) * Self.priceDraws,
      freshPlays: selection.freshPlays, freshDraws: request.draws, playsOfEqualAllocation: selection.race.draws * count,
      frontier: frontier.map { plan in
        let (parts, cost) = parts(plan.candidate)
        return BestResult.FrontierPlan(
          parts: parts, cost: cost, gain: plan.gain, chance: plan.chance, dominated: plan.dominated)
      },
      gradeName: OutputID.headline.gradeID?.name ?? "")
  }
}
