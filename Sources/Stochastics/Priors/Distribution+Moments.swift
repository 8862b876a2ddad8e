extension Distribution {
  /// The expected value, in the units of the values.
  ///
  /// Where the distribution is truncated this is an integral of the quantile function, good to about 1e-9 of itself.
  public var mean: Double {
    truncation == nil ? shape.mean : Quadrature.overUnitInterval { quantile($0) }
  }

  /// The expected squared distance from the mean.
  public var variance: Double {
    guard truncation != nil else { return shape.variance }
    let mean = mean
    return Quadrature.overUnitInterval { (quantile($0) - mean) * (quantile($0) - mean) }
  }

  /// The square root of the variance.
  public var standardDeviation: Double { variance.squareRoot() }
}

extension Distribution.Shape {
  var mean: Double {
    switch self {
    case .fixed(let value): value
    case .uniform(let low, let high): (low + high) / 2
    case .normal(let mean, _): mean
    case .lognormal(let mu, let sigma): Mathematics.exponential(mu + sigma * sigma / 2)
    case .beta(let alpha, let beta): alpha / (alpha + beta)
    case .gamma(let shape, let scale): shape * scale
    case .pert(let low, let mode, let high): (low + 4 * mode + high) / 6
    case .triangular(let low, let mode, let high): (low + mode + high) / 3
    case .twoPiece(let median, let below, let above): median + (above - below) / (2 * Double.pi).squareRoot()
    }
  }

  var variance: Double {
    switch self {
    case .fixed: 0
    case .uniform(let low, let high): (high - low) * (high - low) / 12
    case .normal(_, let standardDeviation): standardDeviation * standardDeviation
    case .lognormal(let mu, let sigma):
      Mathematics.exponential(2 * mu + sigma * sigma) * Mathematics.exponentialMinusOne(sigma * sigma)
    case .beta(let alpha, let beta):
      alpha * beta / ((alpha + beta) * (alpha + beta) * (alpha + beta + 1))
    case .gamma(let shape, let scale): shape * scale * scale
    case .pert(let low, _, let high): (mean - low) * (high - mean) / 7
    case .triangular(let low, let mode, let high):
      ((high - low) * (high - low) - (mode - low) * (high - mode)) / 18
    case .twoPiece(_, let below, let above):
      (below * below + above * above) / 2 - (above - below) * (above - below) / (2 * Double.pi)
    }
  }
}
