#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// e to the power x.
@inline(__always)
func exponential(_ x: Double) -> Double { exp(x) }

/// The natural logarithm.
@inline(__always)
func logarithm(_ x: Double) -> Double { log(x) }

/// x to the power y.
@inline(__always)
func power(_ x: Double, _ y: Double) -> Double { pow(x, y) }

/// The logistic function's inverse.
func logit(_ p: Double) -> Double { log(p / (1 - p)) }

/// The logistic function.
func logistic(_ x: Double) -> Double { 1 / (1 + exp(-x)) }

/// The standard normal distribution function.
func normalDistribution(_ z: Double) -> Double { erfc(-z / 2.0.squareRoot()) / 2 }
