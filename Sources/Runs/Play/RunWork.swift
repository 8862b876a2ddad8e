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

  /// The sets refused before each draw's own, of the first draws that had any.
  func refused(upTo draws: Int) -> [ShardNote.RefusedSets] {
    attempts.prefix(draws).enumerated().compactMap { place, sets in
      sets > 0 ? ShardNote.RefusedSets(draw: place + 1, sets: Int(sets)) : nil
    }
  }

  /// Replicates and the central run.
  package init(columns: any DrawColumns, central: [Float], attempts: [UInt16]) {
    self.columns = columns
    self.central = central
    self.attempts = attempts
  }
}

/// What is asked of a run, read and named; nothing is solved or played yet.
struct AskedRun {
  let request: RunRequest
  /// The scenario's file as it was read, once.
  let file: ScenarioFile
  let playable: PlayableScenario
  let identity: RunIdentity

  var scenario: Scenario { playable.scenario }
  /// The folder of all runs of the scenario.
  var folder: String { "\(request.results)/\(identity.scenarioFolder)" }

  /// Reads the scenario; throws `input` with every fault of it, `badOption` where it would be too large.
  init(_ library: Library, _ request: RunRequest) throws(WorkbenchError) {
    self.request = request
    if let file = request.file { self.file = file } else { file = try library.scenarioFile(request.scenario) }
    let scenario = try request.applied(to: library.scenario(in: file), in: library)
    try scenario.checkSize()
    playable = try PlayableScenario(scenario, file: file, library: library)
    identity = try RunIdentity(scenario, file: file, evidence: playable.start.bytes, library: library)
  }
}

/// One run from scenario to files, step by step.
struct RunWork {
  let asked: AskedRun
  let engine: Engine

  var request: RunRequest { asked.request }
  var file: ScenarioFile { asked.file }
  var playable: PlayableScenario { asked.playable }
  var identity: RunIdentity { asked.identity }
  var library: Library { playable.library }
  var scenario: Scenario { playable.scenario }

  /// Compiles the scenario and solves the first starts; nothing is written.
  ///
  /// Throws `unplayable` where it reads well and cannot be played; `interrupted` where it was asked to stop.
  init(_ asked: AskedRun, shouldStop: @escaping @Sendable () -> Bool = { false }) throws(WorkbenchError) {
    self.asked = asked
    engine = try asked.playable.checkedEngine(
      file: asked.request.scenario, threads: asked.request.threads, shouldStop: shouldStop)
  }

  var replicates: Int { scenario.design.draws * scenario.design.replications }

  /// Plays the central run and every replicate that is not known from an earlier run.
  ///
  /// Throws `stoppedRun` where it was asked to stop and whole draws could be kept, else `interrupted`.
  package func play(in staging: StagingFolder, observer: RunObserver) throws(WorkbenchError) -> PlayedRun {
    let central = try self.central(observer.shouldStop)
    let (store, known) = try begin(in: staging, shouldStop: observer.shouldStop)
    var earlier = [UInt16](repeating: 0, count: scenario.design.draws)
    if let known {
      earlier.replaceSubrange(0..<min(known.draws, earlier.count), with: known.attempts.prefix(earlier.count))
    }
    let attempts = Mutex(earlier)
    let all = replicates
    let replications = scenario.design.replications
    let first = store.done
    let ending: RunEnding
    do throws(ModelError) {
      ending = try engine.playMany(
        first..<all, threads: request.threads, shouldStop: { observer.shouldStop() || store.failure != nil },
        sink: { replicate, values, refused in
          store.add(replicate, values: values)
          attempts.withLock { $0[replicate / replications] = UInt16(clamping: refused) }
          observer.progress(store.done, all)
        })
    } catch {
      throw playable.refusal(error, file: request.scenario)
    }
    if let failure = store.failure { throw .cannotWrite(failure) }
    let played = PlayedRun(
      store: store, central: central, attempts: attempts.withLock { $0 }, known: known?.draws ?? 0)
    if ending == .stopped { throw stopped(played, in: staging) }
    return played
  }

  /// Where draws are kept while they are played, with those that are known already.
  private func begin(
    in staging: StagingFolder, shouldStop: () -> Bool
  ) throws(WorkbenchError) -> (DrawStore, KnownDraws?) {
    let (asked, draws) = (asked, scenario.design.draws)
    let known =
      try request.playsAgain
      ? nil
      : abandoning(shouldStop) {
        KnownDraws.find(
          asked.identity.question, in: asked.folder, earlier: asked.request.earlier, wanted: draws, engine: engine)
      }
    let count = min(known?.draws ?? 0, scenario.design.draws)
    let store = try writing { () throws(SystemFailure) in
      let file = try OutputFile(creating: "\(staging.path)/draws")
      try file.forgetName()
      return try DrawStore(
        file: file, columns: engine.valuesPerReplicate, replicates: replicates,
        first: count * scenario.design.replications)
    }
    try known?.copy(count, to: store, shouldStop: shouldStop)
    return (store, known)
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

/// The draws of a run, on the disk.
struct PlayedRun {
  let store: DrawStore
  /// The central run, draw 0, as the engine lays out a replicate.
  let central: [Float]
  /// Sets of assumptions refused before each draw's own.
  let attempts: [UInt16]
  /// How many of the draws were known and not played.
  let known: Int

  var futures: PlayedFutures { PlayedFutures(columns: store, central: central, attempts: attempts) }
}
