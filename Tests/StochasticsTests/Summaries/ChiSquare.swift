import Stochastics

/// The chi-square test of observed counts against expected ones.
enum ChiSquare {
  /// The chance of a worse fit, were the expectations true; cells expecting fewer than 10 are pooled with their neighbours.
  static func pValue(observed: [Double], expected: [Double]) throws -> Double {
    var cells: [(observed: Double, expected: Double)] = []
    var open = (observed: 0.0, expected: 0.0)
    for (seen, awaited) in zip(observed, expected) {
      open.observed += seen
      open.expected += awaited
      if open.expected >= 10 {
        cells.append(open)
        open = (0, 0)
      }
    }
    if let last = cells.indices.last {
      cells[last].observed += open.observed
      cells[last].expected += open.expected
    }
    let statistic = cells.reduce(0) { sum, cell in
      sum + (cell.observed - cell.expected) * (cell.observed - cell.expected) / cell.expected
    }
    return 1 - (try Distribution.gamma(shape: Double(cells.count - 1) / 2, scale: 2)).cdf(statistic)
  }
}
