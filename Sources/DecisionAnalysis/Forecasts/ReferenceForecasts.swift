import Mathematics

/// The forecasts of a reference method for many areas, with the width that its own past errors in other areas give it.
public struct ReferenceForecasts: Sendable {
  /// The method.
  public let method: ReferenceMethod
  private let stocks: [[Double]]
  private let nation: [Double]

  /// Forecasts from series of equal length, one an area, of stocks above 0 a year apart.
  public init(_ method: ReferenceMethod, stocks: [[Double]]) {
    precondition(stocks.allSatisfy { $0.count == stocks[0].count }, "all areas have the same years")
    self.method = method
    self.stocks = stocks
    nation = stocks.first.map { first in first.indices.map { year in stocks.reduce(0) { $0 + $1[year] } } } ?? []
  }

  /// What the method says at an origin of the stock so many years later, for each area.
  ///
  /// The variance is that of the method's errors over as many years at earlier origins in all other areas, as far as they were
  /// known at the origin.
  ///
  /// - Parameters:
  ///   - origin: the place of the origin among the years.
  ///   - least: how many errors of other areas there must be.
  /// - Returns: a law for each area; `nil` where too few errors were known.
  public func laws(origin: Int, horizon: Int, least: Int) -> [PredictedStock]? {
    let others = PooledVariance.others(stocks.indices.map { errors(of: $0, horizon: horizon, knownAt: origin) })
    guard others.allSatisfy({ $0.count >= least }) else { return nil }
    return stocks.indices.map { area in
      let stock = stocks[area][origin]
      return .lognormal(
        median: stock * exponential(expected(area, origin, horizon)),
        deviation: others[area].variance(at: stock).squareRoot())
    }
  }

  private func errors(of area: Int, horizon: Int, knownAt origin: Int) -> PooledVariance {
    var errors = PooledVariance()
    guard origin >= horizon else { return errors }
    for earlier in 0...(origin - horizon) {
      let change = logarithm(stocks[area][earlier + horizon] / stocks[area][earlier])
      errors.add(error: change - expected(area, earlier, horizon), stock: stocks[area][earlier])
    }
    return errors
  }

  private func expected(_ area: Int, _ origin: Int, _ horizon: Int) -> Double {
    Double(horizon) * method.yearlyChange(area: stocks[area][...origin], nation: nation[...origin])
  }
}
