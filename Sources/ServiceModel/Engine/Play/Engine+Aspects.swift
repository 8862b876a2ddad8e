import Synchronization

/// Where one portfolio of one replicate leaves every aspect at the end of the horizon.
package struct AspectStanding: Sendable {
  /// Position of every aspect on the unit scale, in the order of the framework's ladders.
  package var positions: [Double]
  /// What practice adds to each position; the rest is what indicators say.
  package var fromPractice: [Double]
  /// What of that is left of where practice stood at the start.
  package var fromStart: [Double]
  /// The outputs of the last year, in the order of the layout.
  package var outputs: [Float]
}

extension Engine {
  /// Plays one replicate and tells where every portfolio leaves the aspects, which the outputs do not hold.
  ///
  /// - Parameters:
  ///   - draw: the draw; 0 is the central run.
  ///   - replication: the replication within the draw, from 0.
  ///   - shouldStop: asked before each set of values and each year.
  /// - Returns: one standing a portfolio.
  /// - Throws: `cannotMatchBaseline` where no set of values matches; `stopped` where it was asked to stop.
  package func aspects(
    draw: Int, replication: Int = 0, shouldStop: () -> Bool = { false }
  ) throws(ModelError) -> [AspectStanding] {
    precondition(options.grades, "aspects are placed where years are graded")
    let replicate = try Replicate(self, draw: draw, replication: replication, shouldStop: shouldStop)
    let drawn = replicate.baseline.draw
    var kept = 1.0
    for _ in 0..<years { kept *= drawn[.practicePersistence] }
    var course = [Float](repeating: 0, count: years * layout.count)
    return try portfolios.indices.map { portfolio throws(ModelError) in
      var standing = AspectStanding(positions: [], fromPractice: [], fromStart: [], outputs: [])
      var output = course.mutableSpan
      let isWhole = replicate.play(
        portfolio, into: &output, at: 0,
        ended: { end in
          standing.positions = end.positions
          standing.fromStart = replicate.practice.states.prefix(evidence.aspects).enumerated().map { aspect, practice in
            evidence.fromPractice(
              aspect, practice: kept * practice, loading: drawn[.indicatorLoading],
              correlation: drawn[.indicatorCorrelation])
          }
          standing.fromPractice = end.practice.enumerated().map { aspect, practice in
            evidence.fromPractice(
              aspect, practice: practice, loading: drawn[.indicatorLoading], correlation: drawn[.indicatorCorrelation])
          }
        }, shouldStop: shouldStop)
      guard isWhole else { throw .stopped }
      standing.outputs = Array(course[((years - 1) * layout.count)...])
      return standing
    }
  }

  /// Plays the first replication of draws 1 to `draws` as `aspects(draw:)` does, on several threads.
  ///
  /// - Parameter shouldStop: asked before each draw, each set of values and each year.
  /// - Returns: the standings by draw and portfolio; `nil` where it was asked to stop.
  /// - Throws: the `ModelError` of the first draw that has one.
  package func aspects(
    ofDraws draws: Int, threads: Int, shouldStop: @Sendable () -> Bool = { false }
  ) throws(ModelError) -> [[AspectStanding]]? {
    let standings = Mutex([Result<[AspectStanding], ModelError>?](repeating: nil, count: draws))
    let next = Atomic<Int>(0)
    Engine.concurrently(threads: max(1, min(threads, draws))) { _ in
      while !shouldStop() {
        let place = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard place < draws else { return }
        let standing = Result { () throws(ModelError) in try aspects(draw: place + 1, shouldStop: shouldStop) }
        standings.withLock { $0[place] = standing }
      }
    }
    var played: [[AspectStanding]] = []
    for standing in standings.withLock({ $0 }) {
      guard let standing else { return nil }
      if case .failure(.stopped) = standing { return nil }
      played.append(try standing.get())
    }
    return played
  }
}
