/// Shares of a whole that are uncertain together: they always add up to 1.
public struct Dirichlet: Sendable, Hashable {
  /// Each share's concentration parameter; a share's mean is its part of their sum.
  public let concentrations: [Double]
  /// The shares that draw 0 uses, adding up to 1.
  public let central: [Double]

  /// The Dirichlet with given concentration parameters, each above 0.
  public init(concentrations: [Double]) throws(DistributionError) {
    try self.init(central: concentrations, concentrations: concentrations)
  }

  /// The Dirichlet with given mean shares and a total concentration: the larger, the closer draws keep to the means.
  ///
  /// Shares must add up to 1 within `slack`, for rounding in print; what they miss is spread in proportion.
  public init(shares: [Double], concentration: Double, slack: Double = 0.02) throws(DistributionError) {
    try Distribution.finite(concentration)
    try Distribution.positive(concentration, "concentration")
    let total = try Self.total(of: shares, slack: slack)
    try self.init(central: shares, concentrations: shares.map { $0 / total * concentration })
  }

  /// The Dirichlet with given central shares whose 5th to 95th percentile ranges are, all together, as wide as stated.
  ///
  /// One concentration rules the spread of every share, so it is chosen to make the sum of the widths of the marginal
  /// ranges equal to the sum of the widths given; single shares may come out wider or narrower than stated.
  public init(
    intervals: [(low: Double, central: Double, high: Double)], slack: Double = 0.02
  ) throws(DistributionError) {
    var width = 0.0
    for interval in intervals {
      try Distribution.ordered(low: interval.low, central: interval.central, high: interval.high)
      width += interval.high - interval.low
    }
    let shares = intervals.map(\.central)
    let total = try Self.total(of: shares, slack: slack)
    let normalised = shares.map { $0 / total }
    let crossing = RootSearch.crossing(from: Self.logLeast(normalised), to: Self.logMost(normalised)) {
      Self.width(of: normalised, concentration: Mathematics.exponential($0)) - width
    }
    guard let crossing else { throw .beyondRange(family: .beta, low: 0, high: width) }
    try self.init(shares: normalised, concentration: Mathematics.exponential(crossing))
  }

  private init(central: [Double], concentrations: [Double]) throws(DistributionError) {
    guard concentrations.count >= 2 else { throw .tooFewShares(concentrations.count) }
    for concentration in concentrations {
      try Distribution.finite(concentration)
      try Distribution.positive(concentration, "concentration")
      guard Distribution.computable(concentration) else {
        throw .beyondRange(family: .beta, low: concentration, high: concentration)
      }
    }
    let total = central.reduce(0, +)
    self.concentrations = concentrations
    self.central = central.map { $0 / total }
  }
}

extension Dirichlet {
  /// The shares in a draw: the central ones in draw 0, otherwise random ones.
  public func value(draw: Int, stream: @autoclosure () -> RandomStream) -> [Double] {
    guard draw > 0 else { return central }
    var stream = stream()
    return sample(&stream)
  }

  /// Random shares: gamma quantiles, one uniform number a share and in their order, divided by their sum.
  public func sample(_ stream: inout RandomStream) -> [Double] {
    let sizes = concentrations.map { StandardQuantile.gamma(stream.uniform(), shape: $0) }
    let total = sizes.reduce(0, +)
    // All sizes can only vanish together where every concentration is far below 1 and every uniform number near 0.
    guard total > 0 else { return central }
    return sizes.map { $0 / total }
  }

  /// The distribution of one share by itself, which is a beta.
  public func marginal(_ index: Int) throws(DistributionError) -> Distribution {
    let others = concentrations.reduce(0, +) - concentrations[index]
    let beta = try Distribution.beta(alpha: concentrations[index], beta: others)
    return Distribution(beta.shape, central: central[index])
  }

  private static func total(of shares: [Double], slack: Double) throws(DistributionError) -> Double {
    for share in shares {
      try Distribution.finite(share)
      try Distribution.positive(share, "share")
    }
    let total = shares.reduce(0, +)
    guard abs(total - 1) <= slack else { throw .sharesDoNotAddUp(total: total) }
    return total
  }

  /// The sum of the widths of the marginals' 5th to 95th percentile ranges.
  private static func width(of shares: [Double], concentration: Double) -> Double {
    shares.reduce(0) { sum, share in
      let (alpha, beta) = (share * concentration, (1 - share) * concentration)
      let low = StandardQuantile.beta(Distribution.lowLevel, alpha: alpha, beta: beta)
      return sum + StandardQuantile.beta(1 - Distribution.lowLevel, alpha: alpha, beta: beta) - low
    }
  }

  /// The log of the least concentration that leaves every share a computable parameter and a single peak of its own.
  private static func logLeast(_ shares: [Double]) -> Double {
    Mathematics.logarithm(1 / (shares.min() ?? 1))
  }

  private static func logMost(_ shares: [Double]) -> Double {
    Mathematics.logarithm(Tails.greatestParameter / (shares.max() ?? 1))
  }
}
