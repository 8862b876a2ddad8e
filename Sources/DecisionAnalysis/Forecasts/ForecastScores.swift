import Stochastics

/// How well a method's forecasts agreed with what happened, over many areas and origins.
public struct ForecastScores: Codable, Hashable, Sendable {
  /// How many forecasts were scored.
  public var forecasts = 0
  /// The mean continuous ranked probability score, in children.
  public var rankedScore = 0.0
  /// The same as per cent of the stock at the origin.
  public var rankedScorePercent = 0.0
  /// Standard error of that per cent, from the differences between areas, whose origins are not independent.
  public var rankedScorePercentError = 0.0
  /// The mean distance of the median from what happened, in children.
  public var absoluteError = 0.0
  /// The same as per cent of the stock at the origin.
  public var absoluteErrorPercent = 0.0
  /// The share of what happened that lay inside the 80% interval.
  public var insideEighty = 0.0
  /// The share of what happened that lay inside the 95% interval.
  public var insideNinetyFive = 0.0
  /// Shares of what happened by tenths of the forecast's distribution, the lowest first; all are .1 where it is right.
  public var tenths = [Double](repeating: 0, count: 10)

  /// One forecast with what happened.
  public struct Case: Sendable {
    /// Which area; errors are taken between areas.
    public var area: Int
    /// The stock at the origin, above 0.
    public var stock: Double
    /// The forecast.
    public var forecast: PredictedStock
    /// What happened.
    public var outcome: Double

    /// A forecast with what happened.
    public init(area: Int, stock: Double, forecast: PredictedStock, outcome: Double) {
      self.area = area
      self.stock = stock
      self.forecast = forecast
      self.outcome = outcome
    }
  }

  /// Scores of some forecasts; all 0 where there are none.
  public init(_ cases: [Case]) {
    guard !cases.isEmpty else { return }
    let each = 1 / Double(cases.count)
    var areas: [Int: RunningMoments] = [:]
    for one in cases {
      let score = one.forecast.continuousRankedScore(of: one.outcome)
      let error = abs(one.forecast.quantile(0.5) - one.outcome)
      forecasts += 1
      rankedScore += each * score
      rankedScorePercent += each * 100 * score / one.stock
      absoluteError += each * error
      absoluteErrorPercent += each * 100 * error / one.stock
      if one.forecast.range(holding: 0.8).contains(one.outcome) { insideEighty += each }
      if one.forecast.range(holding: 0.95).contains(one.outcome) { insideNinetyFive += each }
      tenths[min(9, Int(10 * one.forecast.chance(upTo: one.outcome)))] += each
      areas[one.area, default: RunningMoments()].add(100 * score / one.stock)
    }
    // In the order of areas, so that the same cases give the same bits.
    rankedScorePercentError = RunningMoments(areas.sorted { $0.key < $1.key }.map(\.value.mean)).meanError
  }
}
