import Mathematics

extension Distribution {
  /// The value below which a share `p` of the distribution lies.
  ///
  /// - Precondition: `p` lies in `0...1`. At 0 and 1 the answer is an end of the support, which may be infinite.
  public func quantile(_ p: Double) -> Double {
    precondition(p >= 0 && p <= 1, "a quantile's level lies between 0 and 1, not \(p)")
    guard let truncation else { return shape.quantile(p) }
    let level = truncation.below + p * (truncation.upTo - truncation.below)
    return min(max(shape.quantile(min(level, 1)), truncation.lower), truncation.upper)
  }

  /// The share of the distribution at or below a value.
  public func cdf(_ value: Double) -> Double {
    guard let truncation else { return shape.cdf(value) }
    if value < truncation.lower { return 0 }
    if value >= truncation.upper { return 1 }
    return (shape.cdf(value) - truncation.below) / (truncation.upTo - truncation.below)
  }
}

extension Distribution.Shape {
  func quantile(_ p: Double) -> Double {
    switch self {
    case .fixed(let value): value
    case .uniform(let low, let high): low + p * (high - low)
    case .normal(let mean, let standardDeviation): mean + standardDeviation * InverseNormal.standard(p)
    case .lognormal(let mu, let sigma): Mathematics.exponential(mu + sigma * InverseNormal.standard(p))
    case .beta(let alpha, let beta): StandardQuantile.beta(p, alpha: alpha, beta: beta)
    case .gamma(let shape, let scale): scale * StandardQuantile.gamma(p, shape: shape)
    case .pert(let low, let mode, let high):
      low
        + (high - low)
        * StandardQuantile.beta(
          p, alpha: 1 + 4 * (mode - low) / (high - low), beta: 1 + 4 * (high - mode) / (high - low))
    case .triangular(let low, let mode, let high):
      low + (high - low) * Triangle.quantile(p, mode: (mode - low) / (high - low))
    case .twoPiece(let median, let below, let above):
      median + Self.piece(InverseNormal.standard(p), below: below, above: above)
    }
  }

  func cdf(_ value: Double) -> Double {
    switch self {
    case .fixed(let only): value < only ? 0 : 1
    case .uniform(let low, let high): min(max((value - low) / (high - low), 0), 1)
    case .normal(let mean, let standardDeviation): NormalCurve.below((value - mean) / standardDeviation)
    case .lognormal(let mu, let sigma):
      value <= 0 ? 0 : NormalCurve.below((Mathematics.logarithm(value) - mu) / sigma)
    case .beta(let alpha, let beta): Tails.beta(.lower, min(max(value, 0), 1), alpha: alpha, beta: beta)
    case .gamma(let shape, let scale): value <= 0 ? 0 : Tails.gamma(.lower, value / scale, shape: shape)
    case .pert(let low, let mode, let high):
      Tails.beta(
        .lower, min(max((value - low) / (high - low), 0), 1), alpha: 1 + 4 * (mode - low) / (high - low),
        beta: 1 + 4 * (high - mode) / (high - low))
    case .triangular(let low, let mode, let high):
      Triangle.cdf((value - low) / (high - low), mode: (mode - low) / (high - low))
    case .twoPiece(let median, let below, let above):
      Self.pieceCDF(value - median, below: below, above: above)
    }
  }

  /// A standard normal deviate stretched by the half that it falls in; a half of no width gives 0.
  private static func piece(_ deviate: Double, below: Double, above: Double) -> Double {
    let spread = deviate < 0 ? below : above
    return spread == 0 ? 0 : spread * deviate
  }

  private static func pieceCDF(_ offset: Double, below: Double, above: Double) -> Double {
    if offset == 0 { return above > 0 ? 0.5 : 1 }
    let spread = offset < 0 ? below : above
    return spread == 0 ? (offset < 0 ? 0 : 1) : NormalCurve.below(offset / spread)
  }
}
