package import ServiceModel
import Stochastics

/// A number that a run drew, with its interval, source and confidence: an answer rests on all of them.
package struct DrawnNumber: Codable, Hashable, Sendable {
  /// A parameter's id, or an intervention's with the lever, indicator or `price` it is about.
  package var id: String
  /// Its name for people.
  package var label: String
  package var unit: String
  /// 5th percentile, centre, 95th percentile.
  package var range: [Double]
  /// How well it is known, and where from.
  package var confidence: Confidence
  package var source: String
  package var locator: String
  /// Why the scenario put it in the place of the catalogue's, where it did.
  package var because: String?

  private init(_ id: String, _ label: String, _ unit: String, _ range: [Double], _ citation: Citation) {
    self.id = id
    self.label = label
    self.unit = unit
    self.range = range
    confidence = citation.confidence
    source = citation.reference
    locator = citation.locator
  }

  private init(_ parameter: Parameter) {
    // A planner's own number has the planner's reason and not the catalogue's source.
    let citation =
      parameter.replacedBecause == nil
      ? parameter.citation : Citation(reference: Confidence.assumption.rawValue, confidence: .assumption)
    self.init(parameter.id, parameter.label, parameter.unit, DrawnNumber.range(parameter.prior), citation)
    because = parameter.replacedBecause
  }

  private init(_ effect: Effect, of intervention: Intervention) {
    let target =
      switch effect.target {
      case .lever(let lever): lever.rawValue
      case .indicator(let id): id
      }
    self.init(
      "\(intervention.id).\(target)", "\(intervention.name): effect of one dose", effect.scale.rawValue,
      [0.05, 0.5, 0.95].map(effect.value(strength:)), effect.citation)
  }

  private init(priceOf intervention: Intervention) {
    self.init(
      "\(intervention.id).price", "\(intervention.name): price of one unit", "GBP per \(intervention.dose.unit)",
      DrawnNumber.range(intervention.cost.perUnit), intervention.cost.citation)
  }

  private static func range(_ prior: Distribution) -> [Double] {
    [prior.quantile(0.05), prior.central, prior.quantile(0.95)]
  }
}

extension DrawnNumber {
  /// The parameters that an engine reads and what is drawn about the interventions that a scenario deploys.
  static func all(_ engine: Engine, scenario: Scenario, catalogue: Catalogue) -> [DrawnNumber] {
    var seen: Set<String> = []
    let parameters = engine.parameters.filter { seen.insert($0.id).inserted }.map { DrawnNumber($0) }
    let deployed = Set(scenario.portfolios.flatMap { $0.deployments.map(\.intervention) }).sorted()
    return parameters
      + deployed.compactMap(catalogue.intervention).flatMap { intervention in
        let effects =
          scenario.priors == .beliefs2007 ? intervention.beliefs2007 ?? intervention.effects : intervention.effects
        return effects.map { DrawnNumber($0, of: intervention) } + [DrawnNumber(priceOf: intervention)]
      }
  }

  /// The numbers as a tidy table.
  static func table(_ numbers: [DrawnNumber]) -> TidyTable {
    var table = TidyTable(header: [
      "parameter", "label", "unit", "low", "central", "high", "confidence", "source", "locator", "assumed_because",
    ])
    for number in numbers {
      table.append(
        [.words(number.id), .words(number.label), .words(number.unit)] + number.range.map { .number($0) } + [
          .words(number.confidence.rawValue), .words(number.source), .words(number.locator),
          .words(number.because ?? ""),
        ])
    }
    return table
  }
}
