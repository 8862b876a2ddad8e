extension StockOutput {
  /// Whether its number is that of any week, and not only of a year's end.
  public var isWeekly: Bool {
    switch self {
    case .camhsWaiting, .camhsSeen, .therapyWaiting, .therapySeen, .withoutMentalHealth: false
    case .children, .lookedAfter, .register, .childrenInNeed, .acuteNeed, .carerHouseholds, .workers, .backlogWeeks,
      .entries, .referrals, .dutyLoad, .longTermLoad, .withoutHelp, .vacantPosts, .longestQueue, .hoursBought,
      .careLeavers, .weeksRaised:
      true
    }
  }
}

extension Engine {
  /// Plays one replicate and tells some stocks at the end of every week; flows are counted from the beginning of their year.
  ///
  /// - Parameters:
  ///   - stocks: each with a number in any week (``StockOutput/isWeekly``).
  ///   - draw: the draw; 0 is the central run.
  ///   - shouldStop: asked before each set of values and each year.
  /// - Returns: by portfolio, stock, then week.
  /// - Throws: `cannotMatchBaseline` where no set of values matches; `stopped` where it was asked to stop.
  public func weeks(
    of stocks: [StockOutput], draw: Int, replication: Int = 0, shouldStop: () -> Bool = { false }
  ) throws(ModelError) -> [[[Double]]] {
    precondition(stocks.allSatisfy(\.isWeekly), "only what has a number in any week is told by weeks")
    let replicate = try Replicate(self, draw: draw, replication: replication, shouldStop: shouldStop)
    var course = [Float](repeating: 0, count: years * layout.count)
    return try portfolios.indices.map { portfolio throws(ModelError) in
      var series = [[Double]](repeating: [], count: stocks.count)
      var output = course.mutableSpan
      let isWhole = replicate.play(
        portfolio, into: &output, at: 0,
        week: { week, state in
          let now = YearReadings(state, replicate.baseline, key: replicate.key, year: week / Clock.weeksPerYear)
          for (place, stock) in stocks.enumerated() { series[place].append(stock.reading(now)) }
        }, shouldStop: shouldStop)
      guard isWhole else { throw .stopped }
      return series
    }
  }
}
