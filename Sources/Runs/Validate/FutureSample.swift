package import ServiceModel

/// Some draws of some portfolios in memory.
package struct FutureSample: Sendable {
  /// Which number is where in a year.
  package let layout: OutputLayout
  /// Years of each draw.
  package let years: Int
  /// Portfolios of each draw; doing nothing more is the first.
  package let portfolios: Int
  /// Draws, each with one replication.
  package let draws: Int
  private let values: [Float]

  /// Values by draw, portfolio, year and output.
  package init(layout: OutputLayout, years: Int, portfolios: Int, values: [Float]) {
    self.layout = layout
    self.years = years
    self.portfolios = portfolios
    self.values = values
    draws = values.count / (layout.count * years * portfolios)
  }

  /// Every number of one year of one portfolio in one draw, the first being 0.
  package func year(_ year: Int, portfolio: Int = 0, draw: Int) -> ArraySlice<Float> {
    let first = ((draw * portfolios + portfolio) * years + year) * layout.count
    return values[first..<(first + layout.count)]
  }

  /// An output in one year, one number a draw; `nil` where the layout has no such output.
  package func column(_ output: String, year: Int, portfolio: Int = 0) -> [Double]? {
    guard let place = layout.place(of: output) else { return nil }
    return (0..<draws).map { draw in
      let values = self.year(year, portfolio: portfolio, draw: draw)
      return Double(values[values.startIndex + place])
    }
  }

  /// An output in all years, one column a year; `nil` where the layout has no such output.
  package func courses(_ output: String, portfolio: Int = 0) -> [[Double]]? {
    let columns = (0..<years).compactMap { column(output, year: $0, portfolio: portfolio) }
    return columns.count == years ? columns : nil
  }

  /// How many numbers of two portfolios differ in any bit in the first `years` years, over all draws.
  package func differing(_ one: Int, _ other: Int, years: Int) -> Int {
    (0..<draws).reduce(0) { sum, draw in
      sum
        + (0..<years).reduce(0) { sum, year in
          let pair = zip(self.year(year, portfolio: one, draw: draw), self.year(year, portfolio: other, draw: draw))
          return sum + pair.count { $0.bitPattern != $1.bitPattern }
        }
    }
  }

  /// How many numbers differ in any bit from those of the same draws of another sample.
  package func differing(from other: FutureSample) -> Int {
    zip(values, other.values).count { $0.bitPattern != $1.bitPattern }
  }
}

extension [Double] {
  /// The quantile at `p`, linear between neighbours (type 7 of Hyndman and Fan), of what is a number; NaN of nothing.
  func quantile(_ p: Double) -> Double {
    let sorted = filter { !$0.isNaN }.sorted()
    guard !sorted.isEmpty else { return .nan }
    let place = p * Double(sorted.count - 1)
    let below = Int(place)
    guard below + 1 < sorted.count else { return sorted[below] }
    return sorted[below] + (place - Double(below)) * (sorted[below + 1] - sorted[below])
  }
}
