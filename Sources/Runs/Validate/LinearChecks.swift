import Foundation
import ServiceModel
import Stochastics

/// Linear parts of the model against closed forms: a Markov stock with its flow, and the levels of need.
enum LinearChecks {
  /// All of them with so many draws of the study for each draw of a stock.
  static func all(draws: Int, seed: UInt64) -> [ValidationCheck] {
    stock(draws: 25 * draws, seed: seed) + need(draws: max(leastDraws, draws), seed: seed)
  }

  /// Fewer draws than this do not tell a standard error.
  private static let leastDraws = 40

  /// Room for a standard deviation over its closed form: 3 in 100, or three of its own standard errors where draws are few.
  static func room(draws: Int) -> Double { max(0.03, 3 / (2 * Double(draws)).squareRoot()) }

  /// A stock in balance that nothing disturbs: n at the start and a turnover of m leave n expected after any time, with the
  /// variance n (1 - exp(-2mt)), since those of the start who stay are binomial and later entrants who stay are Poisson.
  private static func stock(draws: Int, seed: UInt64) -> [ValidationCheck] {
    let (size, turnover, years) = (300, 0.4, [1, 3, 5])
    let still = PersistentShock(persistence: 0, innovation: 0)
    let forecast = StockFlowForecast(stock: size, turnover: turnover, entries: still, exits: still)
    let ensembles = forecast.ensembles(years: 5, draws: draws, seed: seed, entity: 0) { false } ?? []
    let found = years.map { RunningMoments(ensembles[$0 - 1].map(Double.init)) }
    let means = found.map { ($0.mean - Double(size)) / $0.meanError }
    let spreads = zip(found, years).map { found, year in
      (found.variance / (Double(size) * -expm1(-2 * turnover * Double(year)))).squareRoot()
    }
    return [
      mean("linear.stock-mean", "A Markov stock of 300 after 1, 3 and 5 years", means),
      spread("linear.stock-spread", "A Markov stock of 300 after 1, 3 and 5 years", spreads, draws: draws),
    ]
  }

  /// Levels of need stand still on average for a year without care, and births are Poisson.
  private static func need(draws: Int, seed: UInt64) -> [ValidationCheck] {
    let plan = NeedCalibration(
      children: [3_000, 11_700, 15_583, 19_917, 6_500], births: 3_000, shares: [0.821, 0.14, 0.03, 0.009],
      meanWeeks: [40, 45, 22], entries: [0, 0, 0, 0, 0], returns: [0, 0, 0, 0, 0])
    let start = plan.start()
    var changes = [RunningMoments](repeating: RunningMoments(), count: NeedStock.levels)
    var births = RunningMoments()
    for draw in 1...draws {
      let key = ReplicateKey(seed: seed, draw: draw, replication: 0)
      var need = start
      for week in 0..<Clock.weeksPerYear { need.step(week, plan, escalation: (1, 1, 1), key: key) }
      for level in 0..<NeedStock.levels { changes[level].add(Double(need.at(level: level) - start.at(level: level))) }
      births.add(Double(need.born))
    }
    let means = changes.map { $0.mean / $0.meanError } + [(births.mean - 3_000) / births.meanError]
    return [
      mean("linear.need-mean", "Children at the four levels of need, and births, after a year", means),
      spread("linear.births-spread", "Births of a year", [(births.variance / 3_000).squareRoot()], draws: draws),
    ]
  }

  private static func mean(_ id: String, _ what: String, _ distances: [Double]) -> ValidationCheck {
    ValidationCheck(
      id, "\(what): distance of the mean from its closed form, in standard errors, the largest of \(distances.count)",
      kind: .verification, figure: distances.max { abs($0) < abs($1) } ?? .nan, from: -3, to: 3)
  }

  private static func spread(_ id: String, _ what: String, _ ratios: [Double], draws: Int) -> ValidationCheck {
    ValidationCheck(
      id, "\(what): standard deviation over its closed form, the farthest from 1", kind: .verification,
      figure: ratios.max { abs($0 - 1) < abs($1 - 1) } ?? .nan, from: 1 - room(draws: draws),
      to: 1 + room(draws: draws),
      note: "\(draws) draws")
  }
}
