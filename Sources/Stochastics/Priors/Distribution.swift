/// What is believed about an uncertain number: a distribution, and the value that the central draw uses.
///
/// Every way to make one checks its numbers, so that quantiles cannot fail afterwards. Draw 0 takes `central`, which is
/// the central value as given to a constructor from an interval, even where a family of two parameters that matches both
/// percentiles has its median a little elsewhere, and the median otherwise.
public struct Distribution: Sendable, Hashable {
  /// The families by the names used in documents.
  public enum Family: String, Sendable, Hashable, CaseIterable {
    /// A single value.
    case fixed
    /// Equal density between two limits.
    case uniform
    /// The normal.
    case normal
    /// The exponential of a normal.
    case lognormal
    /// The beta, on shares from 0 to 1.
    case beta
    /// The gamma, on positive numbers.
    case gamma
    /// The beta of a three-point estimate, its mode counting four times (Malcolm et al. 1959).
    case pert
    /// Density rising in a line to the mode and falling in a line after it.
    case triangular
    /// Two half normals joined at the median.
    case twoPiece = "two-piece"
  }

  /// A family with its parameters, known to be sound.
  public enum Shape: Sendable, Hashable {
    /// A single value.
    case fixed(Double)
    /// Equal density between limits.
    case uniform(low: Double, high: Double)
    /// Mean and standard deviation.
    case normal(mean: Double, standardDeviation: Double)
    /// Mean and standard deviation of the logarithm.
    case lognormal(mu: Double, sigma: Double)
    /// The two powers, each plus one.
    case beta(alpha: Double, beta: Double)
    /// Shape and scale; the mean is their product.
    case gamma(shape: Double, scale: Double)
    /// Least, most likely and greatest value.
    case pert(low: Double, mode: Double, high: Double)
    /// Least, most likely and greatest value.
    case triangular(low: Double, mode: Double, high: Double)
    /// Median, and the standard deviations of the halves below and above it.
    case twoPiece(median: Double, below: Double, above: Double)
  }

  /// The family and its parameters before any truncation.
  public let shape: Shape
  /// The value that draw 0 uses.
  public let central: Double
  /// The limits that values are kept within by conditioning, if any.
  public let truncation: Truncation?

  /// The family of the shape.
  public var family: Family {
    switch shape {
    case .fixed: .fixed
    case .uniform: .uniform
    case .normal: .normal
    case .lognormal: .lognormal
    case .beta: .beta
    case .gamma: .gamma
    case .pert: .pert
    case .triangular: .triangular
    case .twoPiece: .twoPiece
    }
  }

  init(_ shape: Shape, central: Double, truncation: Truncation? = nil) {
    self.shape = shape
    self.central = central
    self.truncation = truncation
  }

  /// The value in a draw: the central one in draw 0, the quantile at `uniform` in every other.
  public func value(draw: Int, uniform: @autoclosure () -> Double) -> Double {
    draw == 0 ? central : quantile(uniform())
  }

  /// Whether only one value is possible.
  public var isFixed: Bool {
    if case .fixed = shape { true } else { false }
  }
}
