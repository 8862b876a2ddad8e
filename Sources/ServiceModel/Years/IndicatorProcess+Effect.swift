import Mathematics

extension IndicatorProcess {
  /// What interventions add to an indicator on its process scale, at the last published value.
  ///
  /// A ratio is taken on log odds where the scale is a logit's, which is the same for small shares and cannot pass the
  /// whole. On a log scale a rise in the unit is added to the published value and a fall takes off a share of it, so that
  /// nothing falls below nothing.
  ///
  /// - Parameters:
  ///   - unit: a change in the indicator's own unit.
  ///   - ratio: the logarithm of a ratio.
  func effect(unit: Double, ratio: Double) -> Double {
    guard unit != 0 || ratio != 0 else { return 0 }
    switch scale {
    case .log:
      let part = unit / unscaled(scaled(published))
      return ratio + (part > 0 ? logarithm(1 + part) : part)
    case .logit:
      let share = (unscaled(scaled(published)) - floor) / (ceiling - floor)
      return unit * slope(at: published) + ratio / (1 - share)
    case .identity: return unit + published * exponentialMinusOne(ratio)
    }
  }
}
