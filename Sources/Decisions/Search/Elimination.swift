import Mathematics

/// A race of candidates on paired draws, in which those that are clearly worse drop out.
///
/// Method: Kim and Nelson, "A fully sequential procedure for indifference-zone selection in simulation", ACM Transactions on
/// Modeling and Computer Simulation 11 (2001), with constant c = 1. Differences of two candidates are taken within draws, so what
/// all share costs nothing. If the best candidate is better than all others by the difference worth noticing, or more, it is kept with the stated
/// confidence, where values are about normal; a candidate that drops out may be as good to within that difference.
public struct Elimination: Hashable, Sendable {
  /// How a race is run.
  public struct Settings: Hashable, Sendable {
    /// The chance, at least, of keeping a best candidate; from one half to below 1.
    public var confidence: Double
    /// Differences below this do not matter; above 0, in the unit of the values.
    public var difference: Double
    /// Draws of every candidate before the first may drop out.
    public var firstDraws: Int
    /// Draws added before the next look.
    public var step: Int
    /// No candidate gets more draws than this; several may then be left.
    public var mostDraws: Int

    /// Settings of a race.
    public init(
      difference: Double, confidence: Double = 0.95, firstDraws: Int = 20, step: Int = 10, mostDraws: Int = 2_000
    ) {
      self.confidence = confidence
      self.difference = difference
      self.firstDraws = firstDraws
      self.step = step
      self.mostDraws = mostDraws
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
    var race = Race(candidates: candidates, settings: settings)
    try race.extend(to: settings.firstDraws, play)
    race.takeVariances()
    while race.drop(), race.draws < settings.mostDraws {
      try race.extend(to: min(settings.mostDraws, race.draws + settings.step), play)
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
    try ColumnChecks.least(.draws, step, 1)
    try ColumnChecks.least(.draws, mostDraws, firstDraws)
  }
}

/// Candidates under way.
private struct Race {
  private let settings: Elimination.Settings
  private let scale: Double
  private(set) var alive: [Int]
  private(set) var gone: [[Int]] = []
  private(set) var draws = 0
  private(set) var plays = 0
  private var sums: [Double]
  private var first: [[Double]]
  /// Variances of paired differences in the first draws, by pair.
  private var variances: [[Double]] = []

  init(candidates: Int, settings: Elimination.Settings) {
    self.settings = settings
    alive = Array(0..<candidates)
    sums = [Double](repeating: 0, count: candidates)
    first = [[Double]](repeating: [], count: candidates)
    let degrees = Double(settings.firstDraws - 1)
    let error = 2 * (1 - settings.confidence) / Double(max(1, candidates - 1))
    scale = (power(error, -2 / degrees) - 1) * degrees
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
      sums[candidate] += column.reduce(0, +)
      if draws == 0 { first[candidate] = column }
    }
    plays += alive.count * (end - draws)
    draws = end
  }

  mutating func takeVariances() {
    let count = Double(settings.firstDraws)
    variances = first.indices.map { one in
      (0..<one).map { other in
        let middle = (sums[one] - sums[other]) / count
        return zip(first[one], first[other]).reduce(0) {
          $0 + ($1.0 - $1.1 - middle) * ($1.0 - $1.1 - middle)
        } / (count - 1)
      }
    }
    first = []
  }

  /// Drops whoever lies further behind another than chance would put it; whether the race goes on.
  ///
  /// With the width of the band at nothing, only candidates of one mean are left, or none but one.
  mutating func drop() -> Bool {
    let count = Double(draws)
    var isOpen = false
    let out = alive.filter { one in
      alive.contains { other in
        guard one != other else { return false }
        let variance = variances[max(one, other)][min(one, other)]
        let width = max(
          0,
          settings.difference / (2 * count) * (scale * variance / (settings.difference * settings.difference) - count))
        if width > 0 { isOpen = true }
        return (sums[one] - sums[other]) / count < -width
      }
    }
    if !out.isEmpty {
      gone.append(out)
      alive.removeAll { out.contains($0) }
    }
    return alive.count > 1 && isOpen
  }

  /// Highest mean first; equal ones in the order of candidates. All of them dropped out after the same draws.
  func ordered(_ candidates: [Int]) -> [Int] {
    candidates.sorted { sums[$0] == sums[$1] ? $0 < $1 : sums[$0] > sums[$1] }
  }
}
