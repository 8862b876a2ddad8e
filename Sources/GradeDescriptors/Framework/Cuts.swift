/// The cuts between adjacent grades that a ladder's text can tell apart.
public struct Cuts: OptionSet, Hashable, Sendable {
  /// One bit a cut.
  public let rawValue: UInt8

  /// Makes a set from its bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Between inadequate and adequate.
  public static let oneTwo = Cuts(rawValue: 1)
  /// Between adequate and good.
  public static let twoThree = Cuts(rawValue: 2)
  /// Between good and outstanding.
  public static let threeFour = Cuts(rawValue: 4)
  /// All three cuts.
  public static let all: Cuts = [.oneTwo, .twoThree, .threeFour]

  /// Whether the cut just below a grade is identified; false for inadequate, which has none below it.
  @inlinable
  public func separates(below grade: Grade) -> Bool {
    grade != .inadequate && rawValue & (1 << (grade.rawValue - 2)) != 0
  }

  /// The rungs that cannot be told from this one with the cuts identified.
  public func rungs(like grade: Grade) -> ClosedRange<Grade> {
    var low = grade
    while low != .inadequate, !separates(below: low) { low = Grade(rawValue: low.rawValue - 1) ?? low }
    var high = grade
    while let above = Grade(rawValue: high.rawValue + 1), !separates(below: above) { high = above }
    return low...high
  }
}
