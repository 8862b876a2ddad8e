import Mathematics

/// The two parts of Loader's saddle-point form of a probability mass, which keeps full relative accuracy in the tails.
///
/// Method: C. Loader, "Fast and accurate computation of binomial probabilities" (2000).
enum Saddle {
  /// What Stirling's formula leaves out: ln Γ(x + 1) − (x + ½) ln x + x − ½ ln 2π, for `x` above 0.
  static func stirlingRemainder(_ x: Double) -> Double {
    var x = x
    var shift = 0.0
    while x < 16 {
      shift += (x + 0.5) * Mathematics.logarithmOnePlus(1 / x) - 1
      x += 1
    }
    let inverseSquare = 1 / (x * x)
    let high = (1.0 / 1188 * inverseSquare - 1.0 / 1680) * inverseSquare + 1.0 / 1260
    return shift + ((high * inverseSquare - 1.0 / 360) * inverseSquare + 1.0 / 12) / x
  }

  /// The deviance x ln(x / mean) + mean − x, given the difference x − mean that the caller knows more exactly.
  static func deviance(_ x: Double, mean: Double, difference: Double) -> Double {
    guard abs(difference) < 0.1 * (x + mean) else { return x * Mathematics.logarithm(x / mean) - difference }
    let ratio = difference / (x + mean)
    var sum = difference * ratio
    var term = 2 * x * ratio
    var odd = 3.0
    while true {
      term *= ratio * ratio
      let next = sum + term / odd
      guard next != sum else { return sum }
      sum = next
      odd += 2
    }
  }
}
