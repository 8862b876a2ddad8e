import Mathematics

/// The grids on which quality and positions are weighed: 81 qualities from -4 to 4, 121 positions from -6 to 6.
struct PositionGrid: Sendable {
  static let qualities: [Double] = (0..<81).map { -4 + 0.1 * Double($0) }
  static let positions: [Double] = (0..<121).map { -6 + 0.1 * Double($0) }

  let loading: Double
  /// Variance of a position that its area's quality leaves open.
  let residual: Double
  /// Probability of each position given each quality, quality by quality.
  let kernel: [Double]
  /// Prior probability of each quality.
  let prior: [Double]

  init(loading: Double) {
    self.loading = loading
    residual = 1 - loading * loading
    let spread = residual.squareRoot()
    kernel = PositionGrid.qualities.flatMap { quality in
      let heights = PositionGrid.positions.map { NormalCurve.height(at: ($0 - loading * quality) / spread) }
      let total = heights.reduce(0, +)
      return heights.map { $0 / total }
    }
    let heights = PositionGrid.qualities.map(NormalCurve.height(at:))
    let total = heights.reduce(0, +)
    prior = heights.map { $0 / total }
  }

  /// For each quality: the probability of the evidence, and the mean and variance of the position given it.
  func weigh(_ likelihood: [Double]) -> AspectMoments {
    let positions = PositionGrid.positions
    let count = PositionGrid.qualities.count
    var found = AspectMoments(count: count)
    kernel.withUnsafeBufferPointer { kernel in
      for quality in 0..<count {
        let row = quality * positions.count
        var mass = 0.0
        var first = 0.0
        var second = 0.0
        for index in positions.indices {
          let weight = kernel[row + index] * likelihood[index]
          mass += weight
          first += weight * positions[index]
          second += weight * positions[index] * positions[index]
        }
        let mean = first / mass
        found.evidence[quality] = logarithm(mass)
        found.mean[quality] = mean
        found.variance[quality] = max(0, second / mass - mean * mean)
      }
    }
    return found
  }
}

/// What findings on one aspect say, for each quality its area may have.
struct AspectMoments: Sendable {
  /// Logarithm of the probability of the findings.
  var evidence: [Double]
  /// Mean of the aspect's position.
  var mean: [Double]
  /// Variance of the aspect's position.
  var variance: [Double]

  init(count: Int) {
    evidence = [Double](repeating: 0, count: count)
    mean = evidence
    variance = evidence
  }
}
