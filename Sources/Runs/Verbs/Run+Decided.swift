package import DecisionAnalysis
import ServiceModel

/// How a run ended that was to go on until the answer was decided.
package struct RunDecision: Sendable {
  /// Within how many percentage points a difference must be known that is not told apart from none.
  package var points: Double
  /// Whether some plan was still undecided when as many draws were played as there may be.
  package var isOpen: Bool
  /// What each plan does to the chance that the headline grade is good or better.
  package var changes: [(plan: String, change: GradeChange)]
}

extension Library {
  /// Draws of the first look.
  private static var firstLook: Int { 64 }
  /// Draws after which an undecided run gives up.
  private static var mostDraws: Int { 16_384 }

  /// Plays a scenario in twice as many draws each time until every plan is decided, and writes the run of so many.
  ///
  /// A plan is decided where what it does to the chance of a good headline grade is told apart from nothing, or known to within
  /// so many points. The run is that of as many draws asked for at once, file for file.
  ///
  /// - Throws: what ``run(_:observer:)`` throws.
  package func runUntilDecided(
    _ request: RunRequest, within points: Double, observer: RunObserver = RunObserver()
  ) throws(WorkbenchError) -> (outcome: RunOutcome, decision: RunDecision) {
    var request = request
    request.draws = Self.firstLook
    var work = try RunWork(AskedRun(self, request), shouldStop: observer.shouldStop)
    let most = mostDraws(of: work)
    var play = FuturePlay(work.playable, threads: request.threads, starts: StartStates())
    var cache = FutureCache()
    while true {
      let draws = work.scenario.design.draws
      play.playable = work.playable
      if try play.play(upTo: draws, into: &cache, observer: observer) == .stopped { throw .interrupted }
      let (played, engine) = try play.played(draws: draws, from: cache)
      let summary = try work.playable.summary(of: played, by: engine, threads: request.threads)
      let changes = summary.headlineChanges
      let isOpen = !changes.allSatisfy { $0.change.isDecided(within: points, draws: draws) }
      if !isOpen || draws * 2 > most || work.scenario.design.isOneFuture {
        let staging = try writing { () throws(SystemFailure) in try StagingFolder(in: work.asked.folder) }
        defer { staging.discard() }
        let outcome = try work.settle(summary, of: played, in: staging, observer)
        return (outcome, RunDecision(points: points, isOpen: isOpen, changes: changes))
      }
      request.draws = draws * 2
      work = try RunWork(AskedRun(self, request), shouldStop: observer.shouldStop)
    }
  }

  /// As many draws as memory holds, and no more than there may be.
  private func mostDraws(of work: RunWork) -> Int {
    let each = work.engine.valuesPerReplicate * work.scenario.design.replications
    let years = (work.scenario.portfolios.count + 1) * work.scenario.horizon.count
    return min(
      Self.mostDraws, FutureCache.mostNumbers / each,
      Defaults.mostPortfolioYears / years / work.scenario.design.replications)
  }
}

extension RunSummary {
  /// What each portfolio does in the last year to the chance that the headline grade is good or better.
  package var headlineChanges: [(plan: String, change: GradeChange)] {
    guard let place = place(of: .headline) else { return [] }
    return portfolios.dropFirst().compactMap { portfolio in
      portfolio.years.last?.outputs[place].gradeChange.map { (portfolio.name, $0) }
    }
  }
}
