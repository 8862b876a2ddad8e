/// What a user can begin from a template.
package enum TemplateKind: String, CaseIterable, Sendable {
  /// A place at its baseline, with the numbers that do not follow its size.
  case area
  /// A question about plans.
  case scenario
  /// Something a plan can deploy.
  case intervention
  /// A measure that moves by itself and that plans can be aimed at.
  case indicator

  /// Whether it lies in a folder with data, to be laid over what comes with the program.
  package var isData: Bool { self != .scenario }

  /// The files that a name gives, inside the folder they go to.
  func files(_ name: String) -> [String] {
    switch self {
    case .area: ["areas/\(name).yaml", "parameters/\(name).yaml"]
    case .scenario: ["\(name).yaml"]
    case .intervention: ["interventions/\(name).yaml"]
    case .indicator: ["indicators/\(name).yaml"]
    }
  }
}
