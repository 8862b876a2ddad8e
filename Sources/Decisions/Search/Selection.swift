import Mathematics

/// The best of many candidates, as fresh draws have it, and those that are no worse to within noise.
///
/// A race picks finalists; each of them is then played in draws that had no part in the race, so that one which was only
/// lucky there does not survive. Of equal candidates one comes first by chance, and all are named.
public struct Selection: Hashable, Sendable {
  /// A candidate that was played afresh.
  public struct Finalist: Hashable, Sendable {
    /// Which candidate.
    public var candidate: Int
    /// Its mean in the fresh draws.
    public var value: SampledValue
    /// How much less than the best it is worth, draw by draw; nothing for the best itself.
    public var behind: SampledValue
    /// Whether that may be chance: it lies below what the errors of all finalists together allow (one-sided, by Bonferroni).
    public var isWithinNoise: Bool
  }

  /// Highest mean first.
  public var finalists: [Finalist]
  /// The race before.
  public var race: Elimination
  /// Fresh plays beside those of the race.
  public var freshPlays: Int

  /// The candidate of the highest mean in the fresh draws.
  public var winner: Int { finalists[0].candidate }

  /// The winner and all finalists within noise of it.
  public var equals: [Int] { finalists.filter(\.isWithinNoise).map(\.candidate) }

  /// How many survivors of the race were not played afresh, since there were more than could be.
  public var leftOut: Int { max(0, race.survivors.count - finalists.count) }

  /// Races candidates and plays the finalists afresh.
  ///
  /// - Parameters:
  ///   - candidates: how many there are.
  ///   - settings: of the race.
  ///   - finalists: from so many, where there are as many, to so many: survivors by their means, then whoever dropped out last.
  ///   - freshDraws: of each finalist, at least 20. They are numbered from `settings.mostDraws` on, which no draw of the race is.
  ///   - play: as for ``Elimination``.
  /// - Throws: as ``Elimination`` does.
  public init(
    candidates: Int, settings: Elimination.Settings, finalists: ClosedRange<Int> = 10...100, freshDraws: Int = 1_000,
    play: ([Int], Range<Int>) throws -> [[Double]]
  ) throws {
    try ColumnChecks.least(.candidates, finalists.lowerBound, 1)
    try ColumnChecks.least(.draws, freshDraws, 20)
    race = try Elimination(candidates: candidates, settings: settings, play: play)
    let most = min(max(race.survivors.count, finalists.lowerBound), finalists.upperBound, candidates)
    let chosen = Array((race.survivors + race.eliminated).prefix(most))
    let columns = try play(chosen, settings.mostDraws..<(settings.mostDraws + freshDraws))
    try ColumnChecks.paired(columns, .candidates, least: chosen.count, draws: freshDraws)
    freshPlays = chosen.count * freshDraws
    self.finalists = Selection.compared(chosen, columns, confidence: settings.confidence)
  }

  private static func compared(_ candidates: [Int], _ columns: [[Double]], confidence: Double) -> [Finalist] {
    let means = columns.map(\.mean)
    let order = candidates.indices.sorted {
      means[$0] == means[$1] ? candidates[$0] < candidates[$1] : means[$0] > means[$1]
    }
    let best = columns[order[0]]
    let deviations = InverseNormal.standard(1 - (1 - confidence) / Double(max(1, candidates.count - 1)))
    return order.map { place in
      let behind = SampledValue.mean(of: zip(best, columns[place]).map { $0 - $1 })
      return Finalist(
        candidate: candidates[place], value: .mean(of: columns[place]), behind: behind,
        isWithinNoise: behind.value <= deviations * behind.error)
    }
  }
}
