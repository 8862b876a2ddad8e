import Mathematics

/// The distribution of a weighted sum of positions, as a mixture over the quality of one area.
struct ScoreDistribution: Sendable {
  let weights: [Double]
  let means: [Double]
  let variances: [Double]

  init(_ area: AreaPosterior, _ ladders: [(ladder: Int, weight: Double)]) {
    self.init(quality: area.quality, moments: area.moments(ladders))
  }

  init(quality: [Double], moments: SumMoments) {
    let kept = quality.indices.filter { quality[$0] > 1e-10 }
    weights = kept.map { quality[$0] }
    means = kept.map { moments.means[$0] }
    variances = kept.map { moments.variances[$0] }
  }

  var mean: Double { zip(weights, means).reduce(0) { $0 + $1.0 * $1.1 } }

  var variance: Double {
    let centre = mean
    return weights.indices.reduce(0) {
      $0 + weights[$1] * (variances[$1] + (means[$1] - centre) * (means[$1] - centre))
    }
  }

  /// The probability of a value below another, with independent normal noise added.
  func below(_ value: Double, noiseVariance: Double = 0) -> Double {
    weights.indices.reduce(0) {
      $0 + weights[$1] * NormalCurve.below((value - means[$1]) / (variances[$1] + noiseVariance + 1e-12).squareRoot())
    }
  }

  /// As many quantiles as asked for, at the middles of equal shares.
  ///
  /// The distribution is laid on a grid that does not depend on the evidence, so that better evidence gives quantiles
  /// that are nowhere lower.
  func quantiles(_ count: Int, reach: Double) -> [Double] {
    let steps = 320
    let width = 2 * reach / Double(steps)
    let centre = mean
    let margin = 8 * variance.squareRoot() + width
    var quantiles: [Double] = []
    quantiles.reserveCapacity(count)
    var value = -reach
    var low = 0.0
    for step in 0...steps {
      let next = -reach + Double(step) * width
      let high = step == steps || next > centre + margin ? 1 : next < centre - margin ? 0 : max(low, below(next))
      while quantiles.count < count {
        let wanted = (Double(quantiles.count) + 0.5) / Double(count)
        guard wanted <= high else { break }
        quantiles.append(high > low ? value + (next - value) * (wanted - low) / (high - low) : next)
      }
      value = next
      low = high
    }
    return quantiles
  }

  /// The value that a probability lies below, found by bisection.
  func quantile(_ probability: Double) -> Double {
    var low = -12.0
    var high = 12.0
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if below(middle) < probability { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }
}
