import Foundation
import GradeDescriptors
import ModelInputs
import ServiceModel

/// The bundled framework and catalogue, read once for all tests of the engine.
enum EngineFixture {
  static let framework = Result { try Framework.load() }
  static let catalogue = Result {
    try CatalogueFolder.bundled.catalogue(ladders: try framework.get().ladders.map(\.id))
  }

  /// A scenario of Rotherham with these portfolios.
  static func scenario(
    _ portfolios: [Portfolio], area: String = "rotherham-2006", years: Int = 5, draws: Int = 8,
    change: (inout Scenario) -> Void = { _ in }
  ) -> Scenario {
    var scenario = Scenario(
      name: "test", area: area, horizon: YearRange(Year(ending: 2007), through: Year(ending: 2006 + years)),
      portfolios: portfolios, design: Design(draws: draws, seed: 7))
    change(&scenario)
    return scenario
  }

  /// The engine of a scenario; practice starts from the national mean.
  static func engine(_ scenario: Scenario, options: EngineOptions = EngineOptions()) throws -> Engine {
    try Engine(
      catalogue: try catalogue.get(), scenario: scenario, framework: try framework.get(),
      practice: CodedPractice(framework: try framework.get(), findings: []), options: options)
  }

  /// Everything that one replicate gives.
  static func play(_ engine: Engine, draw: Int, replication: Int = 0) throws -> [Float] {
    var values = [Float](repeating: -1, count: engine.valuesPerReplicate)
    var span = values.mutableSpan
    try engine.play(draw: draw, replication: replication, into: &span)
    return values
  }

  /// The numbers of one portfolio and year.
  static func year(_ values: [Float], _ engine: Engine, portfolio: Int, year: Int) -> ArraySlice<Float> {
    let width = engine.layout.count
    let first = (portfolio * engine.years + year) * width
    return values[first..<(first + width)]
  }

  static func deployment(_ id: String, _ dose: Double, _ first: Int, _ last: Int) -> Deployment {
    Deployment(intervention: id, dose: dose, years: YearRange(Year(ending: first), through: Year(ending: last)))
  }

  static let lowerThreshold = Portfolio(
    name: "Lower", deployments: [deployment("lower-intervention-threshold", 10, 2007, 2011)])
  static let carers = Portfolio(
    name: "Carers", deployments: [deployment("foster-carer-recruitment", 20, 2007, 2009)])
}
