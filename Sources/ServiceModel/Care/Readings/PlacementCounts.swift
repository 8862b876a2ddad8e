/// A whole number for each kind of placement.
public struct PlacementCounts: Sendable, Equatable {
  /// With the council's own foster households.
  public var ownFoster = 0
  /// With agency households.
  public var agencyFoster = 0
  /// In children's homes.
  public var home = 0
  /// With parents.
  public var parents = 0
  /// Placed for adoption.
  public var adoption = 0
  /// Elsewhere.
  public var other = 0

  /// Zero everywhere.
  public init() {}

  /// The number of a kind.
  @inlinable
  public subscript(kind: PlacementKind) -> Int {
    @inline(__always)
    get {
      switch kind {
      case .ownFoster: ownFoster
      case .agencyFoster: agencyFoster
      case .home: home
      case .parents: parents
      case .adoption: adoption
      case .other: other
      }
    }
    @inline(__always)
    set {
      switch kind {
      case .ownFoster: ownFoster = newValue
      case .agencyFoster: agencyFoster = newValue
      case .home: home = newValue
      case .parents: parents = newValue
      case .adoption: adoption = newValue
      case .other: other = newValue
      }
    }
  }

  /// All kinds together.
  public var total: Int { ownFoster + agencyFoster + home + parents + adoption + other }

  /// Adds another set of counts.
  @inlinable
  public static func += (left: inout PlacementCounts, right: PlacementCounts) {
    left.ownFoster += right.ownFoster
    left.agencyFoster += right.agencyFoster
    left.home += right.home
    left.parents += right.parents
    left.adoption += right.adoption
    left.other += right.other
  }
}

/// A whole number for each route out of care.
public struct ExitCounts: Sendable, Equatable {
  /// To parents or relatives.
  public var home = 0
  /// By residence order or special guardianship.
  public var residenceOrder = 0
  /// To independence, ageing out included.
  public var independence = 0
  /// Otherwise.
  public var other = 0
  /// By adoption.
  public var adoption = 0

  /// Zero everywhere.
  public init() {}

  /// The number of a route.
  public subscript(route: CareExitRoute) -> Int {
    get {
      switch route {
      case .home: home
      case .residenceOrder: residenceOrder
      case .independence: independence
      case .other: other
      case .adoption: adoption
      }
    }
    set {
      switch route {
      case .home: home = newValue
      case .residenceOrder: residenceOrder = newValue
      case .independence: independence = newValue
      case .other: other = newValue
      case .adoption: adoption = newValue
      }
    }
  }

  /// All routes together.
  public var total: Int { home + residenceOrder + independence + other + adoption }
}
