/// A straight scale from numbers to places in a drawing, with round tick marks.
package struct LinearScale: Hashable, Sendable {
  /// The numbers shown.
  package let range: ClosedRange<Double>
  /// The place of the lowest number.
  package let start: Double
  /// The place of the highest number.
  package let end: Double

  /// A scale over a range that is not empty.
  package init(_ range: ClosedRange<Double>, from start: Double, to end: Double) {
    precondition(range.upperBound > range.lowerBound, "a scale needs two different ends")
    self.range = range
    self.start = start
    self.end = end
  }

  /// The place of a number.
  package func callAsFunction(_ value: Double) -> Double {
    start + (value - range.lowerBound) / (range.upperBound - range.lowerBound) * (end - start)
  }

  /// The scale over all of `values` that ends at round numbers, and those numbers.
  ///
  /// - Parameters:
  ///   - values: what must be inside; those that are not finite are left out.
  ///   - limits: numbers the scale need not go beyond, such as 0 and 100 for a share.
  ///   - ticks: about how many marks.
  package static func round(
    over values: [Double], within limits: ClosedRange<Double>? = nil, ticks: Int = 4
  ) -> (range: ClosedRange<Double>, ticks: [Double], places: Int) {
    let finite = values.filter(\.isFinite)
    var low = finite.min() ?? 0
    var high = finite.max() ?? 1
    if high - low < 1e-9 * max(1, abs(high)) {
      let room = max(abs(high) * 0.1, 0.5)
      low -= room
      high += room
    }
    let step = roundStep((high - low) / Double(ticks))
    // The ends are round to half a step, so that a chart fills its place; only whole steps are marked.
    var bottom = (low / step * 2).rounded(.down) * step / 2
    var top = (high / step * 2).rounded(.up) * step / 2
    if let limits {
      if low >= limits.lowerBound { bottom = max(bottom, limits.lowerBound) }
      if high <= limits.upperBound { top = min(top, limits.upperBound) }
    }
    let first = (bottom / step).rounded(.up)
    let marks = stride(from: first, through: (top / step + 1e-9), by: 1).map { $0 * step }
    return (bottom...top, marks, max(0, -Figure.magnitude(step * 1.0001)))
  }

  /// The smallest of 1, 2, 5, 10 and so on times a power of ten that is no less than `wanted`.
  static func roundStep(_ wanted: Double) -> Double {
    let power = Figure.power(Figure.magnitude(wanted))
    for factor in [1.0, 2, 5] where wanted <= factor * power * 1.0001 { return factor * power }
    return 10 * power
  }
}
