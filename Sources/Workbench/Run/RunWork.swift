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

  /// Reads the scenario, compiles it and solves the first starts; nothing is written.
  ///
  /// Throws `input` at the line that is to blame where it reads well and cannot be played.
  init(_ library: Library, _ request: RunRequest) throws(WorkbenchError) {
    self.library = library
    self.request = request
    scenario = request.applied(to: try library.scenario(path: request.scenario))
    guard let area = library.catalogue.areas[scenario.area] else { throw .model(.unknownArea(scenario.area)) }
    start = try PracticeStart(area: area, scenario: request.scenario, library: library)
    identity = try RunIdentity(scenario, path: request.scenario, evidence: start.file, library: library)
    do throws(ModelError) {
      engine = try Engine(
        catalogue: library.catalogue, scenario: scenario, framework: start.framework, practice: start.practice,
        starts: StartStates())
      try engine.checkStarts(threads: request.threads)
    } catch {
      throw library.refusal(of: scenario, in: request.scenario, error)
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
        sink: { block in
          store.add(first: block.first, count: block.count, values: block.values)
          attempts.withLock { attempts in
            for (place, refused) in block.refused.enumerated() {
              attempts[(block.first + place) / replications] = UInt16(clamping: refused)
            }
          }
          observer.progress(store.done, all)
        })
    } catch {
      throw library.refusal(of: scenario, in: request.scenario, error)
    }
    if let failure = store.failure { throw .cannotWrite(failure) }
    if ending == .stopped { throw .interrupted }
    return Played(store: store, central: central, attempts: attempts.withLock { $0 })
  }

  private func central() throws(WorkbenchError) -> [Float] {
    var values = [Float](repeating: 0, count: engine.valuesPerReplicate)
    var failure: ModelError?
    values.withUnsafeMutableBufferPointer { buffer in
      do throws(ModelError) { try engine.play(draw: 0, into: buffer) } catch { failure = error }
    }
    if let failure { throw library.refusal(of: scenario, in: request.scenario, failure) }
    return values
  }
}
