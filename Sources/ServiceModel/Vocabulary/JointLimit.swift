/// Quantities that must agree with one another whatever each of them may be by itself: shares of one whole.
///
/// Declared once; who reads assumptions, areas and data, and who solves a draw, holds numbers to it.
public struct JointLimit: Hashable, Sendable {
  /// Which whole the parts are of.
  public enum Whole: String, CaseIterable, Sendable {
    /// Social work posts by team; the duty team has what the others leave, and must be left something.
    case teams
    /// Children with needs; some have none.
    case needs
    /// Looked-after children by placement; children's homes have what the others leave.
    case placements
    /// Exits from care by route, of which there must be one.
    case exits
    /// Entries to care by age, of which there must be one.
    case entries
    /// Legal status on entering care.
    case legalStatus
  }

  /// Which sums are sound.
  public enum Rule: Hashable, Sendable {
    /// Something is left for another part.
    case belowOne
    /// Nothing need be left.
    case atMostOne
    /// The parts are shares of their own sum, which must not be nothing.
    case aboveNone
  }

  /// The whole.
  public var whole: Whole
  /// The parts.
  public var parts: [Quantity]
  /// What their sum must be.
  public var rule: Rule

  /// Every joint limit.
  public static let all = Whole.allCases.map { JointLimit($0) }

  /// The limit on the parts of a whole.
  public init(_ whole: Whole) {
    self.whole = whole
    switch whole {
    case .teams: (parts, rule) = ([.longTermTeamShare, .familySupportTeamShare, .fosteringTeamShare], .belowOne)
    case .needs: (parts, rule) = ([.needShareAdditional, .needShareComplex, .needShareAcute], .belowOne)
    case .placements:
      (parts, rule) = ([.placementFoster, .placementParents, .placementAdoption, .placementOther], .atMostOne)
    case .exits:
      (parts, rule) = ([.exitHome, .exitAdoption, .exitIndependence, .exitResidenceOrder, .exitOther], .aboveNone)
    case .entries:
      parts = [.entryShareUnder1, .entryShare1To4, .entryShare5To9, .entryShare10To15, .entryShare16To17]
      rule = .aboveNone
    case .legalStatus: (parts, rule) = ([.legalCareOrder, .legalVoluntary], .atMostOne)
    }
  }

  /// Whether the parts may have this sum.
  public func allows(_ sum: Double) -> Bool {
    switch rule {
    case .belowOne: sum < 1
    // Parts that are written to make a whole may miss it by rounding.
    case .atMostOne: sum <= 1 + 1e-9
    case .aboveNone: sum > 0
    }
  }

  /// Whether sets of values that break the limit are refused while they are drawn; the others bear on nothing.
  ///
  /// A child's legal status is recorded and moves nothing, so that a draw may leave no room for the third of its kinds.
  var refusesSets: Bool { whole != .legalStatus }
}
