public import Mathematics

/// Inverse distribution functions of counts: one uniform number makes one count.
///
/// Each gives the smallest count whose cumulative probability reaches `u`. So the count never falls as `u` rises, nor as
/// the probability, the trials or the mean rise under the same `u`; and a binomial can never exceed its trials. Where the
/// variance is above 1e12 the count may lie beside that one by about 1e-15 of itself.
public enum InverseCount {
  /// How many of `trials` events happen when each has the same chance.
  ///
  /// - Precondition: `trials` is not negative, `probability` lies in `0...1`, and `u` strictly between 0 and 1.
  @inlinable
  public static func binomial(_ u: Double, trials: Int, probability: Double) -> Int {
    precondition(trials >= 0, "trials cannot be negative: \(trials)")
    precondition(probability >= 0 && probability <= 1, "a probability lies between 0 and 1, not \(probability)")
    checkUniform(u)
    // (1 - p)ⁿ is at least 1 - np, so nothing happens whenever u is no more than that.
    if u <= 1 - Double(trials) * probability { return 0 }
    if probability == 1 { return trials }
    if probability > 0.5 {
      if u < 1e-8 { return summedBinomial(u, trials: trials, probability: probability) }
      return trials - smallHalfBinomial(1 - u, trials: trials, probability: 1 - probability)
    }
    return smallHalfBinomial(u, trials: trials, probability: probability)
  }

  /// How many of `trials` have their event in a time over which each bears the same accumulated hazard.
  ///
  /// The chance of each is 1 − e^−hazard, so the chance of none is e^−(trials · hazard): one exponential where the chance
  /// itself would need three.
  ///
  /// - Precondition: `trials` and `hazard` are not negative, `hazard` is finite, and `u` lies strictly between 0 and 1.
  @inlinable
  public static func binomial(_ u: Double, trials: Int, hazard: Double) -> Int {
    precondition(trials >= 0, "trials cannot be negative: \(trials)")
    precondition(hazard >= 0 && hazard < .infinity, "a hazard is finite and not negative, not \(hazard)")
    checkUniform(u)
    let all = Double(trials) * hazard
    if u <= 1 - all { return 0 }
    guard all < upwardLimit else {
      return binomial(u, trials: trials, probability: -Mathematics.exponentialMinusOne(-hazard))
    }
    let none = Mathematics.exponential(-all)
    if u <= none { return 0 }
    return upward(
      u, first: none, scale: Mathematics.exponentialMinusOne(hazard), size: Double(trials), direction: -1)
  }

  /// How many events happen in a time in which `mean` are expected.
  ///
  /// - Precondition: `mean` is finite, not negative and below 9e18, and `u` lies strictly between 0 and 1.
  @inlinable
  public static func poisson(_ u: Double, mean: Double) -> Int {
    precondition(mean >= 0 && mean < .infinity, "a mean is finite and not negative, not \(mean)")
    checkUniform(u)
    if u <= 1 - mean { return 0 }
    guard mean < upwardLimit else {
      let expanded = expanded(u, mean: mean, dispersion: 1)
      return expanded >= 0 ? expanded : summedPoisson(u, mean: mean)
    }
    return upward(u, first: Mathematics.exponential(-mean), scale: mean, size: 1, direction: 0)
  }

  /// An overdispersed count whose variance is `varianceToMean` times its mean; ratio 1 is the Poisson.
  ///
  /// This is the Poisson count whose own mean is gamma distributed.
  ///
  /// - Precondition: `mean` is finite and not negative, `varianceToMean` finite and at least 1, and `u` lies strictly
  ///   between 0 and 1.
  @inlinable
  public static func negativeBinomial(_ u: Double, mean: Double, varianceToMean: Double) -> Int {
    precondition(mean >= 0 && mean < .infinity, "a mean is finite and not negative, not \(mean)")
    precondition(
      varianceToMean >= 1 && varianceToMean < .infinity,
      "a ratio of variance to mean is finite and at least 1, not \(varianceToMean)")
    let excess = varianceToMean - 1
    guard excess > 1e-10 else { return poisson(u, mean: mean) }
    checkUniform(u)
    if mean == 0 { return 0 }
    guard mean < upwardLimit else {
      let expanded = expanded(u, mean: mean, dispersion: varianceToMean)
      return expanded >= 0 ? expanded : summedNegativeBinomial(u, mean: mean, varianceToMean: varianceToMean)
    }
    let size = mean / excess
    let first = Mathematics.exponential(-size * Mathematics.logarithmOnePlus(excess))
    return upward(u, first: first, scale: excess / varianceToMean, size: size, direction: 1)
  }
}

extension InverseCount {
  /// Means below this are inverted by summing upward from zero, which is then cheaper than an expansion.
  @usableFromInline static let upwardLimit = 4.0

  @inlinable @inline(__always)
  static func checkUniform(_ u: Double) {
    precondition(u > 0 && u < 1, "a uniform number lies strictly between 0 and 1, not \(u)")
  }

  @inlinable
  static func smallHalfBinomial(_ u: Double, trials: Int, probability: Double) -> Int {
    let size = Double(trials)
    guard size * probability < upwardLimit else {
      let expanded = expanded(u, mean: size * probability, dispersion: 1 - probability)
      return expanded >= 0 ? expanded : summedBinomial(u, trials: trials, probability: probability)
    }
    let first = Mathematics.exponential(size * Mathematics.logarithmOnePlus(-probability))
    return upward(u, first: first, scale: probability / (1 - probability), size: size, direction: -1)
  }

  /// The quantile by adding masses from zero, where each is scale · (size + direction · k) / (k + 1) times the one before.
  ///
  /// Stops where the masses no longer change the sum, as happens only within rounding of 1.
  @inlinable @inline(__always)
  static func upward(_ u: Double, first: Double, scale: Double, size: Double, direction: Double) -> Int {
    var count = 0.0
    var mass = first
    var sum = first
    while sum < u {
      mass *= scale * (size + direction * count) / (count + 1)
      let next = sum + mass
      if next == sum { break }
      count += 1
      sum = next
    }
    return Int(count)
  }
}
