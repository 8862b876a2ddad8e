import ServiceModel

/// What is known of the scenario as it was last played.
struct SessionResults: Sendable {
  /// The portfolios by what they do, doing nothing more first.
  var keys: [FutureCache.Key]
  /// Their names.
  var names: [String]
  /// Draws that the numbers rest on.
  var draws: Int
  /// Everything the draws say.
  var summary: RunSummary
}

extension Session {
  /// Plays the open scenario's missing futures; a fresh reader for each call, since the scenario may have changed.
  func futurePlay() throws(SessionProblem) -> FuturePlay {
    let scenario = try open().document.scenario
    guard let area = library.catalogue.areas[scenario.area] else {
      throw .workbench(.model(.unknownArea(scenario.area)))
    }
    let start = try working { () throws(WorkbenchError) in
      try PracticeStart(area: area, scenario: file ?? "", library: library)
    }
    return FuturePlay(library: library, scenario: scenario, start: start, threads: threads, starts: starts)
  }

  /// Sums up the first `draws` draws of the open scenario; they have been played.
  mutating func sumUp(_ play: FuturePlay, draws: Int, watch: SessionWatch) throws(SessionProblem) -> RunSummary {
    let names = play.scenario.portfolios.map(\.name)
    if let results, results.keys == play.keys, results.names == names, results.draws == draws { return results.summary }
    let summary = try working { () throws(WorkbenchError) in
      let work = try RunWork(play, draws: draws)
      let played = play.played(draws: draws, from: cache, engine: work.engine)
      return try work.summarise(played, observer: RunObserver())
    }
    results = SessionResults(keys: play.keys, names: names, draws: draws, summary: summary)
    return summary
  }

  /// What the draws say of the scenario as it is now; a refusal where it has not been played since it was changed.
  mutating func known() throws(SessionProblem) -> RunSummary {
    let play = try futurePlay()
    guard let results else { throw .words("nothing has been played yet\n`run` plays the scenario.") }
    guard play.draws(in: cache) >= results.draws else {
      throw .words("the scenario has changed since it was played\n`run` plays what has changed.")
    }
    return try sumUp(play, draws: results.draws, watch: SessionWatch())
  }
}

extension FuturePlay {
  /// The first draws of all portfolios, as a run on disk would have them.
  fileprivate func played(draws: Int, from cache: FutureCache, engine: Engine) -> RunWork.Played {
    let futures = keys.map { cache[$0] }
    var refused = Array(futures[0].refused.prefix(draws))
    for portfolio in futures.dropFirst() {
      // Every portfolio of a draw has the same set of assumptions.
      precondition(Array(portfolio.refused.prefix(draws)) == refused, "portfolios share their draws")
      refused = Array(portfolio.refused.prefix(draws))
    }
    let columns = FutureColumns(
      portfolios: futures, width: engine.years * engine.layout.count,
      replicates: draws * scenario.design.replications)
    return RunWork.Played(store: columns, central: futures.flatMap(\.central), attempts: refused)
  }
}

extension RunWork {
  /// A run of a session, in memory: it is summed up and never written.
  fileprivate init(_ play: FuturePlay, draws: Int) throws(WorkbenchError) {
    library = play.library
    request = RunRequest(scenario: "", threads: play.threads)
    var scenario = play.scenario
    scenario.design.draws = draws
    self.scenario = scenario
    start = play.start
    identity = RunIdentity(scenarioFolder: "", id: "", resolved: "", data: [])
    do throws(ModelError) {
      engine = try Engine(
        catalogue: library.catalogue, scenario: scenario, framework: start.framework, practice: start.practice)
    } catch {
      throw .model(error)
    }
  }
}

extension RunIdentity {
  /// An identity put together by hand.
  fileprivate init(scenarioFolder: String, id: String, resolved: String, data: [InputDigest]) {
    self.scenarioFolder = scenarioFolder
    self.id = id
    self.resolved = resolved
    self.data = data
  }
}
