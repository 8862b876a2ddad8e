/// What a ladder asks for at one grade, in our own words, with the place in source 004 to check it against.
public struct Rung: Hashable, Sendable {
  /// How the rung came to be.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// The text states a demand at this grade.
    case explicit
    /// The text states the same demand as at the grade below, so this rung separates nothing.
    case explicitFlat = "explicit-flat"
    /// The text says nothing at this grade; the wording follows from a neighbour.
    case implied
  }

  /// Which way the sentence points.
  public enum Polarity: String, CaseIterable, Hashable, Sendable {
    /// Something that must be so.
    case requirement
    /// A weakness that the grade tolerates; it bounds the grade from above and is not carried up.
    case tolerance
    /// Part demand and part tolerated weakness.
    case requirementAndTolerance = "requirement+tolerance"
    /// A failing that marks the grade.
    case failure
    /// An implied rung, which states nothing.
    case unstated
  }

  /// The grade this rung belongs to.
  public var grade: Grade
  /// The demand, paraphrased.
  public var criterion: String
  /// Where source 004 says it, such as `SS:3:R1`.
  public var locator: String
  /// The lines of source 004.
  public var lines: String
  /// Whether the text states it.
  public var kind: Kind
  /// Why an implied rung says what it says, such as `negation`; nil for explicit rungs.
  public var basis: String?
  /// Which way the sentence points.
  public var polarity: Polarity
  /// The words of number it uses, such as `most`.
  public var quantifiers: [String]

  /// Makes a rung from its parts.
  public init(
    grade: Grade, criterion: String, locator: String, lines: String = "", kind: Kind = .explicit,
    basis: String? = nil, polarity: Polarity = .requirement, quantifiers: [String] = []
  ) {
    self.grade = grade
    self.criterion = criterion
    self.locator = locator
    self.lines = lines
    self.kind = kind
    self.basis = basis
    self.polarity = polarity
    self.quantifiers = quantifiers
  }
}
