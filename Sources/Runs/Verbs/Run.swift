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
  /// Throws `input` and `model` before anything is written; `cannotWrite` and `interrupted` with everything removed.
  package func run(_ request: RunRequest, observer: RunObserver = RunObserver()) throws(WorkbenchError) -> RunOutcome {
    guard !request.results.isEmpty else {
      throw .badOption(name: "--results", found: "", wanted: "the name of a folder")
    }
    if let seed = request.seed, !RunRequest.seeds.contains(seed) {
      throw .badOption(name: "--seed", found: "\(seed)", wanted: RunRequest.wantedSeed)
    }
    let work = try RunWork(self, request, file: request.file, shouldStop: observer.shouldStop)
    return try work.settle(observer) { staging throws(WorkbenchError) in
      let play = try work.play(in: staging, observer: observer)
      return try work.playable.summary(of: play, by: work.engine, threads: request.threads, observer: observer)
    }
  }
}

extension RunWork {
  /// Writes the results of what was played, complete or not at all.
  ///
  /// - Parameter summarise: plays, in a folder that takes what it leaves behind, and sums up.
  func settle(
    _ observer: RunObserver, _ summarise: (StagingFolder) throws(WorkbenchError) -> RunSummary
  ) throws(WorkbenchError) -> RunOutcome {
    let folder = "\(request.results)/\(identity.scenarioFolder)"
    let staging = try writing { () throws(SystemFailure) in try StagingFolder(in: folder) }
    defer { staging.discard() }
    let summary = try summarise(staging)
    let manifest = try write(summary, to: staging)
    if observer.shouldStop() { throw .interrupted }
    let settled = try writing { () throws(SystemFailure) in
      try ResultsFolder.settle(staging, as: identity.id, in: folder)
    }
    return RunOutcome(
      summary: summary, manifest: manifest, folder: "\(folder)/\(settled.name)", wasThere: settled.wasThere)
  }
}

extension RunRequest {
  /// The scenario with what the user chose on the command instead of in the file.
  ///
  /// Where nothing varies, one replicate is all futures, whatever number was asked for.
  func applied(to scenario: Scenario) -> Scenario {
    var scenario = scenario
    if let draws { scenario.design.draws = draws }
    if let replications { scenario.design.replications = replications }
    if let seed { scenario.design.seed = seed }
    if scenario.design.isOneFuture { (scenario.design.draws, scenario.design.replications) = (1, 1) }
    return scenario
  }
}

/// Does what writes files, and says that it could not be written where it fails.
package func writing<Value>(_ body: () throws(SystemFailure) -> Value) throws(WorkbenchError) -> Value {
  do throws(SystemFailure) { return try body() } catch { throw .cannotWrite(error) }
}
