/// The variance of a forecast's error on the log scale as a + b/n, pooled over areas: b is what counting n children adds.
///
/// Fitted to squared errors by least squares with neither term below 0.
public struct PooledVariance: Hashable, Sendable {
  /// How many errors it rests on.
  public private(set) var count = 0
  private var inverse = 0.0
  private var inverseSquared = 0.0
  private var square = 0.0
  private var product = 0.0

  /// A variance without any error yet.
  public init() {}

  /// Meets the error of a forecast that started from `stock` children.
  public mutating func add(error: Double, stock: Double) {
    count += 1
    inverse += 1 / stock
    inverseSquared += 1 / (stock * stock)
    square += error * error
    product += error * error / stock
  }

  /// For each of some parts, all errors of the others, which those of the part itself do not touch in any bit.
  public static func others(_ parts: [PooledVariance]) -> [PooledVariance] {
    var before = [PooledVariance()]
    for part in parts { before.append(before[before.count - 1] + part) }
    var after = PooledVariance()
    var others = parts
    for place in parts.indices.reversed() {
      others[place] = before[place] + after
      after = parts[place] + after
    }
    return others
  }

  /// All errors of both.
  public static func + (one: PooledVariance, other: PooledVariance) -> PooledVariance {
    var sum = one
    sum.count += other.count
    sum.inverse += other.inverse
    sum.inverseSquared += other.inverseSquared
    sum.square += other.square
    sum.product += other.product
    return sum
  }

  /// The variance at a stock of `stock` children.
  public func variance(at stock: Double) -> Double {
    guard count > 0 else { return 0 }
    let size = Double(count)
    let spread = size * inverseSquared - inverse * inverse
    // Areas of one size leave nothing to tell the two terms apart by.
    guard spread > 1e-9 * size * inverseSquared else { return square / size }
    let slope = (size * product - inverse * square) / spread
    let level = (square - slope * inverse) / size
    if slope < 0 { return square / size }
    if level < 0 { return product / inverseSquared / stock }
    return level + slope / stock
  }
}
