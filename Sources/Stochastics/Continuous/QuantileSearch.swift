/// Inverts a tail probability by Newton steps on logarithms inside a closing bracket; it always ends.
///
/// With t = ln x, the log of a power-law tail is a straight line in t, so that the step is exact where tails are extreme.
/// A step that leaves the bracket is replaced by halving.
enum QuantileSearch {
  /// The value above 0 at which a tail equals `probability`.
  ///
  /// - Parameters:
  ///   - start: a first guess of ln x.
  ///   - bounds: a range of ln x that holds the answer, as wide as need be.
  ///   - logDensity: the log of x times the density, given ln x.
  ///   - probabilityAt: the tail's probability, given x.
  static func invert(
    _ tail: Tail, _ probability: Double, start: Double, within bounds: ClosedRange<Double>,
    logDensity: (Double) -> Double, probabilityAt: (Double) -> Double
  ) -> Double {
    var (low, high) = (bounds.lowerBound, bounds.upperBound)
    var t = min(max(start, low), high)
    for _ in 0..<200 {
      let reached = probabilityAt(Mathematics.exponential(t))
      if reached == probability { break }
      if (reached < probability) == (tail == .lower) { low = t } else { high = t }
      let slope = Mathematics.exponential(logDensity(t)) / reached
      let gap = Mathematics.logarithm(probability / reached)
      var next = tail == .lower ? t + gap / slope : t - gap / slope
      if !(next > low && next < high) { next = low + (high - low) / 2 }
      if abs(next - t) <= 1e-15 * max(1, abs(t)) { return Mathematics.exponential(next) }
      t = next
    }
    return Mathematics.exponential(t)
  }
}
