package import ServiceModel

/// What reads a parameter of the catalogue, which decides whether a scenario may assume it otherwise.
package enum ParameterUse: Hashable, Sendable {
  /// What is simulated in every area, or in the area at hand.
  case simulated
  /// What is simulated in some other areas, by their ids.
  case elsewhere([String])
  /// Links between sectors, in every draw; scenarios may not assume their strength otherwise.
  case links
  /// Checks alone, which hold results against it.
  case checks
  /// Nothing.
  case nothing
}

extension Catalogue {
  /// What reads a parameter.
  ///
  /// - Parameter area: the area at hand, which may read parameters of its own; nil where there is none.
  package func use(of parameter: String, in area: Area?) -> ParameterUse {
    let isReplacement =
      area?.parameters.contains { $0.value == parameter && Quantity(rawValue: $0.key) != nil } ?? false
    if Quantity(rawValue: parameter) != nil || isReplacement { return .simulated }
    if sectorLinks.contains(where: { $0.strength == parameter }) { return .links }
    let others = areas.values.filter { $0.parameters.values.contains(parameter) }.map(\.id).sorted()
    if !others.isEmpty { return .elsewhere(others) }
    return ComparedParameter(rawValue: parameter) == nil ? .nothing : .checks
  }
}

extension ParameterUse {
  /// Why a scenario cannot assume a parameter otherwise, as a clause; nil where it can.
  package func refusal(of parameter: String) -> String? {
    switch self {
    case .simulated: nil
    case .links: "'\(parameter)' is the strength of a link between sectors, which a scenario cannot assume otherwise"
    case .elsewhere(let areas):
      "nothing that is simulated reads '\(parameter)' in this area, only in \(areas.joined(separator: ", "))"
    case .checks, .nothing: "nothing that is simulated reads '\(parameter)'"
    }
  }
}
