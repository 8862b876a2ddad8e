// The C library's elementary functions, imported in one place so that no other module needs them or Foundation.
#if canImport(Darwin)
  public import Darwin
#elseif canImport(Musl)
  public import Musl
#else
  public import Glibc
#endif

/// e to the power x.
@inlinable @inline(__always)
public func exponential(_ x: Double) -> Double { exp(x) }

/// One less than e to the power x, exact near 0.
@inlinable @inline(__always)
public func exponentialMinusOne(_ x: Double) -> Double { expm1(x) }

/// The natural logarithm.
@inlinable @inline(__always)
public func logarithm(_ x: Double) -> Double { log(x) }

/// The natural logarithm of one more than x, exact near 0.
@inlinable @inline(__always)
public func logarithmOnePlus(_ x: Double) -> Double { log1p(x) }

/// x to the power y.
@inlinable @inline(__always)
public func power(_ x: Double, _ y: Double) -> Double { pow(x, y) }

/// The logistic function, which turns log odds into a probability.
@inlinable @inline(__always)
public func logistic(_ x: Double) -> Double { 1 / (1 + exp(-x)) }

/// The logistic function's inverse: the log odds of a probability.
@inlinable @inline(__always)
public func logit(_ p: Double) -> Double { log(p / (1 - p)) }
