package import ServiceModel

/// A scenario with everything that playing it needs: the data it is about, and where practice starts.
///
/// Every engine of the program is put together here, and every start of practice is read here.
package struct PlayableScenario: Sendable {
  /// The reference data.
  package let library: Library
  /// The scenario, with what a caller asks for instead of what its file says.
  package var scenario: Scenario
  /// Where practice starts from.
  package let start: PracticeStart

  /// A scenario with the coded evidence that it, or its area, names.
  ///
  /// Throws `model` where there is no such area, `input` with every fault of the evidence.
  package init(_ scenario: Scenario, library: Library) throws(WorkbenchError) {
    guard let area = library.catalogue.areas[scenario.area] else { throw .model(.unknownArea(scenario.area)) }
    self.library = library
    self.scenario = scenario
    start = try PracticeStart(scenario, area: area, library: library)
  }

  /// The scenario of a file; throws `input` with every fault of it and of its evidence.
  package init(path: String, library: Library) throws(WorkbenchError) {
    try self.init(try library.scenario(path: path), library: library)
  }

  /// The scenario as a finished run played it; throws `input`, and `unreadable` or `notResults` where the folder holds no
  /// run that this version reads.
  package init(of run: ResultsFolder, library: Library) throws(WorkbenchError) {
    try run.checkLayout()
    try self.init(path: run.scenario, library: library)
  }

  /// An engine that plays the scenario; throws `model` where data, area and scenario do not fit together.
  package func engine(
    options: EngineOptions = EngineOptions(), starts: StartStates? = nil
  ) throws(WorkbenchError) -> Engine {
    do throws(ModelError) {
      return try Engine(
        catalogue: library.catalogue, scenario: scenario, framework: start.framework, practice: start.practice,
        options: options, starts: starts)
    } catch {
      throw .model(error)
    }
  }
}
