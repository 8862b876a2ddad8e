/// Finds where a continuous function crosses zero, by Ridders' method inside a bracket.
///
/// Method: Ridders, "A new algorithm for computing a single root", IEEE Transactions on Circuits and Systems 26 (1979).
enum RootSearch {
  /// The crossing between two points at which the function has opposite signs; nil if it has not.
  static func crossing(from first: Double, to second: Double, _ function: (Double) -> Double) -> Double? {
    var (low, high) = (first, second)
    var (atLow, atHigh) = (function(low), function(high))
    if atLow == 0 { return low }
    if atHigh == 0 { return high }
    guard atLow.sign != atHigh.sign, atLow.isFinite, atHigh.isFinite else { return nil }
    var answer = low
    for _ in 0..<100 {
      let middle = low + (high - low) / 2
      let atMiddle = function(middle)
      let scale = (atMiddle * atMiddle - atLow * atHigh).squareRoot()
      guard scale > 0 else { return atMiddle == 0 ? middle : nil }
      let next = middle + (middle - low) * (atLow > atHigh ? 1 : -1) * atMiddle / scale
      let change = abs(next - answer)
      answer = next
      let atNext = function(next)
      if atNext == 0 || change <= 1e-15 * max(1, abs(next)) { return next }
      (low, atLow, high, atHigh) = narrowed(low, atLow, middle, atMiddle, next, atNext, high, atHigh)
      if abs(high - low) <= 1e-15 * max(1, abs(next)) { return next }
    }
    return answer
  }

  /// The tightest bracket that two inner points leave.
  private static func narrowed(
    _ low: Double, _ atLow: Double, _ middle: Double, _ atMiddle: Double, _ next: Double, _ atNext: Double,
    _ high: Double, _ atHigh: Double
  ) -> (Double, Double, Double, Double) {
    if atMiddle.sign != atNext.sign { return (middle, atMiddle, next, atNext) }
    if atLow.sign != atNext.sign { return (low, atLow, next, atNext) }
    return (next, atNext, high, atHigh)
  }
}
