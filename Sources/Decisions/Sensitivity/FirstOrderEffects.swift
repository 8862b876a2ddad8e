/// The share of an output's variance that goes with each input alone, from draws that are there.
///
/// Draws are cut by the input into 30 classes of equal count; the variance between the means of classes, less what
/// chance puts there, is the input's (Plischke, Borgonovo and Smith, "Global sensitivity measures from given data",
/// European Journal of Operational Research 226, 2013; the correction is Kelley's epsilon squared, Proceedings of the
/// National Academy of Sciences 21, 1935). So an index of an input without influence lies about 0 and may be below it; it is
/// not cut off there. Shares of independent inputs add up to at most 1; what is missing is interaction and chance.
public struct FirstOrderEffects: Codable, Hashable, Sendable {
  /// In the order of inputs.
  public var indices: [SampledValue]

  /// Reads the indices.
  ///
  /// - Parameters:
  ///   - inputs: one column a parameter.
  ///   - output: one value a draw, or the mean of its replications.
  ///   - classes: at most so many, at least 2; an input with fewer different values has one for each.
  /// - Throws: ``DecisionError`` for unpaired or infinite columns, for fewer than two draws a class, and for an output
  ///   without spread.
  public init(inputs: [[Double]], output: [Double], classes: Int = 30) throws(DecisionError) {
    try ColumnChecks.least(.classes, classes, 2)
    try ColumnChecks.inputs(inputs, output: output, draws: 2 * classes)
    let middle = output.mean
    let centred = output.map { $0 - middle }
    let total = centred.squares(about: 0)
    guard total > 0 else { throw .noSpread }
    indices = inputs.map { FirstOrderEffects.index($0, centred, total, classes) }
  }

  private static func index(_ input: [Double], _ output: [Double], _ total: Double, _ most: Int) -> SampledValue {
    let classes = EqualCountClasses(input, most: most)
    let draws = Double(output.count)
    guard classes.count > 1 else { return SampledValue(value: 0, error: 0) }
    let (sizes, means) = classes.means(of: output)
    let between = zip(sizes, means).reduce(0) { $0 + $1.0 * $1.1 * $1.1 }
    let chance = (total - between) / (draws - Double(classes.count))
    let share = (between - Double(classes.count - 1) * chance) / total
    // The influence of each draw on a ratio of the variance of conditional means to the variance.
    let influence = zip(classes.of, output).map { number, value in
      let mean = means[Int(number)]
      return (2 * mean * value - mean * mean - share * value * value) / (total / draws)
    }
    return SampledValue(value: share, error: influence.meanError)
  }
}
