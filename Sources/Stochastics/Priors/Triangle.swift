/// The triangular distribution on 0 to 1, by where its mode lies.
enum Triangle {
  static func quantile(_ p: Double, mode: Double) -> Double {
    p <= mode ? (p * mode).squareRoot() : 1 - ((1 - p) * (1 - mode)).squareRoot()
  }

  static func cdf(_ x: Double, mode: Double) -> Double {
    if x <= 0 { return 0 }
    if x >= 1 { return 1 }
    return x <= mode ? x * x / mode : 1 - (1 - x) * (1 - x) / (1 - mode)
  }
}
