/// The national population of aspect positions that scores are standardised on.
///
/// Every position has mean 0 and standard deviation 1. It leans on its area's quality with the loading of
/// ``ReadingRules/Population``, and the qualities of two areas correlate; what is left is the aspect's own.
struct ReferencePopulation: Sendable {
  let loading: Double
  let areaCorrelation: Double
  let areas: [JudgementArea]

  init(framework: Framework) {
    loading = framework.readingRules.population.aspectLoading
    areaCorrelation = framework.readingRules.population.areaCorrelation
    areas = framework.ladders.map(\.area)
  }

  /// The variance of a weighted sum of positions, weights in the order of the ladders.
  func variance(of weights: [Double]) -> Double { covariance(of: weights, and: weights) }

  /// The covariance of two weighted sums of positions, weights in the order of the ladders.
  func covariance(of one: [Double], and other: [Double]) -> Double {
    let sums = areaSums(one)
    let others = areaSums(other)
    let shared = loading * loading
    let within = zip(sums, others).reduce(0) { $0 + $1.0 * $1.1 }
    let all = sums.reduce(0, +) * others.reduce(0, +)
    let own = zip(one, other).reduce(0) { $0 + $1.0 * $1.1 }
    return shared * ((1 - areaCorrelation) * within + areaCorrelation * all) + (1 - shared) * own
  }

  private func areaSums(_ weights: [Double]) -> [Double] {
    var sums = [Double](repeating: 0, count: JudgementArea.allCases.count)
    for (area, weight) in zip(areas, weights) { sums[Int(area.rawValue)] += weight }
    return sums
  }

  /// Weights rescaled so that the weighted sum has standard deviation 1 nationally.
  func standardised(_ weights: [Double]) -> [Double] {
    let variance = variance(of: weights)
    precondition(variance > 0, "a score needs at least one ladder with a weight")
    let scale = 1 / variance.squareRoot()
    return weights.map { $0 * scale }
  }
}
