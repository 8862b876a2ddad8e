import DecisionAnalysis
package import ServiceModel
import Synchronization

/// Plays every intervention of a run's plans by itself, in the same futures as the plans.
package struct PartsPlay {
  /// A plan of several interventions: its place in the run, and where it and its parts stand in the extra play.
  package struct Plan: Hashable {
    package var portfolio: Int
    package var whole: Int
    package var parts: [(intervention: String, place: Int)]

    package static func == (one: Plan, other: Plan) -> Bool { one.whole == other.whole }
    package func hash(into hasher: inout Hasher) { hasher.combine(whole) }
  }

  package let engine: Engine
  package let plans: [Plan]

  /// At most this many draws are played again: means of paired differences need few.
  package static let mostDraws = 256

  /// Compiles the extra play; nil where no plan has more than one intervention.
  ///
  /// Throws `input`, `model` and `unreadable` where the run's own scenario can no longer be played.
  package init?(_ folder: ResultsFolder, library: Library) throws(WorkbenchError) {
    var playable = try PlayableScenario(of: folder, library: library)
    playable.scenario.design.draws = min(playable.scenario.design.draws, PartsPlay.mostDraws)
    var played: [Portfolio] = []
    var plans: [Plan] = []
    for (place, portfolio) in playable.scenario.portfolios.enumerated() {
      let names = portfolio.interventions
      guard names.count > 1 else { continue }
      played.append(portfolio)
      var plan = Plan(portfolio: place + 1, whole: played.count, parts: [])
      for name in names {
        let deployments = portfolio.deployments.filter { $0.intervention == name }
        played.append(Portfolio(name: "\(played.count)", deployments: deployments))
        plan.parts.append((name, played.count))
      }
      plans.append(plan)
    }
    guard !plans.isEmpty else { return nil }
    playable.scenario.portfolios = played
    self.plans = plans
    engine = try playable.engine()
  }

  private var replicates: Int { engine.design.draws * engine.design.replications }

  /// A number of one replicate: an output in the last year, or its sum over all years.
  package struct Measure: Hashable {
    package var output: Int
    package var isSum: Bool
  }

  /// The measures of every portfolio of the extra play, replicate by replicate: by portfolio, then measure.
  package func columns(
    _ measures: [Measure], threads: Int, observer: RunObserver
  ) throws(WorkbenchError) -> [[[Float]]] {
    let portfolios = engine.portfolioNames.count
    let empty = [Float](repeating: 0, count: replicates)
    let columns = Mutex([[[Float]]](repeating: Array(repeating: empty, count: measures.count), count: portfolios))
    let done = Mutex(0)
    let all = replicates
    let ending: RunEnding
    do throws(ModelError) {
      ending = try engine.playMany(
        0..<all, threads: threads, shouldStop: observer.shouldStop,
        sink: { replicate, values, _ in
          // A span cannot be captured, so its numbers are taken before the lock.
          let found = (0..<portfolios).map { portfolio in measures.map { value($0, portfolio, values) } }
          columns.withLock { columns in
            for (portfolio, numbers) in found.enumerated() {
              for (measure, number) in numbers.enumerated() { columns[portfolio][measure][replicate] = number }
            }
          }
          let count = done.withLock { done in
            done += 1
            return done
          }
          observer.progress(count, all)
        })
    } catch {
      throw .model(error)
    }
    if ending == .stopped { throw .interrupted }
    return columns.withLock { $0 }
  }

  private func value(_ measure: Measure, _ portfolio: Int, _ values: Span<Float>) -> Float {
    let start = portfolio * engine.years * engine.layout.count + measure.output
    guard measure.isSum else { return values[start + (engine.years - 1) * engine.layout.count] }
    return Float((0..<engine.years).reduce(0.0) { $0 + Double(values[start + $1 * engine.layout.count]) })
  }
}
