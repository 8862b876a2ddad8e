import Mathematics

extension Distribution {
  /// The expected value, in the units of the values.
  ///
  /// Where the distribution is truncated this is an integral of the quantile function, good to about 1e-9 of itself.
  public var mean: Double {
    truncation == nil ? shape.mean : Quadrature.overUnitInterval { quantile($0) }
  }
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
}
