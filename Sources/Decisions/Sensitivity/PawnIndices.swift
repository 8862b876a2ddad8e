/// How far knowing an input would move the whole distribution of an output, not its mean alone.
///
/// Draws are cut by the input into slices of equal count; each slice's distribution of the output is held against that of
/// all draws by the greatest distance between them (Pianosi and Wagener, Environmental Modelling and Software 108, 2018). A slice
/// differs from the whole by chance too, so the indices of random inputs that cannot matter are given beside them: an
/// index below that threshold says nothing.
public struct PawnIndices: Codable, Hashable, Sendable {
  /// What an input does over its slices.
  public struct Index: Codable, Hashable, Sendable {
    /// The median of the distances, from 0 to 1.
    public var median: SampledValue
    /// The greatest of them.
    public var most: SampledValue
  }

  /// In the order of inputs.
  public var indices: [Index]
  /// What 19 of 20 inputs without influence stay below, for the median and for the greatest distance.
  public var threshold: (median: Double, most: Double) { (thresholds[0], thresholds[1]) }
  private var thresholds: [Double]

  /// Whether the median of an input lies above the threshold by more than two standard errors.
  public func matters(_ input: Int) -> Bool {
    indices[input].median.value - 2 * indices[input].median.error > threshold.median
  }

  /// Measures distances.
  ///
  /// - Parameters:
  ///   - inputs: one column a parameter.
  ///   - output: one value a draw.
  ///   - slices: at least 2; an input with fewer different values has one for each.
  ///   - resamples: how many resamples of the draws give the errors, at least 2.
  ///   - seed: of resamples and of the 40 inputs that cannot matter.
  /// - Throws: ``DecisionError`` for unpaired or infinite columns, for fewer than ten draws a slice, and for an output
  ///   without spread.
  public init(
    inputs: [[Double]], output: [Double], slices: Int = 10, resamples: Int = 50, seed: UInt64
  ) throws(DecisionError) {
    try ColumnChecks.least(.classes, slices, 2)
    try ColumnChecks.least(.draws, resamples, 2)
    try ColumnChecks.inputs(inputs, output: output, draws: 10 * slices)
    let distances = SliceDistances(output)
    guard distances.varies else { throw .noSpread }
    let once = [Int32](repeating: 1, count: output.count)
    let weights = (0..<resamples).map {
      KeyedNumbers(seed: seed, purpose: "resamples of slices", number: $0).resample(output.count)
    }
    indices = inputs.map { input in
      let classes = EqualCountClasses(input, most: slices)
      let value = distances.summary(classes, once)
      let others = weights.map { distances.summary(classes, $0) }
      let spread = { (column: [Double]) in (column.squares(about: column.mean) / Double(resamples - 1)).squareRoot() }
      return Index(
        median: SampledValue(value: value.median, error: spread(others.map(\.median))),
        most: SampledValue(value: value.most, error: spread(others.map(\.most))))
    }
    let dummies = (0..<40).map { number in
      let numbers = KeyedNumbers(seed: seed, purpose: "inputs without influence", number: number)
      return distances.summary(EqualCountClasses(output.indices.map(numbers.uniform), most: slices), once)
    }
    thresholds = [dummies.map(\.median).sorted()[37], dummies.map(\.most).sorted()[37]]
  }
}

/// Kolmogorov and Smirnov's distances of slices from the whole, of an output sorted once.
private struct SliceDistances {
  private let rising: RisingOrder

  init(_ output: [Double]) { rising = RisingOrder(output) }

  var varies: Bool { rising.distinct > 1 }

  /// The median and the greatest distance, each draw counted as often as its weight says.
  func summary(_ classes: EqualCountClasses, _ weights: [Int32]) -> (median: Double, most: Double) {
    var sizes = [Double](repeating: 0, count: classes.count)
    for (draw, number) in classes.of.enumerated() { sizes[Int(number)] += Double(weights[draw]) }
    var greatest = [Double](repeating: 0, count: classes.count)
    var (counts, below) = (greatest, 0.0)
    let draws = sizes.reduce(0, +)
    var touched: [Int] = []
    for group in 0..<rising.distinct {
      // A slice is farthest from the whole either just before or just after one of its own values.
      let members = rising.order[rising.starts[group]..<rising.starts[group + 1]]
      for draw in members where weights[Int(draw)] > 0 {
        let slice = Int(classes.of[Int(draw)])
        if !touched.contains(slice) {
          touched.append(slice)
          greatest[slice] = max(greatest[slice], abs(counts[slice] / sizes[slice] - below / draws))
        }
      }
      for draw in members {
        counts[Int(classes.of[Int(draw)])] += Double(weights[Int(draw)])
        below += Double(weights[Int(draw)])
      }
      for slice in touched { greatest[slice] = max(greatest[slice], abs(counts[slice] / sizes[slice] - below / draws)) }
      touched.removeAll(keepingCapacity: true)
    }
    let sorted = zip(greatest, sizes).filter { $0.1 > 0 }.map(\.0).sorted()
    let half = sorted.count / 2
    let median = sorted.count.isMultiple(of: 2) ? (sorted[half - 1] + sorted[half]) / 2 : sorted[half]
    return (median, sorted[sorted.count - 1])
  }
}
