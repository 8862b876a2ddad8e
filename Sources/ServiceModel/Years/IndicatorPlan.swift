import Mathematics
import Stochastics

/// The indicators that move as persistent processes: what they are, compiled from the catalogue once.
struct IndicatorProcess: Sendable {
  /// Place in the catalogue.
  var place: Int
  var scale: Indicator.Scale
  /// Bounds of the logit scale, in the indicator's unit.
  var floor: Double
  var ceiling: Double
  /// England's value and the area's last published one.
  var england: Double
  var published: Double
  /// Share of the variance between authorities that is real, and its standard deviation.
  var reliability: Double
  var betweenSD: Double
  /// Year-to-year standard deviation of the process.
  var processSD: Double
  /// People below the line, and how many units of the value one of them above it is.
  var denominator: Double
  /// How the value is counted.
  var counting: Indicator.Counting
  /// Whose number the people below the line follow.
  var people: Indicator.People
  /// National change a year.
  var trend: Parameter?
  /// Keys of the indicator.
  var entity: UInt64

  /// Reads an indicator's description.
  init(_ indicator: Indicator, place: Int, published: Double, area: Area) {
    self.place = place
    scale = indicator.scale
    floor = indicator.floor
    ceiling = indicator.ceiling
    england = indicator.england
    self.published = published
    reliability = indicator.reliability
    betweenSD = indicator.betweenAuthoritySD
    processSD = indicator.processNoiseSD
    denominator = indicator.typicalDenominator * (area.population / TableArea.population)
    counting = indicator.counting
    people = indicator.countedAmong
    trend = indicator.nationalTrend
    entity = EntityID.named(indicator.id)
  }
}

/// The start and course of the indicators' own processes for one draw, shared by all portfolios.
struct IndicatorPlan: Sendable {
  /// True level at the start on the process scale, by process.
  var level: [Double]
  /// Step of the national trend by year on the process scale, year-major.
  var trend: [Double]
  /// Area's own deviation by year on the process scale, year-major.
  var deviation: [Double]
  /// National value by year in the unit, for all indicators, year 0 the baseline: year-major.
  var national: [Double]
}

extension IndicatorProcess {
  /// From the unit to the process scale.
  func scaled(_ value: Double) -> Double {
    switch scale {
    case .logit:
      // A figure at a bound is half a case inside it, or half a thousandth where nobody is counted.
      let half = 0.5 * (ceiling - floor) / (counting == .measured ? 1_000 : max(1, denominator))
      let inside = min(ceiling - half, max(floor + half, value))
      return logarithm((inside - floor) / (ceiling - inside))
    case .log: return logarithm(max(value, 0.5 * counting.whole / max(1, denominator)))
    case .identity: return value
    }
  }

  /// From the process scale to the unit.
  func unscaled(_ x: Double) -> Double {
    switch scale {
    case .logit: floor + (ceiling - floor) / (1 + exponential(-x))
    case .log: min(ceiling, exponential(x))
    case .identity: min(ceiling, max(floor, x))
    }
  }

  /// Derivative of the scale at a value, to carry standard deviations over.
  func slope(at value: Double) -> Double {
    let step = max(1e-6, (ceiling - floor) * 1e-5)
    return (scaled(value + step) - scaled(value - step)) / (2 * step)
  }

  /// The published figure of a year: a count from the real denominator.
  ///
  /// Where a plan can change who is counted, each has a number of their own, so that the others keep theirs.
  /// - Parameters:
  ///   - truth: true value in the unit.
  ///   - heads: people below the line.
  func published(truth: Double, heads: Double, year: Int, key: ReplicateKey) -> Double {
    let people = Int(heads.rounded())
    guard people > 0 else { return truth }
    let u = key.uniform(process: Process.indicatorCount.rawValue, entity: entity, step: UInt32(year))
    switch counting {
    case .share(let whole):
      let chance = min(1, max(0, truth / whole))
      let count =
        self.people != .area
        ? one(byOne: people, chance: chance, year: year, key: key)
        : InverseCount.binomial(u, trials: people, probability: chance)
      return Double(count) / Double(people) * whole
    case .rate(let whole):
      let mean = truth / whole * Double(people)
      return Double(InverseCount.poisson(u, mean: max(0, mean))) / Double(people) * whole
    case .measured: return truth
    }
  }

  /// How many of so many people have what is counted, each by a number of their own; binomial.
  private func one(byOne people: Int, chance: Double, year: Int, key: ReplicateKey) -> Int {
    var count = 0
    for pair in stride(from: 0, to: people, by: 2) {
      let (first, second) = key.uniforms2(
        process: Process.indicatorPerson.rawValue, entity: entity &+ UInt64(pair), step: UInt32(year))
      if first < chance { count += 1 }
      if second < chance, pair + 1 < people { count += 1 }
    }
    return count
  }
}
