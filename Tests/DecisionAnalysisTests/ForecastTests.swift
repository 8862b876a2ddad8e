import DecisionAnalysis
import Mathematics
import Stochastics
import Testing

@Suite struct `Scores of forecasts` {
  private let key = ReplicateKey(seed: 9, draw: 1, replication: 0)

  private func normal(_ entity: Int, _ step: Int) -> Double {
    InverseNormal.standard(key.uniform(process: 1, entity: UInt64(entity), step: UInt32(step)))
  }

  /// Gneiting and Raftery, Journal of the American Statistical Association 102 (2007), equation 21's normal law.
  private func normalScore(_ y: Double) -> Double {
    y * (2 * NormalCurve.below(y) - 1) + 2 * NormalCurve.height(at: y) - 1 / Double.pi.squareRoot()
  }

  @Test(arguments: [-2.0, 0, 0.7, 3])
  func `functionality: the score of many normal futures is that of the normal law`(outcome: Double) {
    let futures = PredictedStock(futures: (0..<20_000).map { normal(0, $0) })
    #expect(abs(futures.continuousRankedScore(of: outcome) - normalScore(outcome)) < 0.02)
  }

  @Test func `law: the score of few futures is right on average, whatever their number`() {
    for size in [2, 3, 10] {
      var scores = RunningMoments()
      for sample in 0..<6_000 {
        let futures = PredictedStock(futures: (0..<size).map { normal(1 + sample, 100 * size + $0) })
        scores.add(futures.continuousRankedScore(of: 0.5))
      }
      #expect(abs(scores.mean - normalScore(0.5)) < 4 * scores.meanError, "\(size) futures")
    }
  }

  @Test(arguments: [-5.0, 0, 120, 300, 900])
  func `functionality: the closed form of a lognormal law is the limit of its futures`(outcome: Double) {
    let law = PredictedStock.lognormal(median: 300, deviation: 0.2)
    let futures = PredictedStock(futures: (1..<8_000).map { law.quantile(Double($0) / 8_000) })
    let score = law.continuousRankedScore(of: outcome)
    #expect(abs(futures.continuousRankedScore(of: outcome) - score) < 0.002 * score + 0.05)
  }

  @Test func `extreme value: a law without spread scores by its distance`() {
    let law = PredictedStock.lognormal(median: 50, deviation: 0)
    #expect(law.continuousRankedScore(of: 58) == 8 && law.chance(upTo: 49) == 0 && law.chance(upTo: 50) == 1)
    #expect(PredictedStock(futures: [5, 5, 5]).continuousRankedScore(of: 2) == 3)
  }

  @Test func `law: intervals of a known process cover what they say, and tenths are even`() {
    let law = PredictedStock.lognormal(median: 200, deviation: 0.15)
    let futures = PredictedStock(futures: (1..<500).map { law.quantile(Double($0) / 500) })
    for forecast in [law, futures] {
      let scores = ForecastScores(
        (0..<4_000).map { one in
          ForecastScores.Case(
            area: one % 40, stock: 200, forecast: forecast, outcome: 200 * exponential(0.15 * normal(9, one)))
        })
      // Three binomial standard errors of 4,000.
      #expect(abs(scores.insideEighty - 0.8) < 0.019 && abs(scores.insideNinetyFive - 0.95) < 0.0105)
      #expect(scores.tenths.allSatisfy { abs($0 - 0.1) < 0.0165 } && abs(scores.tenths.reduce(0, +) - 1) < 1e-9)
      #expect(scores.forecasts == 4_000 && abs(scores.rankedScorePercent - scores.rankedScore / 2) < 1e-9)
    }
  }

  @Test func `law: too narrow a forecast fills the outer tenths and scores worse`() {
    let scores = [0.05, 0.15].map { deviation in
      ForecastScores(
        (0..<2_000).map { one in
          ForecastScores.Case(
            area: one, stock: 200, forecast: .lognormal(median: 200, deviation: deviation),
            outcome: 200 * exponential(0.15 * normal(11, one)))
        })
    }
    #expect(scores[0].tenths[0] > 0.25 && scores[0].insideEighty < 0.5)
    #expect(scores[0].rankedScore > scores[1].rankedScore)
  }

  @Test func `deterministic: a variance of a + b/n is found again, with and without an area`() {
    var whole = PooledVariance()
    var part = PooledVariance()
    for stock in [50.0, 100, 200, 400, 800] {
      whole.add(error: (0.004 + 0.9 / stock).squareRoot(), stock: stock)
      part.add(error: 3, stock: stock)
    }
    for variance in [whole, PooledVariance.others([part, whole])[0]] {
      #expect(abs(variance.variance(at: 150) - (0.004 + 0.9 / 150)) < 1e-9)
    }
  }

  @Test func `extreme value: neither term of a variance falls below nothing`() {
    var rising = PooledVariance()
    for (stock, error) in [(50.0, 0.1), (500, 0.3)] { rising.add(error: error, stock: stock) }
    #expect(rising.variance(at: 50) == rising.variance(at: 500))
    var steep = PooledVariance()
    for (stock, error) in [(50.0, 0.3), (100, 0.1), (500, 0.0)] { steep.add(error: error, stock: stock) }
    #expect(steep.variance(at: 1e9) < 1e-6 && steep.variance(at: 50) > 0)
    #expect(PooledVariance().variance(at: 10) == 0)
  }

  @Test func `deterministic: what simple methods expect`() {
    let area = [100.0, 110, 121]
    let nation = [1_000.0, 1_050, 1_210]
    let expected = ReferenceMethod.allCases.map { $0.yearlyChange(area: area[...], nation: nation[...]) }
    #expect(expected[0] == 0 && abs(expected[1] - logarithm(1.1)) < 1e-12 && abs(expected[2] - logarithm(1.1)) < 1e-12)
    #expect(ReferenceMethod.allCases.allSatisfy { $0.yearlyChange(area: [5], nation: [9]) == 0 })
  }

  @Test(arguments: ReferenceMethod.allCases)
  func `law: nothing after the origin, nor an area's own errors, moves a reference forecast`(method: ReferenceMethod) {
    var stocks = (0..<12).map { area in (0..<8).map { 100 + 20 * Double(area) + 15 * normal(20 + area, $0) } }
    let before = ReferenceForecasts(method, stocks: stocks).laws(origin: 5, horizon: 2, least: 10)
    for area in stocks.indices { stocks[area][6] *= 3 }
    let after = ReferenceForecasts(method, stocks: stocks).laws(origin: 5, horizon: 2, least: 10)
    #expect(before == after && before?.count == 12)
    stocks[0][2] *= 2
    let shaken = ReferenceForecasts(method, stocks: stocks).laws(origin: 5, horizon: 2, least: 10)
    #expect(shaken?[1] != after?[1])
    if method == .persistence { #expect(shaken?[0] == after?[0]) }
    #expect(ReferenceForecasts(method, stocks: stocks).laws(origin: 1, horizon: 2, least: 1) == nil)
  }
}
