import DecisionAnalysis
import ServiceModel
import Synchronization

/// One run from scenario to files, step by step.
struct RunWork {
  let library: Library
  let request: RunRequest
  let scenario: Scenario
  let start: PracticeStart
  let identity: RunIdentity
  let engine: Engine

  /// Reads the scenario and compiles it; nothing is written.
  init(_ library: Library, _ request: RunRequest) throws(WorkbenchError) {
    self.library = library
    self.request = request
    scenario = request.applied(to: try library.scenario(path: request.scenario))
    guard let area = library.catalogue.areas[scenario.area] else { throw .model(.unknownArea(scenario.area)) }
    start = try PracticeStart(area: area, scenario: request.scenario, library: library)
    identity = try RunIdentity(scenario, path: request.scenario, evidence: start.file, library: library)
    do throws(ModelError) {
      engine = try Engine(
        catalogue: library.catalogue, scenario: scenario, framework: start.framework, practice: start.practice)
    } catch {
      throw .model(error)
    }
  }

  var replicates: Int { scenario.design.draws * scenario.design.replications }

  /// All replicates, on disk.
  struct Played {
    var store: any DrawColumns
    var central: [Float]
    /// Sets of assumptions refused before each draw's own.
    var attempts: [UInt16]
  }

  /// Plays the central run and every replicate.
  func play(in staging: StagingFolder, observer: RunObserver) throws(WorkbenchError) -> Played {
    let central = try self.central()
    let store = try writing { () throws(SystemFailure) in
      let file = try OutputFile(creating: "\(staging.path)/\(DrawFile.name)")
      if !request.savesDraws { try file.forgetName() }
      return try DrawStore(file: file, columns: engine.valuesPerReplicate, replicates: replicates)
    }
    let attempts = Mutex([UInt16](repeating: 0, count: scenario.design.draws))
    let all = replicates
    let replications = scenario.design.replications
    let ending: RunEnding
    do throws(ModelError) {
      ending = try engine.playMany(
        0..<all, threads: request.threads, shouldStop: { observer.shouldStop() || store.failure != nil },
        sink: { replicate, values, refused in
          store.add(replicate, values: values)
          attempts.withLock { $0[replicate / replications] = UInt16(clamping: refused) }
          observer.progress(store.done, all)
        })
    } catch {
      throw .model(error)
    }
    if let failure = store.failure { throw .cannotWrite(failure) }
    if ending == .stopped { throw .interrupted }
    return Played(store: store, central: central, attempts: attempts.withLock { $0 })
  }

  private func central() throws(WorkbenchError) -> [Float] {
    var values = [Float](repeating: 0, count: engine.valuesPerReplicate)
    do throws(ModelError) {
      var span = values.mutableSpan
      try engine.play(draw: 0, into: &span)
    } catch {
      throw .model(error)
    }
    return values
  }
}
