import LocatedYAML
import ModelInputs
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
  /// Its file as it was read; nil where it stands in none.
  let file: ScenarioFile?

  /// A scenario with the coded evidence that it, or its area, names.
  ///
  /// Throws `model` where there is no such area, `input` with every fault of the evidence.
  package init(_ scenario: Scenario, library: Library) throws(WorkbenchError) {
    try self.init(scenario, file: nil, library: library)
  }

  /// The same, with the file that the scenario was read from; its findings are those that were read with it.
  ///
  /// - Parameter start: where its practice starts from, where that is known already.
  init(
    _ scenario: Scenario, file: ScenarioFile?, start: PracticeStart? = nil, library: Library
  ) throws(WorkbenchError) {
    guard let area = library.catalogue.areas[scenario.area] else { throw .model(.unknownArea(scenario.area)) }
    self.library = library
    self.file = file
    self.scenario = scenario
    if let start {
      self.start = start
    } else {
      self.start = try PracticeStart(scenario, area: area, library: library, files: file?.files ?? ReadFiles())
    }
  }

  /// The scenario of a file; throws `input` with every fault of it and of its evidence.
  package init(path: String, library: Library) throws(WorkbenchError) {
    try self.init(try library.scenarioFile(path), library: library)
  }

  /// The scenario of a file that was read.
  init(_ file: ScenarioFile, library: Library) throws(WorkbenchError) {
    try self.init(try library.scenario(in: file), file: file, library: library)
  }

  /// The scenario as a finished run played it.
  ///
  /// Throws `input`, `unreadable` or `notResults` where the folder holds no run that this version reads, `changedResults`
  /// where it is not as it was recorded, and `otherData` where the library is not the data it was played with.
  package init(of run: ResultsFolder, library: Library) throws(WorkbenchError) {
    let record = try run.record()
    let file = try library.scenarioFile(run.scenario, through: record.files)
    try record.check(library)
    try self.init(file, library: library)
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
