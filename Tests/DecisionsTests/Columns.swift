import Mathematics
import Stochastics

/// An additive recurrence, as scripts/decision-references.py makes it.
func recurrence(_ place: Int, _ draws: Int) -> [Double] {
  let root = [2.0, 3, 5, 7, 11, 13, 17, 19][place].squareRoot()
  let step = root - root.rounded(.down)
  return (1...draws).map { draw in
    let position = Double(draw) * step + 0.5
    return position - position.rounded(.down)
  }
}

/// Standard normal quantiles of an additive recurrence.
func normalRecurrence(_ place: Int, _ draws: Int) -> [Double] {
  recurrence(place, draws).map { InverseNormal.standard($0) }
}

/// Independent uniform numbers, column by column.
func uniforms(_ place: Int, _ draws: Int, seed: UInt64 = 1) -> [Double] {
  (0..<draws).map {
    ReplicateKey(seed: seed, draw: $0, replication: 0).uniform(process: 1, entity: UInt64(place), step: 0)
  }
}

/// Independent standard normal numbers, column by column.
func normals(_ place: Int, _ draws: Int, seed: UInt64 = 1) -> [Double] {
  uniforms(place, draws, seed: seed).map { InverseNormal.standard($0) }
}

/// The function of Ishigami and Homma, of three columns uniform on 0 to 1.
func ishigami(_ columns: [[Double]]) -> [Double] {
  columns[0].indices.map { draw in
    let x = columns.map { Double.pi * (2 * $0[draw] - 1) }
    let power = x[2] * x[2] * x[2] * x[2]
    return sine(x[0]) + 7 * sine(x[1]) * sine(x[1]) + 0.1 * power * sine(x[0])
  }
}

/// The sine, by its series after folding into a half turn.
private func sine(_ x: Double) -> Double {
  let folded = abs(x) > .pi / 2 ? (x > 0 ? .pi - x : -.pi - x) : x
  var (term, sum) = (folded, folded)
  for step in 1...12 {
    term *= -folded * folded / Double(2 * step * (2 * step + 1))
    sum += term
  }
  return sum
}
