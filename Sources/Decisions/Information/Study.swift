/// How a study would measure one parameter.
public enum Study: Hashable, Sendable {
  /// Every observation is the parameter with an error of this standard deviation, in the parameter's unit.
  case measurement(spread: Double)
  /// Every observation is a yes or a no, of which the parameter is the chance.
  case proportion
  /// Every unit of exposure, such as a year, sees a Poisson number of events, of which the parameter is the mean.
  case rate

  /// As how many observations what is already known counts.
  ///
  /// It is the mean variance of an observation over the variance of the parameter; with normal, beta and gamma priors this
  /// is exact, and with others the best that a linear rule can do (Jalal and Alarid-Escudero, "A Gaussian approximation approach
  /// for value of information analysis", Medical Decision Making 38, 2018).
  ///
  /// - Throws: ``DecisionError`` for a standard deviation that is not above 0, a chance outside 0 to 1 or a negative rate.
  public func knownAlready(_ parameter: [Double]) throws(DecisionError) -> Double {
    let variance = parameter.populationVariance
    switch self {
    case .measurement(let spread):
      try ColumnChecks.within(.spread, spread, .leastNormalMagnitude)
      return spread * spread / variance
    case .proportion:
      for chance in parameter { try ColumnChecks.within(.chance, chance, 0, 1) }
      return parameter.reduce(0) { $0 + $1 * (1 - $1) } / Double(parameter.count) / variance
    case .rate:
      for rate in parameter { try ColumnChecks.within(.rate, rate, 0) }
      return parameter.mean / variance
    }
  }
}

extension ValueOfInformation {
  /// The value of a study of one parameter (EVSI), for several sizes.
  ///
  /// A study of n observations leaves of the parameter's variance what n over n and what is known already has not taken; the
  /// expectations given the parameter are drawn together about their means by the root of that share, so that their
  /// variance is that of expectations after the study (moment matching; Heath, Manolopoulou and Baio, "Estimating the expected value
  /// of sample information across different sample sizes using moment matching and nonlinear regression", Medical Decision Making 39, 2019).
  /// As n grows the value becomes that of knowing the parameter.
  ///
  /// - Parameters:
  ///   - parameter: its draws.
  ///   - study: how it would be measured.
  ///   - sizes: observations or units of exposure, none negative.
  /// - Returns: one answer a size, in pounds of benefit before what the study costs.
  /// - Throws: ``DecisionError`` as ``partial(_:)`` and ``Study/knownAlready(_:)`` do, and for a negative size.
  public func study(
    of parameter: [Double], _ study: Study, sizes: [Double]
  ) throws(DecisionError) -> [Answer] {
    try ColumnChecks.inputs([parameter], output: gains[0], draws: 20)
    for size in sizes { try ColumnChecks.within(.sample, size, 0) }
    let known = try study.knownAlready(parameter)
    let expected = expectations([parameter])
    return sizes.map { size in
      let share = known.isFinite ? (size / (size + known)).squareRoot() : 0
      return answer(drawnTogether(expected, share), drawn: drawnTogether(gains, share))
    }
  }

  private func drawnTogether(_ columns: [[Double]], _ share: Double) -> [[Double]] {
    columns.map { column in
      let middle = column.mean
      return column.map { middle + share * ($0 - middle) }
    }
  }
}
