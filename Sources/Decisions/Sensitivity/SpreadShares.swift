/// How much of an output's spread comes from not knowing the parameters, and how much from chance.
///
/// The first could be narrowed by finding out; the second is there for any one area however much is known.
public struct SpreadShares: Codable, Hashable, Sendable {
  /// The share of the variance that goes with parameters. It may fall below 0 where there is none and few draws.
  public var parameters: SampledValue
  /// The rest.
  public var chance: SampledValue
  /// The variance that is shared out: of one replication of one draw.
  public var variance: Double

  /// From draws that were each played several times: the variance between draws, less what chance puts there, and the
  /// variance within them (one-way analysis of variance with random effects; Searle, Casella and McCulloch, Variance
  /// Components, 1992, chapter 3).
  ///
  /// - Parameters:
  ///   - output: replications of a draw one after the other.
  ///   - replications: at least 2.
  /// - Throws: ``DecisionError`` for fewer than 20 draws, a draw that is not whole, and an output without spread.
  public init(output: [Double], replications: Int) throws(DecisionError) {
    try ColumnChecks.least(.replications, replications, 2)
    try ColumnChecks.paired([output], .draws, draws: 20 * replications)
    let means = try PlanDraws.averaged(output, replications: replications)
    let (plays, draws) = (Double(replications), Double(means.count))
    let middle = means.mean
    let between = means.map { ($0 - middle) * ($0 - middle) * draws / (draws - 1) }
    let within = means.indices.map { draw in
      output[(draw * replications)..<((draw + 1) * replications)].reduce(0) {
        $0 + ($1 - means[draw]) * ($1 - means[draw])
      } / (plays - 1)
    }
    let ofParameters = between.mean - within.mean / plays
    variance = ofParameters + within.mean
    guard variance > 0 else { throw .noSpread }
    let (share, total) = (ofParameters / variance, variance)
    let influence = zip(between, within).map { ($0 - $1 / plays - share * ($0 + $1 * (1 - 1 / plays))) / total }
    parameters = SampledValue(value: share, error: influence.meanError)
    chance = SampledValue(value: 1 - share, error: influence.meanError)
  }

  /// From draws that were played once: what a regression on all drawn parameters explains, corrected for the number of its
  /// terms, is at least theirs; the rest is chance, and whatever of the parameters the regression misses.
  ///
  /// - Parameters:
  ///   - inputs: one column for every drawn parameter.
  ///   - output: one value a draw.
  /// - Throws: ``DecisionError`` as ``Metamodel`` does, and for an output without spread.
  public init(inputs: [[Double]], output: [Double]) throws(DecisionError) {
    let model = try Metamodel(inputs: inputs, responses: [output])
    let draws = Double(output.count)
    variance = output.populationVariance * draws / (draws - 1)
    guard variance > 0 else { throw .noSpread }
    let left = zip(output, model.fitted[0]).map { ($0 - $1) * ($0 - $1) * draws / (draws - Double(model.terms)) }
    let share = 1 - left.mean / variance
    let (middle, total) = (output.mean, variance)
    let influence = zip(left, output).map { ($0 - (1 - share) * ($1 - middle) * ($1 - middle)) / total }
    parameters = SampledValue(value: share, error: influence.meanError)
    chance = SampledValue(value: 1 - share, error: influence.meanError)
  }
}
