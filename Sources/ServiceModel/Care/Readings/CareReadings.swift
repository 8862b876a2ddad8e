/// Children's care as counted at a year's end: each share as its count and what it is a share of.
public struct CareReadings: Sendable, Equatable {
  /// What happened in the year.
  public var flows = CareFlows()
  /// Children looked after.
  public var lookedAfter = 0
  /// Children looked after by age band.
  public var byAge = AgeBandCounts()
  /// Children by kind of placement.
  public var inKind = PlacementCounts()
  /// With three or more placements in the year, the first included, among those looked after (PAF CF/A1).
  public var threePlacements = CountedShare()
  /// In one placement for 2 years or placed for adoption, among under-16s in care for 2.5 years (PAF CF/D78).
  public var longTermStability = CountedShare()
  /// In foster care or placed for adoption, among those not placed with parents (PAF CF/B7).
  public var familyPlacement = CountedShare()
  /// Over 20 miles from home, among children newly looked after in the year (PAF CF/C69).
  public var placedDistant = CountedShare()
  /// Adoptions and special guardianships in the year over children looked after 6 months or more (PAF CF/C23).
  public var adopted = CountedShare()
  /// With every review of the year on time, among those looked after 4 weeks or more (PAF CF/C68).
  public var reviewsOnTime = CountedShare()
  /// With an allocated qualified worker, among those looked after.
  public var qualifiedWorker = CountedShare()
  /// With two or more changes of worker in the year, among those looked after 12 months or more.
  public var workerChanges = CountedShare()
  /// Changes of placement in the year of children who are looked after now.
  public var movesInYear = 0
  /// Looked after 12 months or more, among those looked after.
  public var twelveMonths = CountedShare()
  /// Young people up to 21 who left care for independence or as adults.
  public var careLeavers = 0
  /// Those of them who turned 19 in the year.
  public var careLeaversAtNineteen = 0
  /// Foster households.
  public var households = 0
  /// Their approved places.
  public var places = 0

  /// Nothing counted.
  public init() {}

  /// Children who started to be looked after in the year.
  public var starts: Int { flows.starts }

  /// Pounds a week over children in foster and residential care (PAF CF/B8).
  public var weeklyCost: Double {
    let weeks = flows.childWeeks.ownFoster + flows.childWeeks.agencyFoster + flows.childWeeks.home
    return weeks > 0 ? flows.cost / Double(weeks) : 0
  }
}

/// A count of children and those it is a share of.
public struct CountedShare: Sendable, Equatable {
  /// The children with the property.
  public var count = 0
  /// The children who might have it.
  public var of = 0

  /// Nothing of nothing.
  public init() {}

  /// A count out of a number.
  public init(_ count: Int, of all: Int) {
    self.count = count
    of = all
  }

  /// The percentage; nothing of nothing is none.
  public var percent: Double { of > 0 ? 100 * Double(count) / Double(of) : 0 }

  mutating func add(_ has: Bool) {
    of += 1
    if has { count += 1 }
  }
}
