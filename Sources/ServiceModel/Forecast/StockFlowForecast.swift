import Mathematics
public import Stochastics

/// The engine in small: a stock with those who enter and those who leave it, moved by the engine's own yearly shocks.
///
/// It serves where a table holds nothing but these three series of an area. At the start entries and exits balance, so
/// that without drift the stock is expected to stay. Entries of a year are Poisson with mean `turnover` × stock at the
/// start × shock; every child leaves at the rate `turnover` × shock, all through the year, entrants of the year too. So a
/// small area is noisier by counting alone, and what no area escapes comes from the shocks. No number depends on
/// the other draws, areas or origins.
public struct StockFlowForecast: Hashable, Sendable {
  /// The stock at the start, 0 or more.
  public var stock: Int
  /// Exits in a year for each child in stock, 0 or more.
  public var turnover: Double
  /// The last year's change of the national stock on the log scale, of which the engine's persistence is left a year later.
  public var drift: Double
  /// The yearly disturbance of entries.
  public var entries: PersistentShock
  /// The yearly disturbance of exits.
  public var exits: PersistentShock

  /// A forecast from a stock.
  public init(
    stock: Int, turnover: Double, drift: Double = 0, entries: PersistentShock, exits: PersistentShock
  ) {
    precondition(stock >= 0 && turnover >= 0, "a stock and its turnover are not negative")
    self.stock = stock
    self.turnover = turnover
    self.drift = drift
    self.entries = entries
    self.exits = exits
  }

  /// The stock after each of the years 1 to `years` in one draw.
  ///
  /// - Parameter entity: the area and the year of origin; part of every key.
  public func stocks(years: Int, key: ReplicateKey, entity: UInt64) -> [Int] {
    let entering = multipliers(entries, disturbance, years: years, key: key, .entryShock, entity)
    let leaving = multipliers(exits, -disturbance, years: years, key: key, .exitShock, entity)
    var now = stock
    return (0..<years).map { year in
      let uniform = { (purpose: Purpose) in
        key.uniform(process: purpose.rawValue, entity: entity, step: UInt32(year))
      }
      let entrants = InverseCount.poisson(uniform(.entries), mean: turnover * Double(stock) * entering[year])
      let rate = turnover * leaving[year]
      let left = InverseCount.binomial(uniform(.exits), trials: now, probability: Self.leaves(rate))
      let leftAtOnce = InverseCount.binomial(
        uniform(.exitsOfEntrants), trials: entrants, probability: Self.leavesInYearOfEntry(rate))
      now += entrants - left - leftAtOnce
      return now
    }
  }

  /// The stocks of the draws 1 to `draws`, year by year.
  ///
  /// - Parameter shouldStop: asked before each draw.
  /// - Returns: by year, then draw; `nil` where it was asked to stop.
  public func ensembles(
    years: Int, draws: Int, seed: UInt64, entity: UInt64, shouldStop: () -> Bool
  ) -> [[Int]]? {
    var ensembles = [[Int]](repeating: [], count: years)
    for draw in 0..<draws {
      if shouldStop() { return nil }
      let stocks = stocks(years: years, key: ReplicateKey(seed: seed, draw: draw + 1, replication: 0), entity: entity)
      for year in 0..<years { ensembles[year].append(stocks[year]) }
    }
    return ensembles
  }
}

extension StockFlowForecast {
  /// What the random numbers are for; apart from the numbers of ``Process``, which the whole engine uses.
  private enum Purpose: UInt32 {
    case entryShock = 900
    case exitShock = 901
    case entries = 902
    case exits = 903
    case exitsOfEntrants = 904
  }

  /// The engine's shock with what is left of a disturbance that was there at the start, on the log scale.
  private func multipliers(
    _ shock: PersistentShock, _ start: Double, years: Int, key: ReplicateKey, _ purpose: Purpose, _ entity: UInt64
  ) -> [Double] {
    var left = start
    return shock.multipliers(years: years, key: key, process: purpose.rawValue, entity: entity).map { multiplier in
      left *= shock.persistence
      return multiplier * exponential(left)
    }
  }

  /// How far national entries stood above balance in the last year, and exits below it, on the log scale, so that both
  /// together moved the stock by the drift: turnover × (exp(d) − exp(−d)) = drift. Flows too small for the change that was
  /// counted so carry that change and no more.
  private var disturbance: Double {
    guard turnover > 0 else { return 0 }
    // The inverse of the hyperbolic sine, exact for small numbers too.
    let half = abs(drift) / (2 * turnover)
    let size = logarithmOnePlus(half + half * half / (1 + (1 + half * half).squareRoot()))
    return drift < 0 ? -size : size
  }

  /// The chance of leaving within a year at a rate.
  private static func leaves(_ rate: Double) -> Double { -exponentialMinusOne(-rate) }

  /// The chance that someone who enters at any time of the year with equal chance has left by its end.
  private static func leavesInYearOfEntry(_ rate: Double) -> Double { rate > 0 ? max(0, 1 - leaves(rate) / rate) : 0 }
}
