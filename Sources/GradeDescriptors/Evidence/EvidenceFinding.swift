/// Something an inspection or a self-assessment says about one aspect.
public struct EvidenceFinding: Hashable, Sendable {
  /// How the report presents it; the rung says how good it is, this only how it was told.
  public enum Direction: String, CaseIterable, Hashable, Sendable {
    /// Told as a strength.
    case strength
    /// Told as neither.
    case neutral
    /// Told as a weakness.
    case weakness
  }

  /// What it rests on.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// Judgement of practice.
    case practiceJudgement = "practice judgement"
    /// A measured figure.
    case indicator
    /// What children or parents said.
    case survey
    /// A requirement met or not.
    case compliance
    /// A change over time.
    case trend
    /// A comparison with similar areas.
    case comparison = "comparison with similar areas"
  }

  /// The aspect it speaks to, such as `staying-safe/feeling-safe`.
  public var aspect: Ladder.ID
  /// The rung it was read at.
  public var rung: Grade
  /// The rungs it may stand for: one, or several where the ladder's text cannot tell them apart.
  public var rungs: ClosedRange<Grade>
  /// Where the aspect is known to stand on the unit scale, which tells more than a rung; nil for a coded finding.
  public var position: Double?
  /// 1 for one group or place, 2 for a clear finding, 3 for a headline or a repeated one.
  public var strength: Int
  /// How it is told.
  public var direction: Direction
  /// What it rests on.
  public var kind: Kind
  /// Where the report says it, such as `26,48`.
  public var paragraph: String
  /// What it says, in our words.
  public var text: String

  /// Makes a finding; it may stand for its own rung only unless more are given.
  public init(
    aspect: Ladder.ID, rung: Grade, rungs: ClosedRange<Grade>? = nil, strength: Int, direction: Direction = .neutral,
    kind: Kind = .practiceJudgement, paragraph: String = "", text: String = ""
  ) {
    precondition(strength >= 1, "a finding has a strength of at least 1")
    let rungs = rungs ?? rung...rung
    precondition(rungs.contains(rung), "a finding may stand for its own rung")
    self.aspect = aspect
    self.rung = rung
    self.rungs = rungs
    self.strength = strength
    self.direction = direction
    self.kind = kind
    self.paragraph = paragraph
    self.text = text
  }

  /// A position that is known, as from a simulation or a measured indicator, with the rung it falls in.
  public init(aspect: Ladder.ID, position: Double, rung: Grade, strength: Int = 3, kind: Kind = .indicator) {
    precondition(abs(position) <= 5.5, "positions reach from -5.5 to 5.5, and \(position) does not lie there")
    self.init(aspect: aspect, rung: rung, strength: strength, kind: kind)
    self.position = position
  }
}
