extension InverseCount {
  /// How a stock divides among categories that take all of it, in proportion to their weights.
  ///
  /// Keyed conditional binomials: category `i` takes its binomial share of what is left with the address's uniform number
  /// `i`, the last category of positive weight takes the rest, and so the counts add up to `trials`.
  ///
  /// - Precondition: weights are finite and not negative, and one is positive unless `trials` is 0.
  public static func multinomial(
    _ key: ReplicateKey, process: UInt32, entity: UInt64, step: UInt32, trials: Int, weights: [Double]
  ) -> [Int] {
    var counts = [Int](repeating: 0, count: weights.count)
    multinomial(key, process: process, entity: entity, step: step, trials: trials, weights: weights) {
      counts[$0] = $1
    }
    return counts
  }

  /// How a stock divides among categories that take all of it, told category by category without allocating.
  ///
  /// `receive` is called once for each category, in order, with its index and its count.
  @inlinable
  public static func multinomial(
    _ key: ReplicateKey, process: UInt32, entity: UInt64, step: UInt32, trials: Int,
    weights: some RandomAccessCollection<Double>, receive: (Int, Int) -> Void
  ) {
    var total = 0.0
    var last = -1
    for (index, weight) in weights.enumerated() {
      precondition(weight >= 0 && weight < .infinity, "a weight is finite and not negative, not \(weight)")
      total += weight
      if weight > 0 { last = index }
    }
    precondition(trials == 0 || last >= 0, "a stock of \(trials) needs a category to go to")
    var left = trials
    var uniforms = UniformSequence(key, process: process, entity: entity, step: step)
    for (index, weight) in weights.enumerated() {
      let count =
        index == last ? left : share(of: left, weight: weight, within: total, uniforms.uniform(at: index))
      receive(index, count)
      left -= count
      total -= weight
    }
  }

  /// How many of a stock leave by each of several routes while the others stay.
  ///
  /// The routes' chances may add up to less than 1; the difference is the chance of staying. `receive` is called once for
  /// each route, in order, with its index and its count. Route `i` uses the address's uniform number `i`.
  ///
  /// - Precondition: chances are not negative and add up to no more than 1, within 1e-9.
  @inlinable
  public static func competing(
    _ key: ReplicateKey, process: UInt32, entity: UInt64, step: UInt32, trials: Int,
    chances: some RandomAccessCollection<Double>, receive: (Int, Int) -> Void
  ) {
    var left = trials
    var remaining = 1.0
    var uniforms = UniformSequence(key, process: process, entity: entity, step: step)
    for (index, chance) in chances.enumerated() {
      precondition(chance >= 0 && chance <= remaining + 1e-9, "competing chances add up to no more than 1")
      let count = share(of: left, weight: chance, within: remaining, uniforms.uniform(at: index))
      receive(index, count)
      left -= count
      remaining -= chance
    }
  }

  /// A category's binomial share of what is left; a weight that is all of what remains, within rounding, takes all.
  @inlinable @inline(__always)
  static func share(
    of left: Int, weight: Double, within remaining: Double, _ uniform: @autoclosure () -> Double
  ) -> Int {
    if weight <= 0 || left == 0 { return 0 }
    return weight < remaining ? binomial(uniform(), trials: left, probability: weight / remaining) : left
  }
}
