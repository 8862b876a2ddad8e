extension InverseCount {
  /// Whether an event of a given chance happens; once it does it still does at any higher chance under the same `u`.
  @inlinable @inline(__always)
  public static func bernoulli(_ u: Double, probability: Double) -> Bool {
    u < probability
  }

  /// How many trials it takes until the first success, 1 or more.
  ///
  /// - Precondition: `probability` is above 0 and at most 1, and `u` lies strictly between 0 and 1.
  @inlinable
  public static func geometric(_ u: Double, probability: Double) -> Int {
    precondition(probability > 0 && probability <= 1, "a chance of success is above 0, at most 1, not \(probability)")
    checkUniform(u)
    if u <= probability { return 1 }
    let trials = Mathematics.logarithmOnePlus(-u) / Mathematics.logarithmOnePlus(-probability)
    return trials < 0x1p62 ? max(1, Int(trials.rounded(.up))) : Int.max
  }

  /// Which of several categories is chosen, with chances in proportion to their weights.
  ///
  /// Categories are laid end to end in their order, so that a larger `u` never chooses an earlier one. A category of
  /// weight 0 is never chosen.
  ///
  /// - Precondition: weights are finite and not negative, and at least one is positive.
  @inlinable
  public static func category(_ u: Double, weights: some RandomAccessCollection<Double>) -> Int {
    checkUniform(u)
    var total = 0.0
    for weight in weights {
      precondition(weight >= 0 && weight < .infinity, "a weight is finite and not negative, not \(weight)")
      total += weight
    }
    precondition(total > 0 && total < .infinity, "weights need a positive and finite total")
    var remaining = u * total
    var chosen = 0
    for (index, weight) in weights.enumerated() where weight > 0 {
      chosen = index
      if remaining < weight { break }
      remaining -= weight
    }
    return chosen
  }
}
