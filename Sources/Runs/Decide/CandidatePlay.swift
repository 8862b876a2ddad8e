import DecisionAnalysis
import ServiceModel
import Synchronization

/// Plays candidate plans in ranges of draws and keeps one number of each, so that memory does not grow with either.
struct CandidatePlay {
  let playable: PlayableScenario
  let starts = StartStates()
  let threads: Int
  let observer: RunObserver

  /// So many candidates share an engine, and the start of a draw.
  private static let together = 64

  /// The number that is read off a portfolio of a replicate, whose values are laid out as the engine lays them out.
  typealias Reading = @Sendable (_ engine: Engine, _ portfolio: Int, _ values: Span<Float>) -> Double

  /// A number of every portfolio: by portfolio, then draw of the range; replications are averaged.
  ///
  /// - Throws: `model` where a draw cannot be played, `interrupted`.
  func columns(
    of portfolios: [Portfolio], draws: Range<Int>, reading: @escaping Reading
  ) throws(WorkbenchError) -> [[Double]] {
    try columns(of: portfolios, draws: draws, readings: [reading])[0]
  }

  /// Several numbers of every portfolio, of the same plays: by number, then portfolio, then draw of the range.
  ///
  /// - Throws: `model` where a draw cannot be played, `interrupted`.
  func columns(
    of portfolios: [Portfolio], draws: Range<Int>, readings: [Reading]
  ) throws(WorkbenchError) -> [[[Double]]] {
    var all = [[[Double]]](repeating: [], count: readings.count)
    var first = 0
    while first < portfolios.count {
      let part = Array(portfolios[first..<min(first + Self.together, portfolios.count)])
      for (place, columns) in try play(part, draws, readings).enumerated() { all[place] += columns }
      first += Self.together
    }
    return all
  }

  private func play(
    _ portfolios: [Portfolio], _ draws: Range<Int>, _ readings: [Reading]
  ) throws(WorkbenchError) -> [[[Double]]] {
    var playable = playable
    playable.scenario.portfolios = portfolios
    let engine = try playable.engine(options: EngineOptions(playsCounterfactual: false), starts: starts)
    let replications = engine.design.replications
    let empty = [[Double]](repeating: [Double](repeating: 0, count: draws.count), count: portfolios.count)
    let columns = Mutex([[[Double]]](repeating: empty, count: readings.count))
    let ending: RunEnding
    do throws(ModelError) {
      ending = try engine.playMany(
        (draws.lowerBound * replications)..<(draws.upperBound * replications), threads: threads,
        shouldStop: observer.shouldStop,
        sink: { replicate, values, _ in
          // A span cannot be captured, so its numbers are taken before the lock.
          var found: [Double] = []
          for reading in readings {
            for portfolio in portfolios.indices {
              found.append(reading(engine, portfolio, values) / Double(replications))
            }
          }
          let (own, draw) = (found, replicate / replications - draws.lowerBound)
          columns.withLock { columns in
            for (place, value) in own.enumerated() {
              columns[place / portfolios.count][place % portfolios.count][draw] += value
            }
          }
        })
    } catch {
      throw error == .stopped ? .interrupted : .model(error)
    }
    if ending == .stopped { throw .interrupted }
    return columns.withLock { $0 }
  }
}
