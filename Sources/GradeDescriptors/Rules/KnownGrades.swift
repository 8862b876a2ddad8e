/// Grades of a council's parts that are already known, for the rules of overall effectiveness alone.
public struct KnownGrades: Hashable, Sendable {
  /// Grades of the five outcome areas, in the order of ``JudgementArea/outcomes``.
  public var areas: [Grade]
  /// The grade of service management; nil if it was not given, as in an annual performance assessment.
  public var management: Grade?
  /// The grade of capacity for improvement.
  public var capacity: Grade

  /// Makes known grades; there are five outcome areas.
  public init(areas: [Grade], management: Grade?, capacity: Grade) {
    precondition(areas.count == 5, "five outcome areas are graded, not \(areas.count)")
    self.areas = areas
    self.management = management
    self.capacity = capacity
  }
}

/// What the rules of section 1.1 make of grades that are already known.
public struct OverallDecision: Sendable, Encodable {
  /// Probabilities of overall grades 1, 2, 3 and 4.
  public var probabilities: [Double]
  /// The rule that decided: the one that set the likeliest grade.
  public var decidedBy: Ruling
  /// Every rule that changed the grade in some inspections, with how often it did.
  public var limits: [BoundLimit]

  /// A rule that decided.
  public struct Ruling: Hashable, Sendable, Encodable {
    /// The rule's id, such as `L-4`, or `O-1` for the balance of areas and management.
    public var id: String
    /// What it says.
    public var statement: String
    /// Where source 004 says it.
    public var locator: String

    static let balance = Ruling(
      id: "O-1", statement: "a balanced view over the five areas and service management", locator: "line 97")
  }

  /// The likeliest overall grade.
  public var mode: Grade {
    let best = probabilities.max() ?? 0
    return Grade.allCases[probabilities.firstIndex(of: best) ?? 0]
  }
}

extension ForwardEvaluator {
  /// The overall grade that follows from known grades by the rules of section 1.1 alone.
  ///
  /// Each known grade stands for the part of the national population that gets it; the balance, harshness, noise and
  /// limits are those of ``judge(positions:instrument:chance:into:)``. The five areas stand for the service functions,
  /// which the grades do not tell. Gaps are taken to narrow as in the average area
  /// with such a balance. Without a grade for management, its place in the balance is taken by the areas.
  public func overall(_ known: KnownGrades, instrument: Instrument = .annualPerformanceAssessment2007)
    -> OverallDecision
  {
    let plan = plans[instrument.index]
    let luck = LuckTable.shared
    var margins = GradeMargins(instrument: instrument)
    var ruled = [Int](repeating: 0, count: 4 * (LimitSet.rules.count + 1))
    let scores = KnownScores(known, evaluator: self, plan: plan, luck: luck)
    for draw in 0..<LuckTable.draws {
      let chance = luck.chances[draw]
      let harshness = plan.habits.harshness + plan.habits.severitySpread * chance.severity
      let inspection = Inspection(harshness: harshness, noise: plan.habits.noise, chance: chance)
      let parts = scores.parts(draw)
      var judgement = Judgement()
      judgement.count = plan.gradeCount
      judgement.grades = SIMD16(repeating: 1)
      judgeOverall(
        parts, FunctionTally(areas: parts.grades), gapsNarrow: scores.gapsNarrow(parts), plan: plan, in: inspection,
        into: &judgement)
      margins.count(judgement)
      let grade = Int(judgement.grades[plan.overallSlot]) - 1
      ruled[grade * (LimitSet.rules.count + 1) + deciding(judgement, plan)] += 1
    }
    return decision(margins, ruled: ruled, slot: plan.overallSlot)
  }

  /// The place in ``LimitSet/rules`` of the rule that set a grade, or their count for the balance.
  private func deciding(_ judgement: Judgement, _ plan: InstrumentPlan) -> Int {
    let bound = judgement.limits(of: plan.overallSlot)
    let strictestFirst: [LimitSet] = [
      .twoInadequateAreas, .oneInadequateArea, .adequateGate, .capacityGate, .serviceFunctions, .gapNarrowing,
      .outstandingGate, .tieBreak,
    ]
    guard let rule = strictestFirst.first(where: { bound.contains($0) }) else { return LimitSet.rules.count }
    return LimitSet.rules.firstIndex(of: rule) ?? LimitSet.rules.count
  }

  private func decision(_ margins: GradeMargins, ruled: [Int], slot: Int) -> OverallDecision {
    let shares = margins.shares(slot)
    let mode = shares.firstIndex(of: shares.max() ?? 0) ?? 0
    let width = LimitSet.rules.count + 1
    let votes = ruled[(mode * width)..<((mode + 1) * width)]
    let place = (votes.firstIndex(of: votes.max() ?? 0) ?? votes.startIndex) - votes.startIndex
    let ruling =
      place == LimitSet.rules.count
      ? .balance
      : OverallDecision.Ruling(
        id: LimitSet.rules[place].id, statement: LimitSet.rules[place].statement,
        locator: LimitSet.rules[place].locator)
    return OverallDecision(
      probabilities: shares, decidedBy: ruling, limits: margins.bound(in: slot).filter { $0.share > 0 })
  }
}
