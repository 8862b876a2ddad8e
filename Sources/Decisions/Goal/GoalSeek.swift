/// The dose from which, or up to which, a wish comes true with a stated chance.
///
/// All doses are played in the same draws, so the chance is a step function of the dose that moves with the dose alone; it is
/// looked at across the range and then bisected where it first passes what is asked. The error of the dose is that of the
/// chance there over how steeply the chance moves (the delta method; Pasupathy and Kim, "The stochastic root-finding problem",
/// ACM Transactions on Modeling and Computer Simulation 21, 2011).
public struct GoalSeek: Hashable, Sendable {
  /// What was found.
  public enum Answer: Hashable, Sendable {
    /// The chance is reached at a dose and, as far as was looked, kept above it.
    case from(Crossing)
    /// The chance is there at the lowest dose and lost at a dose.
    case upTo(Crossing)
    /// The chance is there at every dose looked at.
    case throughout
    /// The chance is at no dose looked at; the dose of the highest chance, and that chance.
    case nowhere(best: Double, chance: SampledValue)
  }

  /// Where the chance passes what is asked.
  public struct Crossing: Hashable, Sendable {
    /// The dose, to within the tolerance.
    public var dose: SampledValue
    /// The chance at it.
    public var chance: SampledValue
    /// How much the chance moves with one unit of dose.
    public var slope: SampledValue

    /// Where the dose may lie, so many standard errors either way; `nil` where the chance hardly moves with the dose, so that
    /// draws cannot tell one from another. It may reach beyond the range that was looked at.
    public func interval(deviations: Double = 1.96) -> ClosedRange<Double>? {
      guard dose.error.isFinite else { return nil }
      return (dose.value - deviations * dose.error)...(dose.value + deviations * dose.error)
    }
  }

  /// The answer.
  public var answer: Answer
  /// Chances at the doses that were looked at across the range, from the lowest up.
  public var looks: [Look]
  /// Whether the chance moves one way only, as far as draws can tell; if not, the answer is the first of several places.
  public var isMonotone: Bool

  /// A dose and the chance at it.
  public struct Look: Hashable, Sendable {
    /// In the intervention's unit.
    public var dose: Double
    /// The share of draws in which the wish comes true.
    public var chance: SampledValue
  }

  /// Looks for the dose.
  ///
  /// - Parameters:
  ///   - chance: what is asked, above 0 and below 1.
  ///   - range: of doses.
  ///   - tolerance: how closely the dose is wanted, above 0, in its unit.
  ///   - looks: how many doses across the range are looked at first, at least 3.
  ///   - meets: whether the wish comes true at a dose, draw by draw; the same draws, 20 or more, at every dose. Asked once for
  ///     each dose.
  /// - Throws: ``DecisionError`` for numbers out of range, fewer than 20 draws or draws that change in number, and whatever
  ///   `meets` throws.
  public init(
    chance: Double, within range: ClosedRange<Double>, tolerance: Double, looks: Int = 9,
    meets: (Double) throws -> [Bool]
  ) throws {
    try ColumnChecks.within(.chance, chance, .leastNormalMagnitude, 1 - 0x1p-53)
    try ColumnChecks.within(.dose, tolerance, .leastNormalMagnitude, .greatestFiniteMagnitude)
    try ColumnChecks.least(.dose, looks, 3)
    let doses = (0..<looks).map {
      range.lowerBound + (range.upperBound - range.lowerBound) * Double($0) / Double(looks - 1)
    }
    var known: [Double: [Bool]] = [:]
    func column(_ dose: Double) throws -> [Bool] {
      if let column = known[dose] { return column }
      let column = try meets(dose)
      if let length = known.values.first?.count, length != column.count {
        throw DecisionError.unpaired(expected: length, found: column.count)
      }
      known[dose] = column
      return column
    }
    let columns = try doses.map(column)
    try ColumnChecks.paired(columns.map { $0.map { $0 ? 1 : 0 } }, .draws, draws: 20)
    let found = zip(doses, columns).map { Look(dose: $0, chance: GoalSeek.share($1)) }
    self.looks = found
    isMonotone = GoalSeek.isMonotone(columns)
    let starts = found[0].chance.value >= chance
    guard let after = found.firstIndex(where: { ($0.chance.value >= chance) != starts }) else {
      let best = found.max { $0.chance.value < $1.chance.value } ?? found[0]
      answer = starts ? .throughout : .nowhere(best: best.dose, chance: best.chance)
      return
    }
    var bounds = (found[after - 1].dose, found[after].dose)
    while bounds.1 - bounds.0 > tolerance {
      let middle = (bounds.0 + bounds.1) / 2
      guard middle > bounds.0, middle < bounds.1 else { break }
      if (GoalSeek.share(try column(middle)).value >= chance) == starts { bounds.0 = middle } else { bounds.1 = middle }
    }
    // The end at which the wish holds.
    let dose = starts ? bounds.0 : bounds.1
    let step = doses[1] - doses[0]
    let sides = (max(range.lowerBound, dose - step), min(range.upperBound, dose + step))
    let crossing = GoalSeek.crossing(
      dose, at: try column(dose), between: (sides.0, try column(sides.0)), and: (sides.1, try column(sides.1)))
    answer = starts ? .upTo(crossing) : .from(crossing)
  }
}

extension GoalSeek {
  private static func share(_ column: [Bool]) -> SampledValue {
    .share(Double(column.count { $0 }), of: column.count)
  }

  private static func crossing(
    _ dose: Double, at column: [Bool], between low: (dose: Double, column: [Bool]),
    and high: (dose: Double, column: [Bool])
  ) -> Crossing {
    let chance = share(column)
    let change = change(low.column, high.column)
    let width = high.dose - low.dose
    let slope = SampledValue(value: change.value / width, error: change.error / width)
    // A slope that may be nothing puts no bound on the dose.
    let error = abs(slope.value) > 2 * slope.error ? chance.error / abs(slope.value) : .infinity
    return Crossing(dose: SampledValue(value: dose, error: error), chance: chance, slope: slope)
  }

  /// The mean change from one dose to another in the same draws.
  private static func change(_ one: [Bool], _ other: [Bool]) -> SampledValue {
    .mean(of: zip(one, other).map { ($1 ? 1 : 0) - ($0 ? 1 : 0) })
  }

  /// Whether chances do not both rise and fall by more than three standard errors.
  private static func isMonotone(_ columns: [[Bool]]) -> Bool {
    var (rises, falls) = (false, false)
    for (place, column) in columns.enumerated() {
      for other in columns[..<place] {
        let change = change(other, column)
        if change.value > 3 * change.error { rises = true }
        if change.value < -3 * change.error { falls = true }
      }
    }
    return !(rises && falls)
  }
}
