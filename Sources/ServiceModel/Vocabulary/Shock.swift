/// Rates that move from year to year for reasons that no plan controls, each by a persistent shock of its own.
///
/// Every shock is a ``PersistentShock`` whose two numbers are quantities of the catalogue, fitted to how the figures of real
/// authorities vary from year to year (`docs/model/shocks.md`).
public enum Shock: String, CaseIterable, Sendable {
  /// Contacts that reach the front door.
  case referrals
  /// Known cases that are referred again.
  case returns
  /// Registrations that enquiries end in.
  case registrations
  /// Children registered before, among those who are registered.
  case reRegistrations = "re-registrations"
  /// Children in need whose cases are closed.
  case closings
  /// Days that an assessment takes of itself.
  case durations
  /// Children in acute need who enter care.
  case entries
  /// Looked-after children who leave care.
  case exits
  /// Placements that change.
  case moves
  /// Prices of placements.
  case prices
  /// Social workers who leave.
  case leaving
  /// Vacant posts that are filled.
  case hiring
  /// Posts for social workers that the council pays for.
  case posts

  /// Whether no published figure of the start holds the rate, so that it may stand anywhere within its usual spread then.
  var startsUnknown: Bool {
    switch self {
    case .registrations, .closings, .leaving, .hiring: true
    case .referrals, .returns, .reRegistrations, .durations, .entries, .exits, .moves, .prices, .posts: false
    }
  }

  /// Whether the rate fills vacant posts: vacancies in balance are leaving over hiring, so it is one over the shock that
  /// leaves their mean where it was counted.
  var fillsVacancies: Bool { self == .hiring }

  /// Position in `allCases`.
  var index: Int { ordinal(self) }

  /// What a shock's random numbers are for; raw values are fixed for good.
  var process: UInt32 { 30 + UInt32(index) }

  /// The quantity that holds the standard deviation of what each year adds, on the log scale.
  public var innovation: Quantity {
    switch self {
    case .referrals: .shockReferralsInnovation
    case .returns: .shockReturnsInnovation
    case .registrations: .shockRegistrationsInnovation
    case .reRegistrations: .shockReRegistrationsInnovation
    case .closings: .shockClosingsInnovation
    case .durations: .shockDurationsInnovation
    case .entries: .shockEntriesInnovation
    case .exits: .shockExitsInnovation
    case .moves: .shockMovesInnovation
    case .prices: .shockPricesInnovation
    case .leaving: .shockLeavingInnovation
    case .hiring: .shockHiringInnovation
    case .posts: .shockPostsInnovation
    }
  }

  /// The quantity that holds the share of a year's disturbance that is left a year later.
  public var persistence: Quantity {
    switch self {
    case .referrals: .shockReferralsPersistence
    case .returns: .shockReturnsPersistence
    case .registrations: .shockRegistrationsPersistence
    case .reRegistrations: .shockReRegistrationsPersistence
    case .closings: .shockClosingsPersistence
    case .durations: .shockDurationsPersistence
    case .entries: .shockEntriesPersistence
    case .exits: .shockExitsPersistence
    case .moves: .shockMovesPersistence
    case .prices: .shockPricesPersistence
    case .leaving: .shockLeavingPersistence
    case .hiring: .shockHiringPersistence
    case .posts: .shockPostsPersistence
    }
  }
}
