/// Every uncertain number of children's care in one draw; the defaults are the central values of the evidence table.
///
/// Where a comment names a row, the value is that row's of `system-parameters.csv`; the caller replaces it draw by draw.
/// What stands under `shapes` has no row: those are assumptions.
public struct CareParameters: Sendable {
  /// How children come into care.
  public var entry = CareEntryParameters()
  /// How they leave it.
  public var exit = CareExitParameters()
  /// Where they live.
  public var placement = PlacementParameters()
  /// How often they move.
  public var moves = MoveParameters()
  /// Foster households.
  public var fostering = FosteringParameters()
  /// Weekly prices of placements.
  public var costs = PlacementCosts()
  /// Social workers, as children's care sees them.
  public var workers = CareWorkerParameters()
  /// Published levels that the start comes to.
  public var levels = CareLevels()
  /// Assumed shapes that no row of the evidence gives.
  public var shapes = CareShapes()

  /// The central values.
  public init() {}
}

/// Levels behind an area's published figures that the start comes to; `nil` where the parameters alone say it.
public struct CareLevels: Sendable {
  /// Children adopted in a year, as a share of those looked after for six months or more (indicator lac-adopted).
  public var adopted: Double?
  /// Share of children with three or more placements in a year (indicator lac-three-placements).
  public var threePlacements: Double?
  /// Pounds a week over foster and residential care (indicator lac-weekly-cost).
  public var weeklyCost: Double?

  /// None is given.
  public init() {}
}

/// Who comes into care.
public struct CareEntryParameters: Sendable {
  /// Share of entrants younger than 1; row entry-share-under-1.
  public var shareUnderOne = 0.16
  /// Share of entrants aged 1 to 4; row entry-share-1-4.
  public var shareOneToFour = 0.19
  /// Share of entrants aged 5 to 9; row entry-share-5-9.
  public var shareFiveToNine = 0.17
  /// Share of entrants aged 10 to 15; row entry-share-10-15.
  public var shareTenToFifteen = 0.37
  /// Share of entrants aged 16 or 17; row entry-share-16-17.
  public var shareSixteenToSeventeen = 0.11
  /// Share of children who went home and are back within five years; row reentry-5-years.
  public var returnWithinFiveYears = 0.30
  /// Share from minority ethnic groups; row minority-share-children.
  public var minorityShare = 0.077
  /// Share on care orders; row legal-care-order.
  public var careOrderShare = 0.65
  /// Share accommodated by agreement; row legal-voluntary.
  public var accommodatedShare = 0.31

  /// The central values.
  public init() {}

  /// The entry shares from the youngest band, made to sum to 1.
  var bandShares: [Double] {
    let raw = [shareUnderOne, shareOneToFour, shareFiveToNine, shareTenToFifteen, shareSixteenToSeventeen]
    let sum = raw.reduce(0, +)
    return raw.map { $0 / sum }
  }
}

/// How children leave care.
public struct CareExitParameters: Sendable {
  /// Exits a year in the first 6 months, ageing out included; row exit-hazard-0-6m.
  public var hazardToSixMonths = 1.09
  /// Exits a year from 6 to 12 months; row exit-hazard-6-12m.
  public var hazardToTwelveMonths = 0.42
  /// Exits a year after 12 months; row exit-hazard-12m-plus.
  public var hazardBeyond = 0.264
  /// Share of exits to parents or relatives; row exit-home.
  public var homeShare = 0.44
  /// Share of exits by adoption; row exit-adoption.
  public var adoptionShare = 0.145
  /// Share of exits to independence or adult services; row exit-independence.
  public var independenceShare = 0.26
  /// Share of exits by residence order or special guardianship; row exit-residence-order.
  public var residenceOrderShare = 0.045
  /// Share of other exits; row exit-other.
  public var otherShare = 0.11
  /// Adoption hazard of entrants under 1 in years 1 to 2; row exit-hazard-under-1-adoption.
  public var adoptionHazardUnderOne = 0.22
  /// Adoption hazard of entrants of 10 and over; row exit-hazard-10plus-adoption.
  public var adoptionHazardTenPlus = 0.005
  /// Hazard of going home after 12 months, under 5; row exit-hazard-home-under-5.
  public var homeHazardUnderFive = 0.08
  /// Hazard of going home after 12 months, ages 10 to 15; row exit-hazard-home-10-15.
  public var homeHazardTenToFifteen = 0.10
  /// Share of adopted children placed within 12 months of the decision; row adoption-12m.
  public var adoptedWithinTwelveMonths = 0.81

