import DecisionAnalysis
import Decisions
package import ServiceModel
import Stochastics

extension PlayableScenario {
  /// What the columns of all futures say; the same on any number of threads.
  ///
  /// - Parameter engine: the engine that played them, or one like it.
  /// - Throws: `interrupted` where the observer asks to stop, `cannotWrite` where columns cannot be read back.
  package func summary(
    of played: PlayedFutures, by engine: Engine, threads: Int, observer: RunObserver = RunObserver()
  ) throws(WorkbenchError) -> RunSummary {
    try SummaryWork(playable: self, engine: engine, played: played).summary(threads: threads, observer: observer)
  }
}

/// Sums up the futures of a scenario, portfolio by portfolio.
private struct SummaryWork {
  let playable: PlayableScenario
  let engine: Engine
  let played: PlayedFutures

  var library: Library { playable.library }
  var scenario: Scenario { playable.scenario }

  func summary(threads: Int, observer: RunObserver) throws(WorkbenchError) -> RunSummary {
    let summariser = Summariser(
      store: played.columns, engine: engine, framework: library.framework, replications: scenario.design.replications,
      central: played.central)
    let results = try summariser.results(threads: threads, observer: observer)
    let outputs = engine.outputFacts
    var portfolios: [PortfolioResult] = []
    var influences: [Influence] = []
    for (place, name) in engine.portfolioNames.enumerated() {
      if observer.shouldStop() { throw .interrupted }
      let years = zip(engine.horizon.years, results[place]).map { YearResult(year: $0.ending, outputs: $1) }
      var result = PortfolioResult(name: name, deployments: [], aims: [], years: years, budget: [])
      if place > 0 {
        let portfolio = scenario.portfolios[place - 1]
        result.deployments = portfolio.deployments.compactMap(library.fact)
        result.aims = aims(portfolio)
        result.budget = try summariser.budget(portfolio: place)
        result.payers = PayerColumns(
          engine, portfolio: place, draws: scenario.design.draws, catalogue: library.catalogue
        ).shares(Discounting(rate: engine.central(.discountRate)))
        let inputs = inputs(of: portfolio)
        result.examined = inputs.count
        let verdicts = Verdicts(
          outputs: outputs, nothingMore: portfolios[0], draws: scenario.design.draws,
          replications: scenario.design.replications)
        influences += try self.influences(of: place, verdicts.headlines(of: result, limit: 6), inputs, summariser)
      }
      portfolios.append(result)
    }
    var summary = RunSummary(
      question: playable.question(engine), outputs: outputs, portfolios: portfolios,
      gaps: try summariser.gaps(library.catalogue.gaps), influences: influences,
      numbers: DrawnNumber.all(engine, scenario: scenario, catalogue: library.catalogue),
      refused: played.attempts.reduce(0) { $0 + Int($1) },
      drawsWithRefusals: played.attempts.count { $0 > 0 }, refusedBecause: RefusalCount.all(refusals),
      schema: Manifest.currentFormat)
    if observer.shouldStop() { throw .interrupted }
    if scenario.design.parametersVary, scenario.design.chanceVaries {
      summary.firstYear = FirstYearWork(start: playable.start, engine: engine).causes(
        portfolios, outputs: outputs, draws: scenario.design.draws)
    }
    summary.giveVerdicts()
    return summary
  }

  /// Why each refused set did not fit, over all draws.
  private var refusals: [BaselineMisfit.Kind] {
    played.attempts.enumerated().flatMap { place, sets in
      sets > 0 ? engine.refusals(draw: place + 1, sets: Int(sets)) : []
    }
  }

  private func aims(_ portfolio: Portfolio) -> [OutputID] {
    let ids = Set(portfolio.deployments.map(\.intervention)).sorted()
    let aims = Set(ids.compactMap(library.catalogue.intervention).flatMap { $0.aims(in: engine.layout) })
    return aims.sorted { $0.description < $1.description }
  }

  /// Everything uncertain on which the effects of a portfolio may rest.
  private func inputs(of portfolio: Portfolio) -> [DrawnInput] {
    DrawnInput.interventions(portfolio, library.catalogue, scenario.priors) + DrawnInput.parameters(engine)
  }

  private func influences(
    of place: Int, _ headlines: [Int], _ inputs: [DrawnInput], _ summariser: Summariser
  ) throws(WorkbenchError) -> [Influence] {
    var outputs = headlines
    if let cost = engine.layout.place(of: .cost(.total)) { outputs.append(cost) }
    return try summariser.influences(portfolio: place, outputs: outputs, inputs: inputs, attempts: played.attempts)
  }
}

extension PlayableScenario {
  /// The question as results tell it, and how it is played.
  func question(_ engine: Engine) -> RunSummary.Question {
    RunSummary.Question(
      scenario: scenario.name, about: scenario.about, area: scenario.area,
      areaName: library.catalogue.areas[scenario.area]?.name ?? scenario.area,
      firstYear: engine.horizon.first.ending, lastYear: engine.horizon.last.ending, draws: scenario.design.draws,
      replications: scenario.design.replications, seed: scenario.design.seed, priors: scenario.priors,
      parametersVary: scenario.design.parametersVary, chanceVaries: scenario.design.chanceVaries,
      practiceEvidence: start.title, practiceFindings: start.findings,
      discountRate: engine.central(.discountRate), prices: ConvertedPrices(engine),
      outcomes: scenario.outcomes.isEmpty ? nil : scenario.outcomes,
      assumptions: scenario.assumptions.map(assumed))
  }

  private func assumed(_ assumption: Assumption) -> RunSummary.AssumedFact {
    let usual = library.catalogue.parameters[assumption.parameter]
    let range = { (prior: Distribution) in [prior.quantile(0.05), prior.central, prior.quantile(0.95)] }
    return RunSummary.AssumedFact(
      parameter: assumption.parameter, label: usual?.label ?? "", because: assumption.because,
      range: range(assumption.prior), catalogue: usual.map { range($0.prior) } ?? [], unit: usual?.unit ?? "")
  }
}
