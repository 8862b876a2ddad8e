import ModelInputs
import Runs
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
    let playable = try working { () throws(WorkbenchError) in
      try PlayableScenario(scenario, library: library)
    }
    return FuturePlay(playable, threads: threads, starts: starts)
  }

  /// Sums up the first `draws` draws of the open scenario; they have been played.
  mutating func sumUp(_ play: FuturePlay, draws: Int, watch: SessionWatch) throws(SessionProblem) -> RunSummary {
    let names = play.scenario.portfolios.map(\.name)
    if let results, results.keys == play.keys, results.names == names, results.draws == draws { return results.summary }
    let summary = try working { () throws(WorkbenchError) in try play.summary(draws: draws, from: cache) }
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
