/// One graded score, compiled for the draw loop: which positions it reads, with what weights and what rules.
struct Station: Sendable {
  /// The ladders it reads, as a range of the positions.
  let ladders: Range<Int>
  /// Where its weights begin in the evaluator's weights.
  let weights: Int
  /// Its critical aspects, as a range of the evaluator's list.
  let critical: Range<Int>
  /// The aspects whose requirements for adequate can be failed, as a range of the evaluator's list.
  let required: Range<Int>
  let cuts: CutPoints
  let noiseIndex: Int
  /// The slot it publishes, or nil if it only feeds the overall grade.
  let slot: Int?
  /// Whether the rule of delivered improvement applies to it.
  let needsDelivery: Bool
}

/// The arrays behind the stations, filled when an evaluator is made and only read afterwards.
struct CompiledScores: Sendable {
  var stations: [Station] = []
  var weights: [Double] = []
  var critical: [Int] = []
  /// Ladders whose requirements for adequate can be failed, and the share of its station's weight that each has.
  var required: [Int] = []
  var requiredShares: [Double] = []

  /// Adds a graded score and remembers only the stretch of ladders that it weighs.
  mutating func add(
    _ measure: GradeID.Measure, noiseIndex: Int, slot: Int?, weights: ScoreWeights
  ) {
    let all = weights.standardised(measure)
    let first = all.firstIndex { $0 != 0 } ?? 0
    let last = all.lastIndex { $0 != 0 } ?? -1
    let rules = weights.framework.readingRules
    let failing = rules.limitAspects.critical.compactMap { weights.framework.index(of: $0) }
      .filter { all[$0] != 0 && weights.framework.ladders[$0].cuts.contains(.oneTwo) }
    let total = all.reduce(0, +)
    let demanding = all.indices.filter { all[$0] != 0 && weights.framework.ladders[$0].cuts.contains(.oneTwo) }
    stations.append(
      Station(
        ladders: first..<(last + 1), weights: self.weights.count,
        critical: critical.count..<(critical.count + failing.count),
        required: required.count..<(required.count + demanding.count),
        cuts: rules.cuts(for: measure), noiseIndex: noiseIndex, slot: slot,
        needsDelivery: measure.area == .capacityForImprovement))
    self.weights += all[first...last]
    critical += failing
    required += demanding
    requiredShares += demanding.map { all[$0] / total }
  }
}

extension ReadingRules {
  /// The cut points of a measure: its area's, its service's, or the national ones.
  func cuts(for measure: GradeID.Measure) -> CutPoints {
    switch measure {
    case .localArea(let area): cuts(of: area)
    case .councilArea(let area): councilCuts(of: area)
    case .service(let group): services[group]?.cutsOf.map(cuts(of:)) ?? cuts
    case .function(let function): cuts(of: function.area)
    case .overall: cuts(of: .overallEffectiveness)
    }
  }
}

extension GradeID.Measure {
  /// The area a measure grades, if it grades one.
  var area: JudgementArea? {
    switch self {
    case .localArea(let area), .councilArea(let area): area
    case .service, .function, .overall: nil
    }
  }
}
