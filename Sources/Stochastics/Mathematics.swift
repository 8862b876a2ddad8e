// The C library's elementary functions, imported in one place so that no module needs Foundation for them.
#if canImport(Darwin)
  public import Darwin
#elseif canImport(Musl)
  public import Musl
#else
  public import Glibc
#endif

/// Elementary functions of the C library that touch no global state.
@usableFromInline
enum Mathematics {
  @inlinable @inline(__always)
  static func exponential(_ value: Double) -> Double { exp(value) }

  @inlinable @inline(__always)
  static func logarithm(_ value: Double) -> Double { log(value) }

  /// The logarithm of one more than a number, exact near 0.
  @inlinable @inline(__always)
  static func logarithmOnePlus(_ value: Double) -> Double { log1p(value) }

  /// One less than the exponential, exact near 0.
  @inlinable @inline(__always)
  static func exponentialMinusOne(_ value: Double) -> Double { expm1(value) }

  /// Twice the upper tail of a standard normal at √2 times a number.
  @inlinable @inline(__always)
  static func complementaryError(_ value: Double) -> Double { erfc(value) }
}
