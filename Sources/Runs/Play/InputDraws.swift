import DecisionAnalysis
import ServiceModel
import Stochastics

/// Something that was drawn once in each draw, and on which an answer may rest.
struct DrawnInput: Sendable {
  /// A parameter's id, or an intervention's with what about it was drawn.
  var id: String
  /// Its name for people.
  var name: String
  /// How far it can be trusted, and its source.
  var citation: Citation
  /// The address of its random number.
  var process: Process
  var entity: UInt64
  /// Whether a refused set of values moved it to its next number; strengths of interventions stay.
  var isRetried: Bool
}

extension DrawnInput {
  /// Every parameter that the engine reads and that varies.
  static func parameters(_ engine: Engine) -> [DrawnInput] {
    var seen: Set<String> = []
    return engine.parameters.compactMap { parameter in
      guard seen.insert(parameter.id).inserted, parameter.prior.quantile(0.05) < parameter.prior.quantile(0.95) else {
        return nil
      }
      return DrawnInput(
        id: parameter.id, name: parameter.label, citation: parameter.citation, process: .parameter,
        entity: EntityID.named(parameter.id), isRetried: true)
    }
  }

  /// What is drawn about the interventions of a portfolio: strength, effect on practice, price.
  static func interventions(_ portfolio: Portfolio, _ catalogue: Catalogue, _ priors: PriorSet) -> [DrawnInput] {
    let ids = Set(portfolio.deployments.map(\.intervention)).sorted()
    return ids.compactMap(catalogue.intervention).flatMap { intervention in
      let effects = priors == .beliefs2007 ? intervention.beliefs2007 ?? intervention.effects : intervention.effects
      let key = EntityID.named(intervention.id)
      var inputs: [DrawnInput] = []
      if let citation = effects.first?.citation {
        inputs.append(
          DrawnInput(
            id: "\(intervention.id).strength", name: "\(intervention.name): strength of its effects",
            citation: citation, process: .strength, entity: key, isRetried: false))
      }
      if !intervention.practice.isEmpty {
        inputs.append(
          DrawnInput(
            id: "\(intervention.id).practice", name: "\(intervention.name): what it does for practice",
            citation: Citation(reference: "assumption", confidence: .assumption), process: .practiceStrength,
            entity: key, isRetried: false))
      }
      inputs.append(
        DrawnInput(
          id: "\(intervention.id).price", name: "\(intervention.name): price",
          citation: intervention.cost.citation, process: .unitCost, entity: key, isRetried: false))
      return inputs
    }
  }

  /// Where the input's value lay in its prior, draw by draw from draw 1, as a number between 0 and 1.
  ///
  /// - Parameter attempts: sets of values refused before each draw's own.
  func positions(seed: UInt64, attempts: [UInt16]) -> [Float] {
    attempts.enumerated().map { Float(position(seed: seed, draw: $0.offset + 1, attempt: Int($0.element))) }
  }

  /// The same in one draw.
  func position(seed: UInt64, draw: Int, attempt: Int) -> Double {
    ReplicateKey(seed: seed, draw: draw, replication: 0)
      .uniform(process: process.rawValue, entity: entity, step: isRetried ? UInt32(attempt) : 0)
  }
}
