import ServiceModel

/// What a sound scenario says, so that its author sees it was understood.
package struct CheckedScenario: Codable, Hashable, Sendable {
  /// The file.
  package var file: String
  /// The scenario's name.
  package var name: String
  /// The area's name.
  package var area: String
  /// The years, such as `2007-2011`.
  package var years: String
  /// The portfolios' names.
  package var portfolios: [String]
  /// Draws and replications.
  package var draws: Int
  package var replications: Int
  /// Numbers it puts in the place of the catalogue's.
  package var assumptions: Int
}

extension Library {
  /// Reads a scenario and compiles it without playing it.
  ///
  /// Throws `input` with every fault of the file, or `model` where it is well formed and cannot be played.
  package func check(_ path: String) throws(WorkbenchError) -> CheckedScenario {
    let work = try RunWork(self, RunRequest(scenario: path))
    let scenario = work.scenario
    return CheckedScenario(
      file: path, name: scenario.name, area: catalogue.areas[scenario.area]?.name ?? scenario.area,
      years: work.engine.horizon.description, portfolios: scenario.portfolios.map(\.name),
      draws: scenario.design.draws, replications: scenario.design.replications,
      assumptions: scenario.assumptions.count)
  }
}
