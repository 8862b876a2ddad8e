/// What has happened in children's care since the year began; every field is a plain count.
public struct CareFlows: Sendable, Equatable {
  /// Weeks counted.
  public var weeks = 0
  /// Children who started to be looked after, returns included.
  public var starts = 0
  /// Of these, children back in care after a return home.
  public var returns = 0
  /// Exits by route.
  public var exits = ExitCounts()
  /// Adopted children who had been placed within 12 months of the decision.
  public var adoptedPromptly = 0
  /// Changes of placement.
  public var moves = 0
  /// Of these, forced by a household that gave up.
  public var forcedMoves = 0
  /// Changes of worker.
  public var workerChanges = 0
  /// Child-weeks by kind of placement.
  public var childWeeks = PlacementCounts()
  /// Child-weeks in distant children's homes, counted within `childWeeks` too.
  public var distantHomeWeeks = 0
  /// Placements made of newly looked-after children, and those over 20 miles away.
  public var firstPlacements = 0
  /// First placements over 20 miles from home.
  public var distantFirstPlacements = 0
  /// All placements made, first or not, and those over 20 miles away.
  public var placementsMade = 0
  /// All placements made over 20 miles from home.
  public var distantPlacementsMade = 0
  /// Children for whom a carer was sought.
  public var carersSought = 0
  /// Children for whom own carers were a good match.
  public var carersMatched = 0
  /// Children placed with own carers as the only option.
  public var onlyOption = 0
  /// Reviews due.
  public var reviewsDue = 0
  /// Reviews held on time.
  public var reviewsOnTime = 0
  /// Enquiries from people who think of fostering, at the baseline rate.
  public var enquiries = 0
  /// Enquiries that the campaign's approvals took, at the draw's conversion.
  public var campaignEnquiries = 0.0
  /// Households approved in ordinary recruitment.
  public var householdsApproved = 0
  /// Households approved through the campaign.
  public var campaignApproved = 0
  /// Households that left.
  public var householdsLeft = 0
  /// Of these, to an agency.
  public var householdsToAgency = 0
  /// Household-weeks, and those with support.
  public var householdWeeks = 0
  /// Household-weeks with support.
  public var supportedWeeks = 0
  /// Sum over weeks of approved places.
  public var placeWeeks = 0

  /// Pounds spent on placements, levers on fees included.
  public var cost = 0.0

  /// A year that has just begun.
  public init() {}
}
