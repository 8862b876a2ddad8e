/// Where in the space of inputs something happens, such as a plan failing: the patient rule induction method.
///
/// From a box around all draws, the end of one input is peeled off at a time, about a twentieth of what is inside, always
/// the one that raises the density of cases most for what it removes (Friedman and Fisher, "Bump hunting in
/// high-dimensional data", Statistics and Computing 9, 1999; the rule for unequal ends is that of Kwakkel and Jaxa-Rozen,
/// Environmental Modelling and Software 79, 2016). Among many inputs without influence some end always looks good by
/// chance, so only inputs in which cases differ from the other draws beyond chance are peeled. Of the boxes on the way that
/// with the greatest harmonic mean of coverage and density is taken, its ends are moved a little out or in where that raises
/// it, and limits that chance could explain are taken off.
public struct ScenarioDiscovery: Sendable {
  /// How boxes are sought.
  public struct Settings: Hashable, Sendable {
    /// The share of the draws inside that one peel takes off, more where values repeat; above 0 and at most one half.
    public var peel: Double
    /// No box holds less than this share of all draws.
    public var leastMass: Double
    /// Limits that chance explains with more than this probability are taken off.
    public var chance: Double

    /// Settings of a search.
    public init(peel: Double = 0.05, leastMass: Double = 0.05, chance: Double = 0.05) {
      self.peel = peel
      self.leastMass = leastMass
      self.chance = chance
    }
  }

  private let inputs: [[Double]]
  private let orders: [[Int32]]
  private let cases: [Bool]
  private let settings: Settings

  /// Prepares a search.
  ///
  /// - Parameters:
  ///   - inputs: one column a parameter.
  ///   - cases: whether it happens, draw by draw.
  ///   - settings: how boxes are sought.
  /// - Throws: ``DecisionError`` for unpaired or infinite columns, settings out of range, and fewer than 100 draws;
  ///   ``DecisionError/noSpread`` where it happens always or never.
  public init(inputs: [[Double]], cases: [Bool], settings: Settings = Settings()) throws(DecisionError) {
    try ColumnChecks.paired(inputs, .inputs, least: 1, draws: 100)
    guard cases.count == inputs[0].count else { throw .unpaired(expected: inputs[0].count, found: cases.count) }
    try ColumnChecks.within(.chance, settings.peel, 0.001, 0.5)
    try ColumnChecks.within(.chance, settings.leastMass, 0, 1)
    try ColumnChecks.within(.chance, settings.chance, 0, 1)
    guard cases.contains(true), cases.contains(false) else { throw .noSpread }
    self.inputs = inputs
    self.cases = cases
    self.settings = settings
    orders = inputs.map { RisingOrder($0).order }
  }

  /// The box that tells most of the cases apart; `nil` where no limit does.
  public var firstBox: ScenarioBox? { boxes(most: 1).first }

  /// One box after another, each found among the draws that the boxes before it left; they may overlap.
  ///
  /// Coverage and mass are of all cases and draws. The list ends early where no further box has any limit.
  public func boxes(most: Int) -> [ScenarioBox] {
    var weights = [Int32](repeating: 1, count: cases.count)
    var boxes: [ScenarioBox] = []
    while boxes.count < most, var search = BoxSearch(inputs, orders, cases, weights, settings) {
      let found = search.box()
      guard !found.isEmpty else { break }
      boxes.append(told(found, chances: search.chances))
      for draw in weights.indices where found.allSatisfy({ $0.contains(inputs[$0.input][draw]) }) { weights[draw] = 0 }
    }
    return boxes
  }

  /// How often the first box of other draws has each limit: the draws are resampled and searched again.
  ///
  /// - Parameters:
  ///   - box: whose limits are of interest.
  ///   - resamples: how often; 20 tell a stable limit from a chance one.
  ///   - seed: of the resamples.
  /// - Throws: ``DecisionError/tooFew(_:found:least:)`` for no resample.
  public func support(
    of box: ScenarioBox, resamples: Int = 20, seed: UInt64
  ) throws(DecisionError) -> [LimitSupport] {
    try ColumnChecks.least(.draws, resamples, 1)
    let found: [[Ends]] = (0..<resamples).map { number in
      let weights = KeyedNumbers(seed: seed, purpose: "resamples of cases", number: number).resample(cases.count)
      guard var search = BoxSearch(inputs, orders, cases, weights, settings) else { return [] }
      return search.box()
    }
    return box.limits.map { limit in
      let same = found.compactMap { $0.first { $0.input == limit.input } }
      let (low, high) = (same.compactMap(\.low).sorted(), same.compactMap(\.high).sorted())
      let range = { (ends: [Double]) in ends.count > 1 ? ends.quantile(0.05)...ends.quantile(0.95) : nil }
      return LimitSupport(
        input: limit.input, low: .share(Double(low.count), of: resamples),
        high: .share(Double(high.count), of: resamples), lowRange: range(low), highRange: range(high))
    }
  }
}

extension ScenarioDiscovery {
  /// A box with what it holds of all draws.
  private func told(_ found: [Ends], chances: [Double]) -> ScenarioBox {
    let inside = cases.indices.filter { draw in found.allSatisfy { $0.contains(inputs[$0.input][draw]) } }
    let hits = Double(inside.count { cases[$0] })
    let limits = zip(found, chances).map { ends, chance in
      ScenarioBox.Limit(
        input: ends.input, low: ends.low, high: ends.high,
        share: Double(inputs[ends.input].count(where: ends.contains)) / Double(cases.count), chance: chance)
    }
    return ScenarioBox(
      limits: limits, coverage: .share(hits, of: cases.count { $0 }), density: .share(hits, of: inside.count),
      mass: .share(Double(inside.count), of: cases.count))
  }
}
