import DecisionAnalysis
import ModelInputs
import ServiceModel
import Synchronization

/// Every replicate of a run, wherever it is kept.
package struct PlayedFutures: Sendable {
  /// Columns in the order portfolio, year, output.
  package var columns: any DrawColumns
  /// The central run, draw 0, as the engine lays out a replicate.
  package var central: [Float]
  /// Sets of assumptions refused before each draw's own.
  package var attempts: [UInt16]

  /// Replicates and the central run.
  package init(columns: any DrawColumns, central: [Float], attempts: [UInt16]) {
    self.columns = columns
    self.central = central
    self.attempts = attempts
  }
}

/// One run from scenario to files, step by step.
struct RunWork {
  let request: RunRequest
  /// The scenario's file as it was read, once.
  let file: ScenarioFile
  let playable: PlayableScenario
  let identity: RunIdentity
  let engine: Engine

  var library: Library { playable.library }
  var scenario: Scenario { playable.scenario }

  /// Reads the scenario, compiles it and solves the first starts; nothing is written.
  ///
  /// Throws `unplayable` where it reads well and cannot be played; `interrupted` where it was asked to stop.
  ///
  /// - Parameter file: the scenario where it stands in no file; else it is read from the request's.
  init(
    _ library: Library, _ request: RunRequest, file: ScenarioFile? = nil,
    shouldStop: @escaping @Sendable () -> Bool = { false }
  ) throws(WorkbenchError) {
    self.request = request
    self.file = if let file { file } else { try library.scenarioFile(request.scenario) }
    let scenario = request.applied(to: try library.scenario(in: self.file))
    try scenario.checkSize()
    playable = try PlayableScenario(scenario, file: self.file, library: library)
    identity = try RunIdentity(scenario, file: self.file, evidence: playable.start.bytes, library: library)
    engine = try playable.checkedEngine(file: request.scenario, threads: request.threads, shouldStop: shouldStop)
  }

  var replicates: Int { scenario.design.draws * scenario.design.replications }

  /// Plays the central run and every replicate.
  package func play(in staging: StagingFolder, observer: RunObserver) throws(WorkbenchError) -> PlayedFutures {
    let central = try self.central(observer.shouldStop)
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
      throw playable.refusal(error, file: request.scenario)
    }
    if let failure = store.failure { throw .cannotWrite(failure) }
    if ending == .stopped { throw .interrupted }
    return PlayedFutures(columns: store, central: central, attempts: attempts.withLock { $0 })
  }

  private func central(_ shouldStop: () -> Bool) throws(WorkbenchError) -> [Float] {
    var values = [Float](repeating: 0, count: engine.valuesPerReplicate)
    do throws(ModelError) {
      var span = values.mutableSpan
      try engine.play(draw: 0, into: &span, shouldStop: shouldStop)
    } catch {
      throw playable.refusal(error, file: request.scenario)
    }
    return values
  }
}
