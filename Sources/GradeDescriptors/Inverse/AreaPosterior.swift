import Mathematics

/// What findings say about one area: its quality, and each aspect's position given the quality.
struct AreaPosterior: Sendable {
  let area: JudgementArea
  /// Probability of each quality of the grid.
  let quality: [Double]
  /// The aspects with evidence, by ladder.
  let aspects: [Int: AspectMoments]
  private let grid: PositionGrid
  private let logarithms: [Double]

  init(area: JudgementArea, aspects: [Int: AspectMoments], grid: PositionGrid) {
    self.area = area
    self.aspects = aspects
    self.grid = grid
    var logarithms = grid.prior.map { logarithm($0) }
    for index in aspects.keys.sorted() {
      guard let moments = aspects[index] else { continue }
      for place in logarithms.indices { logarithms[place] += moments.evidence[place] }
    }
    self.logarithms = logarithms
    quality = normalised(logarithms)
  }

  /// The probability of each quality without what is known of one aspect.
  func quality(without aspect: AspectMoments) -> [Double] {
    normalised(zip(logarithms, aspect.evidence).map(-))
  }

  /// Mean and variance of a weighted sum of positions of the area, for each quality.
  func moments(_ weights: [(ladder: Int, weight: Double)]) -> SumMoments {
    var means = [Double](repeating: 0, count: quality.count)
    var variances = means
    for (ladder, weight) in weights {
      if let known = aspects[ladder] {
        for place in means.indices {
          means[place] += weight * known.mean[place]
          variances[place] += weight * weight * known.variance[place]
        }
      } else {
        for place in means.indices {
          means[place] += weight * grid.loading * PositionGrid.qualities[place]
          variances[place] += weight * weight * grid.residual
        }
      }
    }
    return SumMoments(means: means, variances: variances)
  }

  /// Moments of a sum when one of its aspects, known so far, is not known any more.
  func moments(_ sum: SumMoments, forgetting aspect: AspectMoments, weight: Double) -> SumMoments {
    var sum = sum
    for place in sum.means.indices {
      sum.means[place] += weight * (grid.loading * PositionGrid.qualities[place] - aspect.mean[place])
      sum.variances[place] += weight * weight * (grid.residual - aspect.variance[place])
    }
    return sum
  }

  /// The mean over qualities of what a function says of a position with this mean and variance.
  func expectation(of ladder: Int, _ value: (_ mean: Double, _ variance: Double) -> Double) -> Double {
    let position = moments([(ladder, 1)])
    return quality.indices.reduce(0) { $0 + quality[$1] * value(position.means[$1], position.variances[$1]) }
  }
}

/// Mean and variance of a weighted sum of positions, for each quality of the grid.
struct SumMoments: Sendable {
  var means: [Double]
  var variances: [Double]
}

private func normalised(_ logarithms: [Double]) -> [Double] {
  let highest = logarithms.max() ?? 0
  let heights = logarithms.map { exponential($0 - highest) }
  let total = heights.reduce(0, +)
  return heights.map { $0 / total }
}
