import LocatedYAML
import ModelInputs
import ServiceModel

extension Library {
  /// Finds the plans that do most for a sum, among doses of the interventions that a scenario's plans deploy.
  ///
  /// Each may be left out or stand at its least, usual, most or the scenario's own dose. Candidates that the budget can pay for
  /// race in the same draws, the clearly worse leaving first; the best are compared in draws that had no part in choosing them.
  ///
  /// - Throws: `input`, `model` and `unplayable` as a run does; `unknownName` and `badOption` for what is asked; `undecided`
  ///   where there are too many candidates; `interrupted`; before anything is played, `cannotWrite` where the finalists' file
  ///   could not be made.
  package func best(
    _ request: BestRequest, observer: RunObserver = RunObserver()
  ) throws(WorkbenchError) -> BestResult {
    if let path = request.written {
      try writing { () throws(SystemFailure) in try OutputFile.checkPlace(for: path) }
    }
    var request = request
    let file = try request.scenarioFile(in: self)
    request.file = file
    let playable = try playable(
      file, at: request.scenario, draws: BestSearch.firstDraws, prices: request.prices,
      threads: request.threads, observer: observer)
    let result = try playable.best(request, observer: observer)
    if let path = request.written {
      let text = try scenario(of: result, request, at: path).text
      try writing { () throws(SystemFailure) in try OutputFile.create(text, at: path) }
    }
    return result
  }

  /// Plays the best of a search, and those within noise of it, as a run of its own whose folder keeps what was searched; nil
  /// where nothing was worth playing.
  ///
  /// - Parameter results: the folder under which results go.
  /// - Throws: what ``run(_:observer:)`` throws.
  package func run(
    bestOf result: BestResult, _ request: BestRequest, results: String, observer: RunObserver = RunObserver()
  ) throws(WorkbenchError) -> RunOutcome? {
    guard !result.chosen.isEmpty else { return nil }
    // Beside the scenario that was searched, so that what it names is found.
    let name = "\(request.scenario).best.yaml"
    let text = try scenario(of: result, request, at: name).text
    var run = RunRequest(scenario: name, results: results, threads: request.threads)
    run.search = try json(result, isCompact: true)
    // With its findings as they were read for the search, where that is known.
    let files = request.file?.files ?? ReadFiles()
    do throws(Faults) {
      run.file = try ScenarioFile(text: text, file: name, files: files)
    } catch {
      throw .input(error)
    }
    return try self.run(run, observer: observer)
  }

  private func scenario(
    of result: BestResult, _ request: BestRequest, at path: String
  ) throws(WorkbenchError) -> WrittenScenario {
    let file = try request.scenarioFile(in: self)
    do throws(Faults) {
      var written = result.scenario(try file.written, at: path, from: request.scenario)
      if let prices = request.prices { written[setting: DesignReader.prices] = prices }
      return written
    } catch {
      throw .input(error)
    }
  }
}

extension PlayableScenario {
  /// The same for a scenario that is open; the request's file does not matter, and nothing is written.
  package func best(
    _ request: BestRequest, observer: RunObserver = RunObserver()
  ) throws(WorkbenchError) -> BestResult {
    var playable = self
    playable.scenario.design.draws = BestSearch.firstDraws
    let futures = try KeptFutures(
      of: playable, outcome: request.outcome, threads: request.threads, observer: observer)
    let outcome = try ComparedOutcome(request.outcome, in: futures)
    return try BestSearch(request: request, futures: futures, outcome: outcome, observer: observer).result()
  }
}

extension BestRequest {
  /// The scenario's file, opened now where it was not before.
  fileprivate func scenarioFile(in library: Library) throws(WorkbenchError) -> ScenarioFile {
    if let file { return file }
    return try library.scenarioFile(scenario)
  }
}