  /// The central values.
  public init() {}
}

/// Where looked-after children live.
public struct PlacementParameters: Sendable {
  /// Share of stock in foster care; row placement-foster (placement-foster-rth for the area).
  public var fosterShare = 0.70
  /// Share in children's homes; row placement-homes.
  public var homesShare = 0.115
  /// Share placed with parents; row placement-parents.
  public var parentsShare = 0.09
  /// Share placed for adoption; row placement-adoption.
  public var adoptionShare = 0.05
  /// Share elsewhere; row placement-other.
  public var otherShare = 0.045
  /// Share of foster placements with independent agencies; row agency-share-foster.
  public var agencyShareOfFoster = 0.24
  /// Share of newly looked-after children placed over 20 miles from home; indicator lac-placed-distant.
  public var distantShare = 0.115

  /// The central values.
  public init() {}
}

/// How often placements change, planned moves included.
public struct MoveParameters: Sendable {
  /// Moves a year in the first 6 months in care; row move-hazard-0-6m.
  public var hazardToSixMonths = 2.0
  /// Moves a year from 6 to 24 months; row move-hazard-6-24m.
  public var hazardToTwentyFourMonths = 0.8
  /// Moves a year after 24 months; row move-hazard-24m-plus.
  public var hazardBeyond = 0.22
  /// Gamma shape of the difference between children; row move-frailty-shape.
  public var frailtyShape = 1.0
  /// Hazard ratio in a placement that was the only option; row unmatched-move-ratio.
  public var unmatchedRatio = 1.4
  /// Hazard ratio in the 26 weeks after a change of worker; row worker-change-move-ratio.
  public var workerChangeRatio = 1.15
  /// Hazard ratio in a household over its approved number; assumption.
  public var crowdedRatio = 1.3

  /// The central values.
  public init() {}
}

/// The council's foster households.
public struct FosteringParameters: Sendable {
  /// Approved households at the start; row fc-households-rth.
  public var households = 140.0
  /// Mean approved places per household, between 1 and 3; row fc-places-per-household.
  public var placesPerHousehold = 1.85
  /// Share of households leaving a year; row fc-leaving.
  public var leavingHazard = 0.11
  /// Share of enquiries that end in approval; row fc-enquiry-conversion.
  public var enquiryConversion = 0.095
  /// Mean months from enquiry to approval; row fc-approval-months.
  public var approvalMonths = 8.0
  /// Mean months from approval to the first placement; row fc-first-placement-months.
  public var firstPlacementMonths = 1.5
  /// Share of leavers who go to an agency, with the children they care for; row fc-loss-to-agency.
  public var lossToAgency = 0.25
  /// Leaving hazard ratio of a household over its approved number; assumption.
  public var overCapacityLeavingRatio = 1.5

  /// The central values.
  public init() {}
}

/// Weekly prices of placements in 2005/06 pounds.
public struct PlacementCosts: Sendable {
  /// A child with own carers, support included; row cost-foster-inhouse.
  public var ownFoster = 330.0
  /// A child with agency carers; row cost-foster-agency.
  public var agencyFoster = 790.0
  /// A child in a children's home; row cost-homes.
  public var home = 2_290.0
  /// A child in a distant specialist home; row cost-out-of-area-specialist.
  public var distantHome = 3_300.0
  /// A child placed for adoption; row cost-adoptive-placement.
  public var adoption = 120.0
  /// A child placed elsewhere; row cost-other-placement.
  public var other = 1_600.0

  /// The central values.
  public init() {}
}

/// What children's care needs to know of social workers at the baseline.
public struct CareWorkerParameters: Sendable {
  /// Changes of worker a year for a looked-after child; makes 22% have two or more (indicator lac-worker-changes).
  public var changeHazard = 0.88
  /// Share of children all of whose reviews in a year are on time; indicator lac-reviews-on-time.
  public var reviewsOnTime = 0.79
  /// Fall of the log odds of a timely review per unit rise of the log of the workers' load; assumption.
  public var reviewLoadSlope = 3.0

  /// The central values.
  public init() {}
}
