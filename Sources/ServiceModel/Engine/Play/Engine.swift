public import GradeDescriptors
import Stochastics

/// Plays a scenario: one replicate of all portfolios at a time, from keys alone, so that any can be played again.
public struct Engine: Sendable {
  /// The outputs of every year, in order.
  public let layout: OutputLayout
  /// Names of the portfolios; the first is the counterfactual, doing nothing more, unless the options leave it out.
  public let portfolioNames: [String]
  /// Years of the horizon.
  public let horizon: YearRange
  /// How the scenario is played.
  public let design: Design
  /// Indicators in the order of the layout.
  public let indicators: [Indicator]
  /// The area's last published value of each indicator.
  public let published: [Double]
  /// People who live in the area.
  public let residents: Double
  /// Every parameter that the engine reads, as resolved for the area and the scenario.
  public var parameters: [Parameter] { area.parameters }

  /// By what sums at the catalogue's prices are multiplied where they are told; exactly 1 where no other are asked for.
  public let priceFactor: Double

  let options: EngineOptions
  let startWorld: StartWorld
  let starts: StartStates?
  let area: CompiledArea
  let portfolios: [CompiledPortfolio]
  let processes: [IndicatorProcess]
  let mechanisms: [(Int, MechanismIndicator)]
  let links: [CompiledLink]
  let evidence: EvidenceFromState
  let practice: CodedPractice
  let evaluator: ForwardEvaluator
  let limitCount = LimitSet.rules.count

  /// Compiles a scenario.
  ///
  /// - Parameter starts: where to keep solved starts for other engines of the same catalogue; nowhere if `nil`.
  /// - Throws: `ModelError` where the catalogue, the area and the scenario do not fit together.
  public init(
    catalogue: Catalogue, scenario: Scenario, framework: Framework, practice: CodedPractice,
    options: EngineOptions = EngineOptions(), starts: StartStates? = nil
  ) throws(ModelError) {
    guard let area = catalogue.areas[scenario.area] else { throw .unknownArea(scenario.area) }
    self.area = try CompiledArea(area, catalogue: catalogue, assumptions: scenario.assumptions)
    let ladders = Dictionary(uniqueKeysWithValues: zip(framework.ladders.map(\.id), 0...))
    var compiled: [CompiledPortfolio] = []
    let played = (options.playsCounterfactual ? [.counterfactual] : []) + scenario.portfolios
    for portfolio in played {
      compiled.append(
        try CompiledPortfolio(
          portfolio, catalogue: catalogue, area: area, priors: scenario.priors, ladders: ladders))
    }
    portfolios = compiled
    residents = area.population
    portfolioNames = played.map(\.name)
    horizon = YearRange(Year(ending: area.baseline.ending + 1), through: scenario.horizon.last)
    design = scenario.design
    indicators = catalogue.indicators
    guard let factor = catalogue.deflators.factor(to: design.prices) else { throw .noDeflator(design.prices) }
    priceFactor = factor
    layout = OutputLayout(indicators: catalogue.indicators, prices: design.prices)
    (published, processes, mechanisms) = try Engine.compile(catalogue.indicators, area: area)
    links = try Engine.compile(
      catalogue.sectorLinks, indicators: catalogue.indicators, processes: processes, area: area)
    evidence = try EvidenceFromState(links: catalogue.links, indicators: catalogue.indicators, framework: framework)
    evaluator = ForwardEvaluator(framework: framework)
    self.practice = practice
    self.options = options
    self.starts = starts
    startWorld = StartWorld(scenario)
  }

  /// Years that are simulated, from the year after the baseline to the end of the horizon.
  public var years: Int { horizon.count }

  /// The central value of a quantity, as resolved for the area and the scenario.
  public func central(_ quantity: Quantity) -> Double { area.parameters[quantity.index].prior.central }

  /// Numbers that one replicate gives: portfolios times years times outputs.
  public var valuesPerReplicate: Int { portfolios.count * years * layout.count }

  /// Plays all portfolios of one replicate.
  ///
  /// - Parameters:
  ///   - draw: the draw; 0 is the central run.
  ///   - replication: the replication within the draw, from 0.
  ///   - output: `valuesPerReplicate` numbers: by portfolio, year, output.
  ///   - shouldStop: asked before each set of values and each year.
  /// - Returns: how many sets of values were refused because they could not match the baseline.
  /// - Throws: `cannotMatchBaseline` where no set matches; `stopped` where it was asked to stop.
  @discardableResult
  public func play(
    draw: Int, replication: Int = 0, into output: inout MutableSpan<Float>, shouldStop: () -> Bool = { false }
  ) throws(ModelError) -> Int {
    precondition(output.count == valuesPerReplicate, "a replicate gives \(valuesPerReplicate) numbers")
    let replicate = try Replicate(self, draw: draw, replication: replication, shouldStop: shouldStop)
    let size = years * layout.count
    for portfolio in portfolios.indices {
      guard replicate.play(portfolio, into: &output, at: portfolio * size, shouldStop: shouldStop) else {
        throw .stopped
      }
    }
    return replicate.baseline.draw.attempt
  }
}

extension Engine {
  /// Sorts indicators into those a mechanism carries and those that move by themselves.
  private static func compile(_ indicators: [Indicator], area: Area) throws(ModelError)
    -> ([Double], [IndicatorProcess], [(Int, MechanismIndicator)])
  {
    var published: [Double] = []
    var processes: [IndicatorProcess] = []
    var mechanisms: [(Int, MechanismIndicator)] = []
    for (place, indicator) in indicators.enumerated() {
      guard let value = area.indicators[indicator.id]?.value else { throw .missingIndicatorValue(indicator.id) }
      published.append(value)
      switch indicator.carrier {
      case .mechanism:
        guard let mechanism = MechanismIndicator(rawValue: indicator.id) else { throw .noMechanism(indicator.id) }
        mechanisms.append((place, mechanism))
      case .process:
        processes.append(IndicatorProcess(indicator, place: place, published: value, area: area))
      }
    }
    return (published, processes, mechanisms)
  }
}
