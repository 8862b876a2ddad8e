/// How often each grade of an instrument was given over many judgements, and how often each limiting rule bound.
public struct GradeMargins: Sendable {
  /// The instrument.
  public let instrument: Instrument
  /// How many judgements were counted.
  public private(set) var judgements = 0
  /// Counts by slot and grade, inadequate first.
  public private(set) var grades: [[Int]]
  /// How often each rule bound, in the order of ``LimitSet/rules``.
  public private(set) var bound = [Int](repeating: 0, count: LimitSet.rules.count)

  private var boundInSlots: [[Int]]

  /// An empty count.
  public init(instrument: Instrument) {
    self.instrument = instrument
    grades = instrument.grades.map { _ in [0, 0, 0, 0] }
    boundInSlots = instrument.grades.map { _ in [Int](repeating: 0, count: LimitSet.rules.count) }
  }

  /// Adds one judgement.
  public mutating func count(_ judgement: Judgement) {
    judgements += 1
    for slot in 0..<judgement.count { grades[slot][Int(judgement.grades[slot]) - 1] += 1 }
    for (index, rule) in LimitSet.rules.enumerated() where judgement.limits.contains(rule) {
      bound[index] += 1
      for slot in 0..<judgement.count where judgement.limits(of: slot).contains(rule) {
        boundInSlots[slot][index] += 1
      }
    }
  }

  /// Shares of the four grades in a slot, inadequate first.
  public func shares(_ slot: Int) -> [Double] {
    grades[slot].map { judgements > 0 ? Double($0) / Double(judgements) : 0 }
  }

  /// Shares of the four grades by id, inadequate first; nil if the instrument has no such grade.
  public func shares(_ id: String) -> [Double]? { instrument.grade(id).map { shares($0.slot) } }

  /// How often each rule changed the grade in a slot.
  func bound(in slot: Int) -> [BoundLimit] {
    zip(LimitSet.rules, boundInSlots[slot]).map {
      BoundLimit(rule: $0, share: Double($1) / Double(max(1, judgements)))
    }
  }
}
