extension Engine {
  /// Plays one replicate and recounts every book of every portfolio in every week.
  ///
  /// - Parameters:
  ///   - draw: the draw; 0 is the central run.
  ///   - replication: the replication within the draw, from 0.
  /// - Returns: the first book of each portfolio that does not balance; nothing where all do.
  /// - Throws: `cannotMatchBaseline` where no set of values matches.
  package func imbalances(draw: Int, replication: Int = 0) throws(ModelError) -> [LedgerImbalance] {
    let replicate = try Replicate(self, draw: draw, replication: replication)
    var course = [Float](repeating: 0, count: years * layout.count)
    return portfolios.indices.compactMap { portfolio in
      var first: LedgerImbalance?
      var output = course.mutableSpan
      replicate.play(
        portfolio, into: &output, at: 0,
        week: { week, area in if first == nil { first = area.imbalance(since: replicate.start, week: week) } })
      return first
    }
  }

  /// Plays the first portfolio of one replicate and counts children in care at every year's end.
  ///
  /// - Returns: one reading a year.
  /// - Throws: `cannotMatchBaseline` where no set of values matches.
  package func careReadings(draw: Int, replication: Int = 0) throws(ModelError) -> [CareReadings] {
    let replicate = try Replicate(self, draw: draw, replication: replication)
    var course = [Float](repeating: 0, count: years * layout.count)
    var readings: [CareReadings] = []
    var output = course.mutableSpan
    replicate.play(
      0, into: &output, at: 0,
      week: { week, area in
        if (week + 1) % Clock.weeksPerYear == 0 { readings.append(area.care.readings(key: replicate.key)) }
      })
    return readings
  }
}
