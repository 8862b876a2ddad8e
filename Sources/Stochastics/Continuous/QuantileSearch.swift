import Mathematics

/// Inverts a tail probability by Halley's steps on logarithms inside a closing bracket; it always ends.
///
/// With t = ln x, the log of a power-law tail is a straight line in t, so that the step is exact where tails are extreme.
/// A step that leaves the bracket is replaced by halving.
enum QuantileSearch {
  /// The value above 0 at which a tail equals `probability`.
  ///
  /// - Parameters:
  ///   - start: a first guess of ln x.
  ///   - bounds: a range of ln x that holds the answer, as wide as need be.
  ///   - density: the density of ln x.
  ///   - probabilityAt: the tail's probability, given x.
  static func invert(
    _ tail: Tail, _ probability: Double, start: Double, within bounds: ClosedRange<Double>, density: LogDensity,
    probabilityAt: (Double) -> Double
  ) -> Double {
    var (low, high) = (bounds.lowerBound, bounds.upperBound)
    var t = min(max(start, low), high)
    for _ in 0..<200 {
      let x = Mathematics.exponential(t)
      let reached = probabilityAt(x)
      if reached == probability { return x }
      if (reached < probability) == (tail == .lower) { low = t } else { high = t }
      let step = step(tail, from: reached, to: probability, density(t, x))
      var next = t + step
      // Halley's step leaves an error of about its cube, so after a small one nothing is left to find.
      let isLast = abs(step) <= 1e-8 * min(1, high - low) || abs(step) <= 1e-15 * abs(t)
      if next > low, next < high {
        if isLast { return Mathematics.exponential(next) }
      } else {
        next = low + (high - low) / 2
        if next <= low || next >= high { return x }
      }
      t = next
    }
    return Mathematics.exponential(t)
  }

  /// Halley's step in t, or Newton's where the curve bends too much for it.
  private static func step(
    _ tail: Tail, from reached: Double, to probability: Double, _ density: LogDensity.Point
  ) -> Double {
    let hazard = Mathematics.exponential(density.value) / reached
    let gap = Mathematics.logarithm(probability / reached)
    let newton = tail == .lower ? gap / hazard : -gap / hazard
    let bend = 1 + 0.5 * newton * (tail == .lower ? density.slope - hazard : density.slope + hazard)
    return bend > 0.5 && bend < 2 ? newton / bend : newton
  }
}
