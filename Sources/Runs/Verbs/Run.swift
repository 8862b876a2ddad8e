import ServiceModel

/// What came of a run.
package struct RunOutcome: Sendable {
  /// Everything it found out.
  package var summary: RunSummary
  /// What made it.
  package var manifest: Manifest
  /// The folder that holds it.
  package var folder: String
  /// Whether this run was there already, file for file the same, so that nothing was written.
  package var wasThere: Bool
}

extension Library {
  /// Plays a scenario with and without its portfolios and writes the results, complete or not at all.
  ///
  /// A run that is there already is found and not played, and of one with other numbers of draws the draws are taken that
  /// are there. What a run that is asked to stop has played is kept beside the runs for the next one.
  ///
  /// Throws `input` and `model` before anything is written; `cannotWrite` and `interrupted` with everything removed;
  /// `stoppedRun` where whole draws are kept.
  package func run(_ request: RunRequest, observer: RunObserver = RunObserver()) throws(WorkbenchError) -> RunOutcome {
    guard !request.results.isEmpty else {
      throw .badOption(name: "--results", found: "", wanted: "the name of a folder")
    }
    if let seed = request.seed, !RunRequest.seeds.contains(seed) {
      throw .badOption(name: "--seed", found: "\(seed)", wanted: RunRequest.wantedSeed)
    }
    let asked = try AskedRun(self, request)
    if let found = asked.found() { return found }
    let work = try RunWork(asked, shouldStop: observer.shouldStop)
    let staging = try writing { () throws(SystemFailure) in try StagingFolder(in: asked.folder) }
    defer { staging.discard() }
    let play = try work.play(in: staging, observer: observer)
    do throws(WorkbenchError) {
      let summary = try work.playable.summary(
        of: play.futures, by: work.engine, threads: request.threads, observer: observer)
      return try work.settle(summary, of: play.futures, in: staging, observer)
    } catch {
      guard case .interrupted = error else { throw error }
      // What was written of the results goes; the draws are kept.
      let kept = try writing { () throws(SystemFailure) in try StagingFolder(in: asked.folder) }
      defer { kept.discard() }
      throw work.stopped(play, in: kept)
    }
  }
}

extension RunWork {
  /// Writes the results of what was played, complete or not at all.
  func settle(
    _ summary: RunSummary, of played: PlayedFutures, in staging: StagingFolder, _ observer: RunObserver
  ) throws(WorkbenchError) -> RunOutcome {
    let folder = asked.folder
    let manifest = try write(summary, of: played, to: staging, shouldStop: observer.shouldStop)
    if observer.shouldStop() { throw .interrupted }
    let settled = try writing { () throws(SystemFailure) in
      try ResultsFolder.settle(staging, as: identity.id, in: folder)
    }
    forgetStopped()
    return RunOutcome(
      summary: summary, manifest: manifest, folder: "\(folder)/\(settled.name)", wasThere: settled.wasThere)
  }
}

extension RunRequest {
  /// The scenario with what the user chose on the command instead of in the file.
  ///
  /// Where nothing varies, one replicate is all futures, whatever number was asked for. Throws `badOption` for prices of a year
  /// that the library has no deflator of.
  func applied(to scenario: Scenario, in library: Library) throws(WorkbenchError) -> Scenario {
    var scenario = scenario
    if let draws { scenario.design.draws = draws }
    if let replications { scenario.design.replications = replications }
    if let seed { scenario.design.seed = seed }
    if let prices { scenario.design.prices = try library.priceYear(prices) }
    if scenario.design.isOneFuture { (scenario.design.draws, scenario.design.replications) = (1, 1) }
    return scenario
  }
}

/// Does what writes files, and says that it could not be written where it fails.
package func writing<Value>(_ body: () throws(SystemFailure) -> Value) throws(WorkbenchError) -> Value {
  do throws(SystemFailure) { return try body() } catch { throw .cannotWrite(error) }
}
