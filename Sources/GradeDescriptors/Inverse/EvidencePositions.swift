import Mathematics

/// Where documented evidence places every aspect, for a simulation to draw its start from.
///
/// It is the posterior that ``InverseEvaluator`` judges: each area's quality on a grid, each aspect's position given the
/// quality of its area. Draws of it keep the margins that the evaluator reads, and add what ties areas to each other: as
/// far as evidence leaves their qualities open, they correlate as the national population does.
public struct EvidencePositions: Sendable {
  /// The area of each ladder, in the order of the framework's ladders.
  public let areas: [JudgementArea]
  /// Whether findings place a ladder.
  public let isTold: [Bool]
  /// Share of each area's weight that has evidence, in the order of ``JudgementArea``.
  public let told: [Double]
  /// Variance of each area's quality that evidence leaves open; 1 is the national one.
  public let open: [Double]
  /// Mean of each area's quality.
  public let means: [Double]
  private let cumulative: [[Double]]
  private let known: [AspectMoments?]
  private let loading: Double
  private let residual: Double
  /// Lower triangle of the root of the correlation between areas' qualities, row by row.
  private let root: [Double]

  /// Weighs findings; those that rules compute or that are on no ladder are passed over.
  public init(_ evidence: Evidence, framework: Framework) {
    let grid = PositionGrid(loading: framework.readingRules.population.aspectLoading)
    let posterior = EvidencePosterior(evidence, framework: framework, grid: grid, pessimistic: false)
    let weights = ScoreWeights(framework: framework)
    areas = framework.ladders.map(\.area)
    isTold = framework.ladders.indices.map { posterior.findings[$0] != nil }
    told = JudgementArea.allCases.map { area in
      let shares = weights.shares(.localArea(area))
      return posterior.findings.keys.reduce(0) { $0 + shares[$1] }
    }
    let qualities = PositionGrid.qualities
    means = posterior.areas.map { area in zip(area.quality, qualities).reduce(0) { $0 + $1.0 * $1.1 } }
    open = zip(posterior.areas, means).map { area, mean in
      zip(area.quality, qualities).reduce(0) { $0 + $1.0 * ($1.1 - mean) * ($1.1 - mean) }
    }
    cumulative = posterior.areas.map { area in
      area.quality.reduce(into: [0.0]) { $0.append(($0.last ?? 0) + $1) }
    }
    known = framework.ladders.indices.map { posterior.areas[Int(framework.ladders[$0].area.rawValue)].aspects[$0] }
    loading = grid.loading
    residual = grid.residual
    root = EvidencePositions.root(open, correlation: framework.readingRules.population.areaCorrelation)
  }

  /// Correlated standard normal numbers, one an area, from independent ones.
  public func tied(_ independent: [Double]) -> [Double] {
    let count = open.count
    return (0..<count).map { row in (0...row).reduce(0) { $0 + root[row * count + $1] * independent[$1] } }
  }

  /// The quality of an area at a share of its distribution, from 0 to 1.
  public func quality(of area: Int, at share: Double) -> Double {
    let steps = cumulative[area]
    let qualities = PositionGrid.qualities
    let wanted = share * (steps.last ?? 1)
    let place = min(max(0, (steps.firstIndex { $0 > wanted } ?? steps.count) - 1), qualities.count - 1)
    let mass = steps[place + 1] - steps[place]
    let within = mass > 0 ? (wanted - steps[place]) / mass : 0.5
    return qualities[place] + 0.1 * (within - 0.5)
  }

  /// The position of an aspect where its area has a quality, `luck` standard deviations from the mean of what is open.
  public func position(of ladder: Int, quality: Double, luck: Double) -> Double {
    guard let aspect = known[ladder] else { return loading * quality + residual.squareRoot() * luck }
    let last = PositionGrid.qualities.count - 1
    let place = min(max(0, (quality - PositionGrid.qualities[0]) * 10), Double(last))
    let low = min(Int(place), last - 1)
    let share = place - Double(low)
    let mean = (1 - share) * aspect.mean[low] + share * aspect.mean[low + 1]
    let variance = (1 - share) * aspect.variance[low] + share * aspect.variance[low + 1]
    return mean + variance.squareRoot() * luck
  }

  /// The root of the correlation that is left between areas where evidence leaves these variances open.
  ///
  /// Each area's evidence is taken for a normal reading as precise as would leave its variance open; the national
  /// covariance is updated by one reading after the other (Kalman), then parted by Cholesky's method.
  private static func root(_ open: [Double], correlation: Double) -> [Double] {
    let count = open.count
    var covariance = (0..<(count * count)).map { $0 % (count + 1) == 0 ? 1 : correlation }
    for area in 0..<count where open[area] < 1 {
      let column = (0..<count).map { covariance[$0 * count + area] }
      let total = column[area] + open[area] / (1 - open[area])
      for row in 0..<count {
        for other in 0..<count { covariance[row * count + other] -= column[row] * column[other] / total }
      }
    }
    let spread = (0..<count).map { covariance[$0 * count + $0].squareRoot() }
    var root = [Double](repeating: 0, count: count * count)
    for row in 0..<count {
      for other in 0...row {
        var sum = covariance[row * count + other] / (spread[row] * spread[other])
        for before in 0..<other { sum -= root[row * count + before] * root[other * count + before] }
        root[row * count + other] = row == other ? sum.squareRoot() : sum / root[other * count + other]
      }
    }
    return root
  }
}
