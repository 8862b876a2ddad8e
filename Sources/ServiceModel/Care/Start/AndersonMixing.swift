/// Anderson's acceleration of a fixed-point iteration x → x + change(x).
///
/// The next point is the combination of the last few whose combined change is least in the sense of least squares.
/// Method: Anderson, "Iterative procedures for nonlinear integral equations", Journal of the ACM 12 (1965); Walker and Ni,
/// "Anderson acceleration for fixed-point iterations", SIAM Journal on Numerical Analysis 49 (2011).
struct AndersonMixing {
  private let dimensions: Int
  private let depth = 6
  private var points: [[Double]] = []
  private var changes: [[Double]] = []

  init(dimensions: Int) { self.dimensions = dimensions }

  /// The point to try next, given the last point and the plain iteration's change there.
  mutating func next(_ point: [Double], change: [Double]) -> [Double] {
    points.append(point)
    changes.append(change)
    if points.count > depth {
      points.removeFirst()
      changes.removeFirst()
    }
    let plain: [Double] = zip(point, change).map { $0 + $1 }
    let earlier = points.count - 1
    guard earlier > 0 else { return plain }
    // Differences of changes and of plain steps between neighbours in the history.
    let changeSteps = Self.steps(changes)
    let pointSteps = Self.steps(points)
    let weights = Self.leastSquares(changeSteps, change)
    var result = plain
    for (step, weight) in weights.enumerated() {
      for axis in 0..<dimensions { result[axis] -= weight * (pointSteps[step][axis] + changeSteps[step][axis]) }
    }
    // A step far beyond the plain one comes from a nearly singular history and is not trusted.
    let reach = zip(result, point).reduce(0) { max($0, abs($1.0 - $1.1)) }
    return reach < 2 && reach.isFinite ? result : plain
  }

  /// What each point of a history adds to the one before.
  private static func steps(_ history: [[Double]]) -> [[Double]] {
    zip(history.dropFirst(), history).map { later, earlier in zip(later, earlier).map { $0 - $1 } }
  }

  /// The weights whose combination of columns comes closest to a vector, by normal equations with a tiny ridge.
  private static func leastSquares(_ columns: [[Double]], _ vector: [Double]) -> [Double] {
    let size = columns.count
    func dot(_ a: [Double], _ b: [Double]) -> Double { zip(a, b).reduce(0) { $0 + $1.0 * $1.1 } }
    var rows = columns.map { left in columns.map { dot(left, $0) } + [dot(left, vector)] }
    let trace = (0..<size).reduce(0) { $0 + rows[$1][$1] }
    for pivot in 0..<size { rows[pivot][pivot] += 1e-12 * trace + .leastNormalMagnitude }
    for pivot in 0..<size {
      for row in (pivot + 1)..<max(size, pivot + 1) {
        let factor = rows[row][pivot] / rows[pivot][pivot]
        for column in pivot...size { rows[row][column] -= factor * rows[pivot][column] }
      }
    }
    var weights = [Double](repeating: 0, count: size)
    for row in stride(from: size - 1, through: 0, by: -1) {
      var value = rows[row][size]
      for column in (row + 1)..<max(size, row + 1) { value -= rows[row][column] * weights[column] }
      weights[row] = value / rows[row][row]
    }
    return weights
  }
}
