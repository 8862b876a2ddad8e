import Foundation
import LocatedYAML
import ModelInputs
import ServiceModel
import SystemPackage

/// How a refusal is told; the words are the business of those who show them.
package typealias RefusalWords = @Sendable (WorkbenchError) -> String

/// The scenarios of the files that a batch was given, each read once.
struct BatchScenarios {
  /// A scenario with its file.
  struct Read {
    var file: String
    /// What is varied, by name, and its value.
    var varied: [(name: String, value: Double)]
    var variant: ScenarioVariant
    /// Where its practice starts from, and the engine's inputs.
    var playable: PlayableScenario
  }

  private(set) var read: [Read] = []
  private(set) var refused: [RefusedScenario] = []
  let library: Library
  private let words: RefusalWords

  /// Reads files and folders.
  ///
  /// - Parameter words: how a refusal is told.
  /// - Throws: `badOption` where there are none or too many; with `failsFast` the first refusal; `interrupted`.
  init(
    _ request: BatchRequest, library: Library, words: @escaping RefusalWords, observer: RunObserver
  ) throws(WorkbenchError) {
    self.library = library
    self.words = words
    for file in try BatchScenarios.files(request.files) {
      if observer.shouldStop() { throw .interrupted }
      do throws(WorkbenchError) {
        try take(try library.scenarioFile(file), file, request, observer)
      } catch {
        if request.failsFast { throw error }
        if case .interrupted = error { throw error }
        refused.append(RefusedScenario(file: file, varied: "", reason: words(error)))
      }
    }
  }

  /// The scenarios of one file.
  ///
  /// - Throws: the faults of what they have in common; `interrupted`.
  init(
    _ file: ScenarioFile, path: String, library: Library, words: @escaping RefusalWords, observer: RunObserver
  ) throws(WorkbenchError) {
    self.library = library
    self.words = words
    try take(file, path, BatchRequest(files: [path]), observer)
  }

  /// The files named, and those of the folders named in the order of their names.
  private static func files(_ named: [String]) throws(WorkbenchError) -> [String] {
    var files: [String] = []
    for path in named {
      guard (try? Stat(path))?.type == .directory else {
        files.append(path)
        continue
      }
      let inner = ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
        .filter { $0.hasSuffix(".yaml") && !$0.hasPrefix(".") }
      guard !inner.isEmpty else {
        throw .badOption(name: "a folder of scenarios", found: path, wanted: "a folder with files that end in .yaml")
      }
      let around = path.hasSuffix("/") ? String(path.dropLast()) : path
      files += inner.map { "\(around)/\($0)" }
    }
    return files
  }

  private mutating func take(
    _ file: ScenarioFile, _ path: String, _ request: BatchRequest, _ observer: RunObserver
  ) throws(WorkbenchError) {
    let names: [String]
    let variants: [ScenarioVariant]
    do throws(Faults) {
      (names, variants) = try file.variants(in: library.catalogue)
    } catch {
      throw .input(error)
    }
    guard read.count + variants.count <= BatchRequest.mostScenarios else {
      throw .badOption(
        name: "the scenarios of a batch", found: "\(read.count + variants.count)",
        wanted: "at most \(BatchRequest.mostScenarios); make several batches")
    }
    // All scenarios of a file start from the same findings.
    var start: PracticeStart?
    for variant in variants {
      if observer.shouldStop() { throw .interrupted }
      var variant = variant
      if let draws = request.draws { variant.scenario.design.draws = draws }
      if variant.scenario.design.isOneFuture {
        (variant.scenario.design.draws, variant.scenario.design.replications) = (1, 1)
      }
      let varied = zip(names, variant.values).map { (name: $0, value: $1) }
      do throws(WorkbenchError) {
        let playable = try whole(variant, of: file, start: start, isVaried: !names.isEmpty)
        start = playable.start
        read.append(Read(file: path, varied: varied, variant: variant, playable: playable))
      } catch {
        if request.failsFast { throw error }
        refused.append(RefusedScenario(file: path, varied: told(varied), reason: words(error)))
      }
    }
  }

  /// A variant read again from the text that says it, so that what only fits together wrongly is found too.
  private func whole(
    _ variant: ScenarioVariant, of file: ScenarioFile, start: PracticeStart?, isVaried: Bool
  ) throws(WorkbenchError) -> PlayableScenario {
    let playable = try PlayableScenario(variant.scenario, file: file, start: start, library: library)
    guard isVaried else { return playable }
    let text = ResolvedScenario(variant, evidence: nil, catalogue: library.catalogue).text
    _ = try library.scenario(in: try ScenarioFile.held(text, evidence: nil, in: "one of its scenarios"))
    return playable
  }

  private func told(_ varied: [(name: String, value: Double)]) -> String {
    varied.map { "\($0.name) = \(plain($0.value))" }.joined(separator: ", ")
  }
}

extension BatchScenarios {
  /// Starts that are solved of all worlds together before a batch is called sound.
  private static let checkedStarts = 2_000

  /// Solves the first starts of every world, and refuses the scenarios of those that have none.
  ///
  /// - Throws: `interrupted`; with `failsFast` the first refusal.
  mutating func checkStarts(threads: Int, observer: RunObserver, failsFast: Bool) throws(WorkbenchError) {
    var faults: [FutureCache.World: String?] = [:]
    var sound: [Read] = []
    let worlds = Set(read.map { FutureCache.World($0.playable) }).count
    let last = max(1, min(Engine.lastCheckedStart, BatchScenarios.checkedStarts / max(1, worlds)))
    for one in read {
      let world = FutureCache.World(one.playable)
      if faults[world] == nil {
        do throws(WorkbenchError) {
          _ = try one.playable.checkedEngine(
            file: one.file, threads: threads, last: last, shouldStop: observer.shouldStop)
          faults[world] = .some(nil)
        } catch {
          if case .interrupted = error { throw error }
          if failsFast { throw error }
          faults[world] = .some(words(error))
        }
      }
      if let fault = faults[world] ?? nil {
        refused.append(RefusedScenario(file: one.file, varied: told(one.varied), reason: fault))
      } else {
        sound.append(one)
      }
    }
    read = sound
  }
}

extension ScenarioFile {
  /// A scenario that stands in no file of its own, with the findings that it names as bytes.
  ///
  /// - Parameter folder: what its place is called in faults.
  static func held(_ text: String, evidence: [UInt8]?, in folder: String) throws(WorkbenchError) -> ScenarioFile {
    let files = ReadFiles(evidence.map { ["\(folder)/\(PracticeStart.copy)": $0] } ?? [:])
    do throws(Faults) {
      return try ScenarioFile(text: text, file: "\(folder)/scenario.yaml", files: files)
    } catch {
      throw .input(error)
    }
  }
}
