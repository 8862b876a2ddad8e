import CGSL
import Mathematics

/// A race of candidates on paired draws, in which those that are clearly worse drop out.
///
/// Now and then, each time with half as many draws again, every candidate is held against every other by a paired t test, as in
/// the screening of Nelson, Swann, Goldsman and Song, "Simple procedures for selecting the best simulated system when the number
/// of alternatives is large", Operations Research 49 (2001); levels are shared out over candidates and looks by Bonferroni's
/// inequality. So, where values are about normal, the best candidate is kept with the stated confidence, however close others
/// are to it. Differences are taken within draws, so what all share costs nothing. The race ends once no candidate that is left
/// can be better than the leader by the difference worth noticing.
public struct Elimination: Hashable, Sendable {
  /// How a race is run.
  public struct Settings: Hashable, Sendable {
    /// The chance, at least, of keeping a best candidate; from one half to below 1.
    public var confidence: Double
    /// Differences below this do not matter; above 0, in the unit of the values.
    public var difference: Double
    /// Draws of every candidate before the first may drop out.
    public var firstDraws: Int
    /// No candidate gets more draws than this; several may then be left.
    public var mostDraws: Int

    /// Settings of a race.
    public init(difference: Double, confidence: Double = 0.95, firstDraws: Int = 20, mostDraws: Int = 2_000) {
      self.confidence = confidence
      self.difference = difference
      self.firstDraws = firstDraws
      self.mostDraws = mostDraws
    }

    /// Draws at which candidates are compared.
    var looks: [Int] {
      var looks = [firstDraws]
      while let last = looks.last, last < mostDraws { looks.append(min(mostDraws, last + (last + 1) / 2)) }
      return looks
    }
  }

  /// Candidates that were left, the highest mean first.
  public var survivors: [Int]
  /// Those that dropped out, the last to go first; of those that went together, the highest mean first.
  public var eliminated: [Int]
  /// How many plays were made: draws of a candidate.
  public var plays: Int
  /// How many draws the survivors have.
  public var draws: Int
  /// How many plays it would have taken to give every candidate as many draws as the survivors have.
  public var playsOfEqualAllocation: Int { draws * (survivors.count + eliminated.count) }

  /// Runs a race.
  ///
  /// - Parameters:
  ///   - candidates: how many there are, numbered from 0.
  ///   - settings: how it is run.
  ///   - play: the values, more being better, of some candidates in some draws, one column a candidate; one draw must mean the same
  ///     future for all. Draws are asked for in order from 0 and each once.
  /// - Throws: ``DecisionError`` where settings are out of range or columns have the wrong length or hold what is not a number, and
  ///   whatever `play` throws.
  public init(candidates: Int, settings: Settings, play: ([Int], Range<Int>) throws -> [[Double]]) throws {
    try settings.check(candidates: candidates)
    var race = Race(candidates: candidates)
    let looks = settings.looks
    let error = (1 - settings.confidence) / Double(max(1, candidates - 1)) / Double(looks.count)
    for look in looks {
      try race.extend(to: look, play)
      if race.look(deviations: gsl_cdf_tdist_Qinv(error, Double(look - 1)), settings.difference) { break }
    }
    survivors = race.ordered(race.alive)
    eliminated = race.gone.reversed().flatMap(race.ordered)
    plays = race.plays
    draws = race.draws
  }
}

extension Elimination.Settings {
  func check(candidates: Int) throws(DecisionError) {
    try ColumnChecks.least(.candidates, candidates, 1)
    try ColumnChecks.within(.chance, confidence, 0.5, 1 - 0x1p-53)
    try ColumnChecks.within(.difference, difference, .leastNormalMagnitude, .greatestFiniteMagnitude)
    try ColumnChecks.least(.draws, firstDraws, 2)
    try ColumnChecks.least(.draws, mostDraws, firstDraws)
  }
}

/// Candidates under way.
private struct Race {
  private(set) var alive: [Int]
  private(set) var gone: [[Int]] = []
  private(set) var draws = 0
  private(set) var plays = 0
  /// The values of each candidate, draw by draw for as long as it was in the race, and their sums.
  private var values: [[Double]]
  private var sums: [Double]

  init(candidates: Int) {
    alive = Array(0..<candidates)
    values = [[Double]](repeating: [], count: candidates)
    sums = [Double](repeating: 0, count: candidates)
  }

  mutating func extend(to end: Int, _ play: ([Int], Range<Int>) throws -> [[Double]]) throws {
    let columns = try play(alive, draws..<end)
    guard columns.count == alive.count else {
      throw DecisionError.unpaired(expected: alive.count, found: columns.count)
    }
    for (candidate, column) in zip(alive, columns) {
      guard column.count == end - draws else {
        throw DecisionError.unpaired(expected: end - draws, found: column.count)
      }
      if let draw = column.firstIndex(where: { !$0.isFinite }) {
        throw DecisionError.notFinite(column: candidate, draw: draws + draw)
      }
      values[candidate] += column
      sums[candidate] += column.reduce(0, +)
    }
    plays += alive.count * (end - draws)
    draws = end
  }

  /// Drops whoever lies further behind another than chance would put it.
  ///
  /// - Parameters:
  ///   - deviations: standard errors that chance is allowed.
  ///   - difference: the difference worth noticing.
  /// - Returns: whether the race is over: the leader is alone, or nobody can be better than it by the difference.
  mutating func look(deviations: Double, _ difference: Double) -> Bool {
    let order = ordered(alive)
    // Those with a higher mean, the highest first: it is the most likely to be clearly better.
    let out = Set(
      order.indices.filter { place in
        order[..<place].contains { better in
          let (behind, error) = behind(order[place], better)
          return behind > deviations * error
        }
      }.map { order[$0] })
    if !out.isEmpty {
      gone.append(Array(out))
      alive.removeAll { out.contains($0) }
      for candidate in out { values[candidate] = [] }
    }
    return alive.allSatisfy { candidate in
      let (behind, error) = behind(candidate, order[0])
      return deviations * error - behind < difference
    }
  }

  /// How much lower a candidate's mean is than another's, and the standard error of that, draw by draw.
  private func behind(_ candidate: Int, _ other: Int) -> (mean: Double, error: Double) {
    let (own, others, count) = (values[candidate], values[other], Double(draws))
    let middle = (sums[other] - sums[candidate]) / count
    var squares = 0.0
    for draw in own.indices {
      let apart = others[draw] - own[draw] - middle
      squares += apart * apart
    }
    return (middle, (squares / (count - 1) / count).squareRoot())
  }

  /// Highest mean first; equal ones in the order of candidates. All of them dropped out after the same draws.
  func ordered(_ candidates: [Int]) -> [Int] {
    candidates.sorted { sums[$0] == sums[$1] ? $0 < $1 : sums[$0] > sums[$1] }
  }
}
