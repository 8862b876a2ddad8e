#if canImport(Darwin)
  public import Darwin
#elseif canImport(Musl)
  public import Musl
#else
  public import Glibc
#endif

/// The standard normal distribution, from the C library's complementary error function; its inverse is ``InverseNormal``.
public enum NormalCurve {
  /// The probability of a value below `z`.
  @inlinable @inline(__always)
  public static func below(_ z: Double) -> Double { 0.5 * erfc(-z * 0.5.squareRoot()) }

  /// The height of the curve at `z`.
  @inlinable @inline(__always)
  public static func height(at z: Double) -> Double { exp(-0.5 * z * z) / (2 * Double.pi).squareRoot() }

  /// The probability of a value in a range, exact to rounding in both tails.
  public static func within(_ low: Double, _ high: Double) -> Double {
    guard low < high else { return 0 }
    return low > 0 ? below(-low) - below(-high) : below(high) - below(low)
  }

  /// The mean of a standard normal value known to lie in a range.
  public static func truncatedMean(_ low: Double, _ high: Double) -> Double {
    (height(at: low) - height(at: high)) / within(low, high)
  }

  /// Two independent standard normal values from two uniform ones, by Box and Muller's method (Annals of Mathematical
  /// Statistics 29, 1958).
  public static func pair(_ radius: Double, _ angle: Double) -> (Double, Double) {
    let length = (-2 * log(1 - radius)).squareRoot()
    return (length * cos(2 * Double.pi * angle), length * sin(2 * Double.pi * angle))
  }
}
