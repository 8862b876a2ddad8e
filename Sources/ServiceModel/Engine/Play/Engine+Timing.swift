extension Engine {
  /// The parts of a replicate that `timeParts` tells apart.
  package static let parts = [
    "need", "front door", "assessment", "protection", "workforce", "care", "start and course", "year ends",
    "clinics",
  ]

  /// Seconds that each part of playing the counterfactual takes, and before them what all portfolios of a draw share.
  ///
  /// - Parameter clock: seconds since some fixed moment.
  /// - Throws: `cannotMatchBaseline` where no set of values matches.
  package func timeParts(draw: Int, clock: () -> Double) throws(ModelError) -> (shared: Double, parts: [Double]) {
    var parts = [Double](repeating: 0, count: Engine.parts.count)
    var values = [Float](repeating: 0, count: years * layout.count)
    var output = values.mutableSpan
    let start = clock()
    let replicate = try Replicate(self, draw: draw, replication: 0)
    var last = clock()
    let shared = last - start
    replicate.play(0, into: &output, at: 0) { part in
      let now = clock()
      parts[part] += now - last
      last = now
    }
    return (shared, parts)
  }
}
