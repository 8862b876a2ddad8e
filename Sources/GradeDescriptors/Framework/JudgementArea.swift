/// One of the eight parts of the 2007 framework that have descriptors.
///
/// The order is the order of ``Framework/ladders``.
public enum JudgementArea: UInt8, CaseIterable, Hashable, Sendable {
  /// Being healthy.
  case beingHealthy
  /// Staying safe.
  case stayingSafe
  /// Enjoying and achieving.
  case enjoyingAchieving
  /// Making a positive contribution.
  case positiveContribution
  /// Achieving economic well-being.
  case economicWellBeing
  /// Service management.
  case serviceManagement
  /// Capacity for improvement.
  case capacityForImprovement
  /// Overall effectiveness of the council's children's services.
  case overallEffectiveness

  /// The five areas that are Every Child Matters outcomes.
  public static let outcomes: [JudgementArea] = [
    .beingHealthy, .stayingSafe, .enjoyingAchieving, .positiveContribution, .economicWellBeing,
  ]

  /// The name used in ladder ids, files and tables, such as `staying-safe`.
  public var id: String {
    switch self {
    case .beingHealthy: "being-healthy"
    case .stayingSafe: "staying-safe"
    case .enjoyingAchieving: "enjoying-achieving"
    case .positiveContribution: "positive-contribution"
    case .economicWellBeing: "economic-well-being"
    case .serviceManagement: "service-management"
    case .capacityForImprovement: "capacity-for-improvement"
    case .overallEffectiveness: "overall-effectiveness"
    }
  }

  /// The name in words.
  public var name: String {
    switch self {
    case .beingHealthy: "Being healthy"
    case .stayingSafe: "Staying safe"
    case .enjoyingAchieving: "Enjoying and achieving"
    case .positiveContribution: "Making a positive contribution"
    case .economicWellBeing: "Achieving economic well-being"
    case .serviceManagement: "Service management"
    case .capacityForImprovement: "Capacity for improvement"
    case .overallEffectiveness: "Overall effectiveness"
    }
  }

  /// The area with this id, or nil if there is none.
  public init?(id: String) {
    guard let area = JudgementArea.allCases.first(where: { $0.id == id }) else { return nil }
    self = area
  }
}
