/// One of the four grades of an inspection, from inadequate to outstanding.
///
/// Source 004, judgement terms (lines 77 to 91): 4 well above minimum requirements, 3 consistently above,
/// 2 only the minimum, 1 below it.
public enum Grade: UInt8, CaseIterable, Comparable, Hashable, Sendable {
  /// Below minimum requirements.
  case inadequate = 1
  /// Minimum requirements and no more.
  case adequate = 2
  /// Consistently above minimum requirements.
  case good = 3
  /// Well above minimum requirements.
  case outstanding = 4

  /// Whether one grade is worse than another.
  @inlinable
  public static func < (lower: Grade, higher: Grade) -> Bool { lower.rawValue < higher.rawValue }

  /// The word inspectors print beside the number.
  public var name: String {
    switch self {
    case .inadequate: "inadequate"
    case .adequate: "adequate"
    case .good: "good"
    case .outstanding: "outstanding"
    }
  }
}
