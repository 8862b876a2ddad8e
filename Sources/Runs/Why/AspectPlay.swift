package import DecisionAnalysis
import GradeDescriptors
import ServiceModel

/// The futures of a scenario played again for what a run does not keep: where each portfolio leaves every aspect.
package struct AspectPlay: Sendable {
  let library: Library
  let layout: OutputLayout
  /// Names of the portfolios, doing nothing more first.
  package let portfolios: [String]
  /// Where they leave the aspects in the last year, by draw and portfolio.
  let standings: [[AspectStanding]]
  private let evaluator: ForwardEvaluator
  /// The grade descriptors with the area's local priorities.
  private let framework: Framework

  /// At most this many draws are played again: means over futures need few.
  package static let mostDraws = 128

  /// Plays the first draws of a scenario again, one replication of each; throws `model` and `interrupted`.
  package init(
    _ playable: PlayableScenario, draws: Int = mostDraws, threads: Int, observer: RunObserver = RunObserver()
  ) throws(WorkbenchError) {
    let engine = try playable.engine()
    let played: [[AspectStanding]]?
    do throws(ModelError) {
      played = try engine.aspects(
        ofDraws: min(draws, playable.scenario.design.draws), threads: threads, shouldStop: observer.shouldStop)
    } catch {
      throw .model(error)
    }
    guard let played else { throw .interrupted }
    library = playable.library
    standings = played
    layout = engine.layout
    portfolios = engine.portfolioNames
    framework = playable.start.framework
    evaluator = ForwardEvaluator(framework: playable.start.framework)
  }

  /// Plays the scenario of a finished run; throws `input`, `model`, `unreadable` and `interrupted`.
  ///
  /// - Parameter portfolio: the place of the only one wanted besides doing nothing more; `nil` for all of them.
  package init(
    _ folder: ResultsFolder, portfolio: Int? = nil, library: Library, draws: Int = mostDraws, threads: Int,
    observer: RunObserver = RunObserver()
  ) throws(WorkbenchError) {
    var playable = try PlayableScenario(of: folder, library: library)
    let portfolios = playable.scenario.portfolios
    guard (portfolio ?? 0) <= portfolios.count else {
      throw .notResults(path: folder.scenario, reason: "it does not have the portfolios that were played")
    }
    if let portfolio { playable.scenario.portfolios = portfolio > 0 ? [portfolios[portfolio - 1]] : [] }
    try self.init(playable, draws: draws, threads: threads, observer: observer)
  }

  /// How many draws were played.
  package var draws: Int { standings.count }

  /// What keeps every grade that is judged each year from being higher, by the grade's id, for each portfolio.
  package func holdingBack(limit: Int = 5) -> [String: [HeldBack]] {
    var held: [String: [HeldBack]] = [:]
    for instrument in OutputLayout.instruments {
      for grade in instrument.grades { held[grade.id] = holdingBack(grade.id, limit: limit) }
    }
    return held
  }

  /// What keeps a grade from being higher, for each portfolio; nothing for a grade that is not judged each year.
  package func holdingBack(_ grade: String, limit: Int = 5) -> [HeldBack] {
    guard let score = score(grade) else { return [] }
    return portfolios.indices.map { portfolio in
      HeldBack(grade, of: score, portfolio: portfolio, in: self, limit: limit)
    }
  }

  /// How closely a grade of the last year follows, over the futures with nothing more done, what indicators alone say.
  ///
  /// The indicators' part of the grade's score against the grade given; `nil` for fewer than twenty futures.
  package func voiceOfIndicators(_ grade: String) -> RankCorrelation? {
    guard let score = score(grade),
      let place = layout.outputs.firstIndex(where: { $0.id.kind == .grade && $0.id.gradeID?.id == grade }), draws >= 20
    else { return nil }
    let said = standings.map { standing in
      let state = standing[0]
      return Float(score.score(zip(state.positions, state.fromPractice).map { $0 - $1 }))
    }
    return RankCorrelation(said, standings.map { $0[0].outputs[place] })
  }

  private func score(_ id: String) -> GradeScore? {
    for instrument in OutputLayout.instruments {
      guard let slot = instrument.grades.firstIndex(where: { $0.id == id }) else { continue }
      return GradeScore(instrument, slot: slot, evaluator: evaluator, framework: framework)
    }
    return nil
  }
}
