import Foundation
import ModelInputs
import ServiceModel

/// What a user asks of a run beyond the scenario itself.
package struct RunRequest: Sendable {
  /// The scenario's file.
  package var scenario: String
  /// Draws instead of the scenario's own number.
  package var draws: Int?
  /// Replications instead of the scenario's own number.
  package var replications: Int?
  /// The seed instead of the scenario's own.
  package var seed: UInt64?
  /// The year whose prices sums are told in, such as `2010/11`, instead of the scenario's own.
  package var prices: String?
  /// Threads to use; the numbers do not depend on it.
  package var threads: Int
  /// The folder under which results go.
  package var results: String
  /// Whether every number of every replicate is kept too, so that more draws can follow.
  package var savesDraws: Bool
  /// A run whose draws are taken where they are of the same question, wherever it is; others are looked for beside the results.
  package var earlier: String?
  /// Whether all is played even where this run, or some of its draws, are there already.
  package var playsAgain = false
  /// The document of the search whose best plans the run plays, which its folder keeps; nil for other runs.
  var search: String?
  /// The scenario where it stands in no file, under the name above.
  var file: ScenarioFile?

  /// A request with everything as the scenario says.
  package init(scenario: String, results: String = "Results", threads: Int = RunRequest.allThreads) {
    self.scenario = scenario
    self.results = results
    self.threads = threads
    savesDraws = true
  }

  /// The seeds that can be asked for (decision 19).
  package static let seeds = 0...UInt64(Design.largestSeed)

  /// What a seed must be, in words.
  package static var wantedSeed: String { "a whole number from 0 to \(seeds.upperBound)" }

  /// As many threads as the machine offers.
  package static var allThreads: Int { max(1, ProcessInfo.processInfo.activeProcessorCount) }
}

/// Looks on while a run is under way.
package struct RunObserver: Sendable {
  /// Told now and then how many of all replicates are done; from any thread.
  package var progress: @Sendable (_ done: Int, _ all: Int) -> Void
  /// Asked often whether to stop.
  package var shouldStop: @Sendable () -> Bool

  /// An observer that says nothing and never stops.
  package init(
    progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in },
    shouldStop: @escaping @Sendable () -> Bool = { false }
  ) {
    self.progress = progress
    self.shouldStop = shouldStop
  }
}
