import Mathematics

/// What one unit of an outcome costs, with intervals that are right when the outcome may be nothing.
public struct CostPerUnit: Hashable, Sendable {
  /// Mean cost over mean units, never the mean of ratios; `nil` where the mean of units is exactly nothing.
  public var ratio: Double?
  /// What is believed of the ratio: its numerator and denominator as spread as the draws are.
  public var believed: RatioInterval
  /// How far other draws of the same law could move the ratio.
  public var simulated: RatioInterval
  /// The chance that nothing is gained, or less: the share of draws with no unit or fewer.
  public var withoutGain: SampledValue

  /// Divides paired draws.
  ///
  /// - Parameters:
  ///   - costs: pounds more than with nothing more done, draw by draw.
  ///   - units: units more than with nothing more done, in the same draws.
  ///   - level: of both intervals, between 0 and 1.
  /// - Throws: ``DecisionError`` for unpaired or infinite columns, for fewer than two draws and for a level that is none.
  public init(costs: [Double], units: [Double], level: Double = 0.95) throws(DecisionError) {
    try ColumnChecks.paired([costs, units], .plans, draws: 2)
    try ColumnChecks.within(.chance, level, .leastNonzeroMagnitude, 1 - 0x1p-53)
    let (cost, unit, draws) = (costs.mean, units.mean, Double(costs.count))
    let costVariance = costs.squares(about: cost) / (draws - 1)
    let unitVariance = units.squares(about: unit) / (draws - 1)
    let covariance = zip(costs, units).reduce(0) { $0 + ($1.0 - cost) * ($1.1 - unit) } / (draws - 1)
    let deviations = InverseNormal.standard((1 + level) / 2)
    let interval = { (share: Double) in
      RatioInterval.fieller(
        numerator: (cost, costVariance / share), denominator: (unit, unitVariance / share),
        covariance: covariance / share, deviations: deviations)
    }
    ratio = unit == 0 ? nil : cost / unit
    believed = interval(1)
    simulated = interval(draws)
    withoutGain = .share(Double(units.count { $0 <= 0 }), of: units.count)
  }
}
