/// The standard normal's inverse distribution function, fast enough for the week loop.
///
/// Method: Wichura, "Algorithm AS 241: the percentage points of the normal distribution", Applied Statistics 37 (1988),
/// routine PPND16; relative error about 1e-16.
public enum InverseNormal {
  /// The standard normal quantile at `u`; minus infinity at 0 and infinity at 1.
  ///
  /// - Precondition: `u` lies in `0...1`.
  @inlinable
  public static func standard(_ u: Double) -> Double {
    let offset = u - 0.5
    if abs(offset) <= 0.425 { return offset * central(0.180625 - offset * offset) }
    precondition(u >= 0 && u <= 1, "a uniform number lies between 0 and 1, not \(u)")
    let tail = offset < 0 ? u : 1 - u
    guard tail > 0 else { return offset < 0 ? -.infinity : .infinity }
    let root = (-logarithm(tail)).squareRoot()
    let size = root <= 5 ? near(root - 1.6) : far(root - 5)
    return offset < 0 ? -size : size
  }

  @inlinable @inline(__always)
  static func central(_ r: Double) -> Double {
    let top = eighth(
      r, 2.5090809287301226727e+3, 3.3430575583588128105e+4, 6.7265770927008700853e+4, 4.5921953931549871457e+4,
      1.3731693765509461125e+4, 1.9715909503065514427e+3, 1.3314166789178437745e+2, 3.3871328727963666080e+0)
    let bottom = eighth(
      r, 5.2264952788528545610e+3, 2.8729085735721942674e+4, 3.9307895800092710610e+4, 2.1213794301586595867e+4,
      5.3941960214247511077e+3, 6.8718700749205790830e+2, 4.2313330701600911252e+1, 1)
    return top / bottom
  }

  @inlinable @inline(__always)
  static func near(_ r: Double) -> Double {
    let top = eighth(
      r, 7.74545014278341407640e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1, 1.27045825245236838258e0,
      3.64784832476320460504e0, 5.76949722146069140550e0, 4.63033784615654529590e0, 1.42343711074968357734e0)
    let bottom = eighth(
      r, 1.05075007164441684324e-9, 5.47593808499534494600e-4, 1.51986665636164571966e-2, 1.48103976427480074590e-1,
      6.89767334985100004550e-1, 1.67638483018380384940e0, 2.05319162663775882187e0, 1)
    return top / bottom
  }

  @inlinable @inline(__always)
  static func far(_ r: Double) -> Double {
    let top = eighth(
      r, 2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3, 2.65321895265761230930e-2,
      2.96560571828504891230e-1, 1.78482653991729133580e0, 5.46378491116411436990e0, 6.65790464350110377720e0)
    let bottom = eighth(
      r, 2.04426310338993978564e-15, 1.42151175831644588870e-7, 1.84631831751005468180e-5, 7.86869131145613259100e-4,
      1.48753612908506148525e-2, 1.36929880922735805310e-1, 5.99832206555887937690e-1, 1)
    return top / bottom
  }

  /// A polynomial of degree seven, highest coefficient first, by Estrin's scheme: its halves do not wait for each other.
  @inlinable @inline(__always)
  static func eighth(
    _ r: Double, _ c7: Double, _ c6: Double, _ c5: Double, _ c4: Double, _ c3: Double, _ c2: Double, _ c1: Double,
    _ c0: Double
  ) -> Double {
    let square = r * r
    let high = (c7 * r + c6) * square + (c5 * r + c4)
    let low = (c3 * r + c2) * square + (c1 * r + c0)
    return high * (square * square) + low
  }
}
