/// The grades that evidence would likely get from an instrument, each with its probabilities and reasons.
public struct EvidenceJudgement: Sendable, Encodable {
  /// The instrument.
  public var instrument: Instrument
  /// The evidence that was judged.
  public var evidence: Evidence
  /// One forecast a grade, in the order of ``Instrument/grades``.
  public var grades: [GradeForecast]
  /// How often each limiting rule changed a grade.
  public var limits: [BoundLimit]

  /// The forecast of a grade, or nil if the instrument does not publish it.
  public func forecast(_ id: String) -> GradeForecast? { instrument.grade(id).map { grades[$0.slot] } }

  /// Writes the instrument, the evidence's title, area and source, the grades, the limits and the aliases.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(instrument.rawValue, forKey: .instrument)
    try container.encode(evidence.title, forKey: .evidence)
    try container.encode(evidence.area, forKey: .area)
    try container.encode(evidence.source, forKey: .source)
    try container.encode(grades, forKey: .grades)
    try container.encode(limits, forKey: .limits)
    let aliases = Dictionary(uniqueKeysWithValues: instrument.aliases.map { ($0.id, $0.repeats) })
    try container.encode(aliases, forKey: .aliases)
  }

  private enum Key: String, CodingKey {
    case instrument
    case evidence
    case area
    case source
    case grades
    case limits
    case aliases
  }
}

/// How often a limiting rule changed a grade.
public struct BoundLimit: Hashable, Sendable, Encodable {
  /// The rule.
  public var rule: LimitSet
  /// Share of inspections in which it did.
  public var share: Double

  /// Writes the rule's id, what it says, and the share.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(rule.id, forKey: .id)
    try container.encode(rule.statement, forKey: .rule)
    try container.encode(share, forKey: .share)
  }

  private enum Key: String, CodingKey {
    case id
    case rule
    case share
  }
}

/// The probabilities of one grade and the reasons for them.
public struct GradeForecast: Sendable, Encodable {
  /// The grade's name, such as `jar.area.staying-safe`.
  public var id: String
  /// The grade's name in words.
  public var name: String
  /// Whom it is about.
  public var subject: GradeID.Subject
  /// Probabilities of grades 1, 2, 3 and 4; they add up to 1.
  public var probabilities: [Double]
  /// Why.
  public var reasons: Reasons

  /// The probability of good or outstanding.
  public var atLeastGood: Double { probabilities[2] + probabilities[3] }
  /// The mean grade.
  public var expected: Double { zip(probabilities, 1...4).reduce(0) { $0 + $1.0 * Double($1.1) } }
  /// The likeliest grade; the lower one of a tie.
  public var mode: Grade {
    let best = probabilities.max() ?? 0
    let place = probabilities.firstIndex(of: best) ?? 0
    return Grade.allCases[place]
  }

  /// Writes `id`, `subject`, `probabilities` and `reasons`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(id, forKey: .id)
    try container.encode(subject.rawValue, forKey: .subject)
    try container.encode(probabilities, forKey: .probabilities)
    try container.encode(reasons, forKey: .reasons)
  }

  private enum Key: String, CodingKey {
    case id
    case subject
    case probabilities
    case reasons
  }
}
