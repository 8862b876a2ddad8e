#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The standard normal distribution, from the C library's complementary error function.
enum NormalCurve {
  /// The probability of a value below `z`.
  static func below(_ z: Double) -> Double { 0.5 * erfc(-z * 0.5.squareRoot()) }

  /// The height of the curve at `z`.
  static func height(at z: Double) -> Double { exp(-0.5 * z * z) / (2 * Double.pi).squareRoot() }

  /// The probability of a value in a range, exact to rounding in both tails.
  static func within(_ low: Double, _ high: Double) -> Double {
    guard low < high else { return 0 }
    return low > 0 ? below(-low) - below(-high) : below(high) - below(low)
  }

  /// The mean and variance of a standard normal value known to lie in a range.
  static func truncatedMoments(_ low: Double, _ high: Double) -> (mean: Double, variance: Double) {
    let mass = within(low, high)
    let lowHeight = height(at: low)
    let highHeight = height(at: high)
    let mean = (lowHeight - highHeight) / mass
    let lowTerm = low.isFinite ? low * lowHeight : 0
    let highTerm = high.isFinite ? high * highHeight : 0
    return (mean, 1 + (lowTerm - highTerm) / mass - mean * mean)
  }

  /// The odds of a probability, multiplied and turned back into a probability.
  @inline(__always)
  static func multiplyOdds(of probability: Double, by factor: Double) -> Double {
    probability * factor / (1 - probability + probability * factor)
  }

  /// A base number raised to a power, from the C library.
  @inline(__always)
  static func power(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }

  /// Two independent standard normal values from two uniform ones, by Box and Muller's method.
  static func pair(_ radius: Double, _ angle: Double) -> (Double, Double) {
    let length = (-2 * log(1 - radius)).squareRoot()
    return (length * cos(2 * Double.pi * angle), length * sin(2 * Double.pi * angle))
  }

  /// Natural logarithm, from the C library.
  @inline(__always)
  static func logarithm(_ value: Double) -> Double { log(value) }

  /// The exponential function, from the C library.
  @inline(__always)
  static func exponential(_ value: Double) -> Double { exp(value) }

  /// The value that a probability lies below, by bisection; for cold paths.
  static func quantile(_ probability: Double) -> Double {
    precondition(probability > 0 && probability < 1, "a quantile needs a probability between 0 and 1")
    var low = -40.0
    var high = 40.0
    for _ in 0..<80 {
      let middle = (low + high) / 2
      if below(middle) < probability { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }
}
