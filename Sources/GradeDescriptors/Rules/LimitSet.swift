/// The limiting rules, as a set of those that bound in one inspection.
public struct LimitSet: OptionSet, Hashable, Sendable {
  /// One bit a rule, L-1 the lowest.
  public let rawValue: UInt16

  /// Makes a set from its bits.
  @inlinable
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// Two or more outcome areas inadequate make the overall grade inadequate.
  public static let twoInadequateAreas = LimitSet(rawValue: 1 << 0)
  /// One outcome area inadequate makes the overall grade inadequate, or adequate at most.
  public static let oneInadequateArea = LimitSet(rawValue: 1 << 1)
  /// A critical aspect clearly failing changes the odds of its area's grade.
  public static let criticalFailure = LimitSet(rawValue: 1 << 2)
  /// With two areas below good, a good overall grade needs good capacity for improvement; an outstanding one always does.
  public static let capacityGate = LimitSet(rawValue: 1 << 3)
  /// An outstanding overall grade needs good areas, a majority of functions outstanding and none inadequate.
  public static let outstandingGate = LimitSet(rawValue: 1 << 4)
  /// Good capacity needs delivered improvement.
  public static let deliveredImprovement = LimitSet(rawValue: 1 << 5)
  /// A good overall grade needs evidence that gaps narrow.
  public static let gapNarrowing = LimitSet(rawValue: 1 << 6)
  /// An adequate overall grade needs adequate management and capacity.
  public static let adequateGate = LimitSet(rawValue: 1 << 7)
  /// Near a cut point, management and capacity settled the overall grade.
  public static let tieBreak = LimitSet(rawValue: 1 << 8)

  /// A good overall grade needs most outcome areas good, an adequate one almost all service functions adequate.
  public static let serviceFunctions = LimitSet(rawValue: 1 << 9)

  /// An area whose requirements are met in almost all respects is not inadequate.
  public static let outrightFailure = LimitSet(rawValue: 1 << 10)

  /// Every rule in the order of its bits.
  public static let rules: [LimitSet] = (0..<11).map { LimitSet(rawValue: 1 << $0) }

  /// The rule's name in `rules.md` and in tables, such as `L-4`; empty for a set of several.
  public var id: String {
    switch self {
    case .tieBreak: "O-4"
    case .serviceFunctions: "L-9"
    case .outrightFailure: "G-6"
    default: rawValue.nonzeroBitCount == 1 ? "L-\(rawValue.trailingZeroBitCount + 1)" : ""
    }
  }
}
