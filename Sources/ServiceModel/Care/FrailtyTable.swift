import Glibc

/// Quantiles of the gamma frailty with mean 1, tabulated once a draw.
struct FrailtyTable: Sendable {
  private let values: [Double]
  private static let nodes = 512

  init(shape: Double) {
    var values: [Double] = []
    values.reserveCapacity(Self.nodes + 1)
    var low = 0.0
    for node in 0..<Self.nodes {
      let share = (Double(node) + 0.5) / Double(Self.nodes)
      var high = max(low * 2, 1e-12)
      while Self.lower(shape, high) < share { high *= 2 }
      var bottom = low
      for _ in 0..<40 {
        let middle = (bottom + high) / 2
        if Self.lower(shape, middle) < share { bottom = middle } else { high = middle }
      }
      low = bottom
      values.append((bottom + high) / 2 / shape)
    }
    self.values = values
  }

  func value(_ uniform: Double) -> Double {
    values[min(Self.nodes - 1, Int(uniform * Double(Self.nodes)))]
  }

  private static func lower(_ shape: Double, _ x: Double) -> Double {
    var term = 1 / shape
    var sum = term
    var n = 0.0
    while term > sum * 1e-12 {
      n += 1
      term *= x / (shape + n)
      sum += term
    }
    return exponential(-x + shape * logarithm(x) - logGammaInterim(shape)) * sum
  }
}

func logGammaInterim(_ v: Double) -> Double { lgamma(v) }
