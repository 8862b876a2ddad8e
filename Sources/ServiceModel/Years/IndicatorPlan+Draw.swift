import Mathematics
import Stochastics

extension IndicatorPlan {
  /// Draws the start, the national trend and the area's own course for one draw.
  ///
  /// The start is the published figure shrunk towards England's by its reliability, with what the figure leaves open.
  /// National trends are drawn once and shared by the area and its comparators.
  init(
    _ processes: [IndicatorProcess], indicators: [Indicator], parameters: borrowing ParameterDraw, years: Int,
    nationalTrends: Bool, timeliness: TimelinessTrend, varyParameters: Bool, seed: UInt64, chance: ReplicateKey
  ) {
    let key = ReplicateKey(seed: seed, draw: parameters.draw, replication: 0)
    let vary = parameters.draw > 0 && varyParameters
    let persistence = parameters[.indicatorPersistence]
    let fresh = (1 - persistence * persistence).squareRoot()
    level = []
    trend = Array(repeating: 0, count: (years + 1) * processes.count)
    deviation = Array(repeating: 0, count: (years + 1) * processes.count)
    national = Array(repeating: 0, count: (years + 1) * indicators.count)
    for year in 0...years {
      for (place, indicator) in indicators.enumerated() {
        national[year * indicators.count + place] = timeliness.national(indicator, after: year)
      }
    }
    for (place, process) in processes.enumerated() {
      let shrunk = process.england + process.reliability * (process.published - process.england)
      let open = (process.reliability * (1 - process.reliability)).squareRoot() * process.betweenSD
      let slope = process.slope(at: shrunk)
      let start =
        vary
        ? InverseNormal.standard(key.uniform(process: Process.indicatorStart.rawValue, entity: process.entity, step: 0))
        : 0
      level.append(process.scaled(shrunk) + start * open * slope)
      let change = nationalTrends ? process.change(key: key, vary: vary) : 0
      let spread = process.processSD * process.slope(at: process.england)
      var own = 0.0
      for year in 0...years {
        let z = InverseNormal.standard(
          chance.uniform(process: Process.indicatorYear.rawValue, entity: process.entity, step: UInt32(year)))
        own = year == 0 ? z * spread : persistence * own + fresh * z * spread
        deviation[year * processes.count + place] = own
        trend[year * processes.count + place] = change * Double(year)
        national[year * indicators.count + process.place] = process.unscaled(
          process.scaled(process.england) + change * Double(year))
      }
    }
  }
}

extension IndicatorProcess {
  /// National change a year on the process scale, from a change in the unit (`log` scale: a proportion).
  func change(key: ReplicateKey, vary: Bool) -> Double {
    guard let trend else { return 0 }
    let value =
      vary
      ? trend.prior.quantile(key.uniform(process: Process.nationalTrend.rawValue, entity: entity, step: 0))
      : trend.prior.central
    switch scale {
    case .logit, .identity: return value * slope(at: england)
    case .log: return logarithm(1 + value)
    }
  }
}
