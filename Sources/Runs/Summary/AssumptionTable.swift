import ServiceModel
import Stochastics

/// Every number that the run drew, with its interval, source and confidence: what an answer rests on, to the last one.
struct AssumptionTable {
  /// Lays out the engine's parameters and the scenario's own.
  static func rows(_ engine: Engine, scenario: Scenario, catalogue: Catalogue) -> TidyTable {
    var table = TidyTable(header: [
      "parameter", "label", "unit", "low", "central", "high", "confidence", "source", "locator", "assumed_because",
    ])
    var seen: Set<String> = []
    for parameter in engine.parameters where seen.insert(parameter.id).inserted {
      // A planner's own number has the planner's reason and not the catalogue's source.
      let citation =
        parameter.replacedBecause == nil
        ? parameter.citation : Citation(reference: Confidence.assumption.rawValue, confidence: .assumption)
      table.append([
        .words(parameter.id), .words(parameter.label), .words(parameter.unit), .number(parameter.prior.quantile(0.05)),
        .number(parameter.prior.central), .number(parameter.prior.quantile(0.95)),
        .words(citation.confidence.rawValue), .words(citation.reference), .words(citation.locator),
        .words(parameter.replacedBecause ?? ""),
      ])
    }
    let deployed = Set(scenario.portfolios.flatMap { $0.deployments.map(\.intervention) }).sorted()
    for intervention in deployed.compactMap(catalogue.intervention) {
      let effects =
        scenario.priors == .beliefs2007 ? intervention.beliefs2007 ?? intervention.effects : intervention.effects
      for effect in effects { append(effect, of: intervention, to: &table) }
      table.append([
        .words("\(intervention.id).price"), .words("\(intervention.name): price of one unit"),
        .words("GBP per \(intervention.dose.unit)"), .number(intervention.cost.perUnit.quantile(0.05)),
        .number(intervention.cost.perUnit.central), .number(intervention.cost.perUnit.quantile(0.95)),
        .words(intervention.cost.citation.confidence.rawValue), .words(intervention.cost.citation.reference),
        .words(intervention.cost.citation.locator), "",
      ])
    }
    return table
  }

  private static func append(_ effect: Effect, of intervention: Intervention, to table: inout TidyTable) {
    let target =
      switch effect.target {
      case .lever(let lever): lever.rawValue
      case .indicator(let id): id
      }
    table.append([
      .words("\(intervention.id).\(target)"), .words("\(intervention.name): effect of one dose"),
      .words(effect.scale.rawValue), .number(effect.value(strength: 0.05)), .number(effect.value(strength: 0.5)),
      .number(effect.value(strength: 0.95)), .words(effect.citation.confidence.rawValue),
      .words(effect.citation.reference), .words(effect.citation.locator), "",
    ])
  }
}
