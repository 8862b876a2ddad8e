import Mathematics
import ServiceModel
import Stochastics
import Testing

@Suite struct `The engine in small` {
  private let entries = PersistentShock(persistence: 0.6, innovation: 0.16)
  private let exits = PersistentShock(persistence: 0.6, innovation: 0.12)

  private func moments(_ forecast: StockFlowForecast, years: Int = 5, draws: Int = 4_000) -> [RunningMoments] {
    (forecast.ensembles(years: years, draws: draws, seed: 3, entity: 7) { false } ?? []).map {
      RunningMoments($0.map(Double.init))
    }
  }

  @Test func `law: without drift a stock is expected to stay, within what the shocks' curvature allows`() {
    let forecast = StockFlowForecast(stock: 400, turnover: 0.4, entries: entries, exits: exits)
    for moments in moments(forecast) {
      // The stock is a convex function of exits, worth about half their variance: under 2 per cent.
      #expect(moments.mean > 400 - 4 * moments.meanError && moments.mean < 408 + 4 * moments.meanError)
    }
  }

  @Test func `law: without shocks the variance is that of an immigration and death process`() {
    let none = PersistentShock(persistence: 0, innovation: 0)
    let forecast = StockFlowForecast(stock: 300, turnover: 0.4, entries: none, exits: none)
    for (year, moments) in moments(forecast).enumerated() {
      // Survivors of the 300 are binomial and later entrants Poisson: n(1 - q²) with q = exp(-turnover × years).
      let survival = exponential(-0.4 * Double(year + 1))
      let wanted = 300 * (1 - survival * survival)
      #expect(abs(moments.variance / wanted - 1) < 0.09, "year \(year + 1)")
      #expect(abs(moments.mean - 300) < 4 * moments.meanError)
    }
  }

  @Test func `functionality: a small area is noisier, a shock keeps a large one from being sure`() {
    let spread = { (stock: Int) in
      let moments = self.moments(
        StockFlowForecast(stock: stock, turnover: 0.4, entries: self.entries, exits: self.exits), years: 1)[0]
      return moments.variance.squareRoot() / Double(stock)
    }
    #expect(spread(50) > 1.5 * spread(500) && spread(50_000) > 0.04)
  }

  @Test func `functionality: national drift goes on by the shocks' persistence`() {
    let forecast = StockFlowForecast(stock: 10_000, turnover: 0.4, drift: 0.05, entries: entries, exits: exits)
    let means = moments(forecast, years: 3).map { $0.mean / 10_000 }
    #expect(means[0] > 1.015 && means[0] < 1.035 && means[1] > means[0] && means[2] > means[1])
  }

  @Test func `extreme value: nobody comes or goes without turnover, and an empty stock stays empty`() {
    let still = StockFlowForecast(stock: 40, turnover: 0, drift: 0.1, entries: entries, exits: exits)
    #expect(still.stocks(years: 4, key: ReplicateKey(seed: 1, draw: 1, replication: 0), entity: 1) == [40, 40, 40, 40])
    let empty = StockFlowForecast(stock: 0, turnover: 0.4, entries: entries, exits: exits)
    #expect(empty.stocks(years: 2, key: ReplicateKey(seed: 1, draw: 1, replication: 0), entity: 1) == [0, 0])
  }

  @Test func `extreme value: flows too small for a change that was counted carry that change and no more`() {
    for drift in [-17.0, -0.4, 0.4, 17] {
      for turnover in [1e-9, 0.002, 5] {
        let forecast = StockFlowForecast(
          stock: 1_000_000, turnover: turnover, drift: drift, entries: entries, exits: exits)
        let means = moments(forecast, years: 3, draws: 50).map { $0.mean / 1_000_000 }
        // A year adds no more than .6 of the drift, and what was there may leave and no more.
        #expect(
          means.allSatisfy { $0 >= 0 && $0 < 1 + 2.5 * max(0, drift) + turnover }, "\(drift), \(turnover): \(means)")
      }
    }
  }

  @Test func `functionality: it stops when asked, before the next draw`() {
    var asked = 0
    let forecast = StockFlowForecast(stock: 120, turnover: 0.5, entries: entries, exits: exits)
    let stopped = forecast.ensembles(years: 2, draws: 1_000, seed: 4, entity: 5) {
      asked += 1
      return asked == 3
    }
    #expect(stopped == nil && asked == 3)
  }

  @Test func `deterministic: more draws and a longer horizon change none that were there`() {
    let forecast = StockFlowForecast(stock: 120, turnover: 0.5, entries: entries, exits: exits)
    let short = forecast.ensembles(years: 2, draws: 20, seed: 4, entity: 5) { false }
    let long = forecast.ensembles(years: 6, draws: 50, seed: 4, entity: 5) { false }
    #expect(short == long?.prefix(2).map { Array($0.prefix(20)) })
    #expect(short != forecast.ensembles(years: 2, draws: 20, seed: 4, entity: 6) { false })
    #expect(short != forecast.ensembles(years: 2, draws: 20, seed: 5, entity: 5) { false })
  }
}
