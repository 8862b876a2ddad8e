public import Mathematics

extension InverseCount {
  /// The quantile by an expansion about the normal's, or -1 where its error might change the answer.
  ///
  /// Counts with masses in a linear ratio have cumulants that are the same functions of mean and of `dispersion`, the
  /// ratio of variance to mean φ: μφ(2φ − 1), μφ(6φ² − 6φ + 1), μφ(24φ³ − 36φ² + 14φ − 1) from the third on. The
  /// expansion is that of Cornish and Fisher (1937) to the fifth cumulant, with the corrections for a lattice: half a step,
  /// −1/12 on the second cumulant and +1/120 on the fourth. For the Poisson it is the one in M. Giles, "Algorithm 955:
  /// approximation of the inverse Poisson cumulative distribution function", ACM TOMS 42 (2016), whose idea this follows:
  /// a real number whose whole part is the answer unless it lies close to a step.
  ///
  /// The bound on its error leaves room to spare above half a million errors, to which scripts/expansion-error.py holds it.
  @inlinable @inline(__always)
  static func expanded(_ u: Double, mean: Double, dispersion: Double) -> Int {
    let w = InverseNormal.standard(u)
    let second = mean * dispersion - 1.0 / 12
    let inverseSpread = 1 / second.squareRoot()
    let place = standardPlace(w, mean * dispersion, dispersion, inverseSpread)
    let quantile = mean + 0.5 + second * inverseSpread * place
    let whole = quantile.rounded(.down)
    let part = quantile - whole
    let own = expansionError(w, dispersion, inverseSpread)
    let error = own + 1e-15 * mean
    if part > error, 1 - part > error, whole >= 0 { return Int(whole) }
    return own < 0.5 && mean * dispersion > largestSummed ? rounded(whole) : -1
  }

  /// Above this variance no masses are summed where rounding alone leaves a step in doubt: it would take millions of them.
  @usableFromInline static let largestSummed = 1e12

  /// The expansion's answer as it is; rounding of its mean may put it beside the right one, by some 1e-15 of itself.
  @usableFromInline
  static func rounded(_ whole: Double) -> Int {
    precondition(whole < 0x1p63, "a count fits a machine's whole number, and \(whole) does not")
    return Int(whole)
  }

  /// The expansion in standard units, from the normal quantile `w`.
  @inlinable @inline(__always)
  static func standardPlace(
    _ w: Double, _ variance: Double, _ ratio: Double, _ inverseSpread: Double
  ) -> Double {
    let square = w * w
    let inverseSecond = inverseSpread * inverseSpread
    let skew = variance * (2 * ratio - 1) * inverseSecond * inverseSpread
    let fourth = (variance * (6 * ratio * (ratio - 1) + 1) + 1.0 / 120) * inverseSecond * inverseSecond
    let fifth =
      variance * (((24 * ratio - 36) * ratio + 14) * ratio - 1) * inverseSecond * inverseSecond * inverseSpread
    let first = skew * (square - 1) * (1.0 / 6)
    let second = w * (fourth * (square - 3) * (1.0 / 24) - skew * skew * (2 * square - 5) * (1.0 / 36))
    let third =
      fifth * ((square - 6) * square + 3) * (1.0 / 120) - skew * fourth * ((square - 5) * square + 2) * (1.0 / 24)
      + skew * skew * skew * ((12 * square - 53) * square + 17) * (1.0 / 324)
    return w + first + second + third
  }

  /// More than the expansion is ever wrong by, in counts.
  @inlinable @inline(__always)
  static func expansionError(_ w: Double, _ ratio: Double, _ inverseSpread: Double) -> Double {
    let square = w * w
    let stretch = ratio > 1 ? ratio * ratio * ratio * ratio : 1
    return (0.015 + 0.005 * square * square * abs(w)) * stretch * inverseSpread * inverseSpread * inverseSpread
  }
}
