/// A distribution cut into bins of equal probability, for look-up at a nanosecond or two in the week loop.
///
/// Within a bin values rise in a straight line about the bin's own mean, never leaving the bin; so values never fall as
/// the uniform number rises, and the mean over all uniform numbers is exactly the one asked for. The variance falls short
/// by what the curve inside the last bins would add.
public struct QuantileTable: Sendable, Hashable {
  @usableFromInline let middles: [Double]
  @usableFromInline let halfRises: [Double]
  @usableFromInline let bins: Double

  /// A table of a distribution, scaled so that its mean is `mean`.
  ///
  /// Scaling corrects only the rounding of the bins where `mean` is the distribution's own, which is the default.
  ///
  /// - Precondition: `bins` is at least 2.
  public init(_ distribution: Distribution, mean: Double? = nil, bins: Int = 128) throws(DistributionError) {
    precondition(bins >= 2, "a table needs at least two bins, not \(bins)")
    let edges = (0...bins).map { distribution.quantile(Double($0) / Double(bins)) }
    let means = distribution.binMeans(edges)
    let average = means.reduce(0, +) / Double(bins)
    let target = mean ?? distribution.mean
    try Distribution.finite(target, average)
    guard average != 0 || target == 0 else { throw .notPositive(parameter: "mean", average) }
    let factor = average == 0 ? 1 : target / average
    try Distribution.positive(factor, "ratio of means")
    middles = means.map { $0 * factor }
    halfRises = (0..<bins).map { bin in
      let (below, above) = (means[bin] - edges[bin], edges[bin + 1] - means[bin])
      return min(below, above) * factor
    }
    self.bins = Double(bins)
  }

  /// The value at a uniform number strictly between 0 and 1.
  @inlinable
  public func value(_ u: Double) -> Double {
    let place = u * bins
    let bin = Int(place)
    return middles[bin] + halfRises[bin] * (2 * (place - Double(bin)) - 1)
  }
}

extension Distribution {
  /// The mean within each of several bins of equal probability, given the bins' edges.
  fileprivate func binMeans(_ edges: [Double]) -> [Double] {
    let bins = edges.count - 1
    if truncation == nil, case .gamma(let shape, let scale) = shape {
      // The part of the mean up to x is the mean times the distribution function of one shape more.
      let parts = edges.map {
        $0 == .infinity ? 1 : Tails.gamma(.lower, $0 / scale, shape: shape + 1)
      }
      return (0..<bins).map { shape * scale * (parts[$0 + 1] - parts[$0]) * Double(bins) }
    }
    return (0..<bins).map { bin in
      bin == 0 || bin == bins - 1
        ? Quadrature.overUnitInterval { quantile(min((Double(bin) + $0) / Double(bins), 1 - 0x1p-53)) }
        : gaussMean(from: Double(bin) / Double(bins), width: 1 / Double(bins))
    }
  }

  /// The mean of the quantile function over a stretch of levels, by Gauss and Legendre's three points.
  private func gaussMean(from level: Double, width: Double) -> Double {
    let offset = 0.6.squareRoot() / 2
    let sides = quantile(level + width * (0.5 - offset)) + quantile(level + width * (0.5 + offset))
    return (5 * sides + 8 * quantile(level + width / 2)) / 18
  }
}
