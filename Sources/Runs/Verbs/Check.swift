import GradeDescriptors
import LocatedYAML
import ModelInputs
import ServiceModel

/// What a valid scenario says, so that its author sees it was understood.
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
  /// Whether neither parameters nor chance vary, so that one future is played whatever the number of draws.
  package var isOneFuture: Bool
  /// The coded findings that practice starts from: title, number that count, and file; no file where there are none.
  package var evidence: String
  package var findings: Int
  package var evidenceFile: String?
  /// Numbers it puts in the place of the catalogue's.
  package var assumptions: Int
}

/// What a valid file holds.
package enum CheckedFile: Hashable, Sendable {
  /// A scenario that can be played.
  case scenario(CheckedScenario)
  /// A file that makes so many scenarios of one, which a batch plays; the first of them is told of.
  case scenarios(Int, varied: [String], first: CheckedScenario)
  /// Evidence that can be judged, by its title and number of findings.
  case evidence(title: String, findings: Int)
}

extension PlayableScenario {
  /// Compiles the scenario and solves its first starts without playing a week, and tells what it says.
  ///
  /// - Parameters:
  ///   - file: the name of its file.
  ///   - shouldStop: asked before each set of values that is solved.
  /// - Throws: `unplayable` where it is well formed and cannot be played; `interrupted` where it was asked to stop.
  package func checked(
    file: String, threads: Int = RunRequest.allThreads, shouldStop: @escaping @Sendable () -> Bool = { false }
  ) throws(WorkbenchError) -> CheckedScenario {
    _ = try checkedEngine(file: file, threads: threads, shouldStop: shouldStop)
    return told(file: file)
  }

  /// What the scenario says.
  func told(file: String) -> CheckedScenario {
    CheckedScenario(
      file: file, name: scenario.name, area: library.catalogue.areas[scenario.area]?.name ?? scenario.area,
      years: scenario.horizon.description, portfolios: scenario.portfolios.map(\.name), draws: scenario.design.draws,
      replications: scenario.design.replications, isOneFuture: scenario.design.isOneFuture,
      evidence: start.title, findings: start.findings, evidenceFile: start.name, assumptions: scenario.assumptions.count
    )
  }
}

extension Library {
  /// Reads a scenario or an evidence file, whichever it is, and tells what it holds.
  ///
  /// A file that is neither is read as a scenario.
  ///
  /// - Parameter words: how the refusal of one of many scenarios is told.
  /// - Throws: `input` with every fault of the file, `unplayable` with what keeps a well-formed one from being played,
  ///   `unplayableScenarios` with those of a file that makes many; `interrupted`.
  package func checked(
    _ path: String, words: @escaping RefusalWords, shouldStop: @escaping @Sendable () -> Bool = { false }
  ) throws(WorkbenchError) -> CheckedFile {
    guard holdsEvidence(path) else { return try checkedScenarios(path, words: words, shouldStop: shouldStop) }
    let evidence = try self.evidence(path)
    return .evidence(title: evidence.title, findings: evidence.findings.count)
  }

  /// A scenario, or all those that a file makes, each read and with its first starts solved, as a batch does.
  private func checkedScenarios(
    _ path: String, words: @escaping RefusalWords, shouldStop: @escaping @Sendable () -> Bool
  ) throws(WorkbenchError) -> CheckedFile {
    let file = try scenarioFile(path)
    guard file.varies else {
      return .scenario(try PlayableScenario(file, library: self).checked(file: path, shouldStop: shouldStop))
    }
    let observer = RunObserver(shouldStop: shouldStop)
    var made = try BatchScenarios(file, path: path, library: self, words: words, observer: observer)
    try made.checkStarts(threads: RunRequest.allThreads, observer: observer, failsFast: false)
    guard made.refused.isEmpty, let first = made.read.first else {
      throw .unplayableScenarios(made.refused, of: made.read.count + made.refused.count)
    }
    return .scenarios(made.read.count, varied: first.varied.map(\.name), first: first.playable.told(file: path))
  }

  /// Whether a document is evidence; false where it cannot be read, which the reader of scenarios then tells.
  func holdsEvidence(_ path: String) -> Bool {
    guard let document = try? Document(contentsOf: path), let root = try? document.read({ $0.node }),
      case .mapping(let entries) = root.content
    else { return false }
    let keys = entries.map(\.key)
    return keys.contains("evidence") && keys.contains("findings") && !keys.contains("scenario")
  }
}
