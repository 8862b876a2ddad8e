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
  /// Children in distant children's homes.
  public var inDistantHomes = 0
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
  /// Placed within 12 months of the decision, among children adopted in the year.
  public var adoptedPromptly = CountedShare()
  /// With every review of the year on time, among those looked after 4 weeks or more (PAF CF/C68).
  public var reviewsOnTime = CountedShare()
  /// With an allocated qualified worker, among those looked after.
  public var qualifiedWorker = CountedShare()
  /// With two or more changes of worker in the year, among those looked after 12 months or more.
  public var workerChanges = CountedShare()
  /// Looked after 12 months or more, among those looked after.
  public var twelveMonths = CountedShare()
  /// Looked after for 4 weeks or more and aged 4 or over: whose part in reviews is counted.
  public var reviewParticipants = 0
  /// On care orders.
  public var onCareOrders = 0
  /// Accommodated by agreement.
  public var accommodated = 0
  /// Children by plan: return, long-term, adoption, independence.
  public var plans = CarePlanCounts()
  /// Looked after 12 months or more in year 6 (aged 10 years 7 months to 11 years 7 months on 31 March).
  public var year6 = SchoolGroup()
  /// Looked after 12 months or more in year 11 (aged 15 years 7 months to 16 years 7 months on 31 March).
  public var year11 = SchoolGroup()
  /// Looked after 12 months or more and of compulsory school age.
  public var schoolAge = SchoolGroup()
  /// Looked after 12 months or more and aged 10 or over.
  public var tenPlus = SchoolGroup()
  /// Foster households.
  public var households = 0
  /// Their approved places.
  public var places = 0
  /// Households over their approved number.
  public var householdsOver = 0
  /// Children in own placements that were the only option.
  public var onlyOption = 0

  /// Nothing counted.
  public init() {}

  /// Children who started to be looked after in the year.
  public var starts: Int { flows.starts }

  /// Moves per child-year.
  public var movesPerChildYear: Double {
    let weeks = flows.childWeeks.total
    return weeks > 0 ? 52 * Double(flows.moves) / Double(weeks) : 0
  }

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

/// A group of looked-after pupils and what the year was like for them.
public struct SchoolGroup: Sendable, Equatable {
  /// Children in the group.
  public var children = 0
  /// Their moves in the year.
  public var moves = 0
  /// Their changes of worker in the year.
  public var workerChanges = 0
  /// Their weeks in care so far.
  public var weeksInCare = 0

  /// An empty group.
  public init() {}

  mutating func add(_ record: ChildRecord, week: Int) {
    children += 1
    moves += Int(record.movesThisYear)
    workerChanges += Int(record.workersThisYear)
    weeksInCare += record.stay(week)
  }
}

/// Children by plan.
public struct CarePlanCounts: Sendable, Equatable {
  /// To return to the family.
  public var returnHome = 0
  /// To stay long-term.
  public var longTerm = 0
  /// To be adopted.
  public var adoption = 0
  /// To live independently.
  public var independence = 0

  /// Nobody.
  public init() {}

  subscript(plan: CarePlan) -> Int {
    get {
      switch plan {
      case .returnHome: returnHome
      case .longTerm: longTerm
      case .adoption: adoption
      case .independence: independence
      }
    }
    set {
      switch plan {
      case .returnHome: returnHome = newValue
      case .longTerm: longTerm = newValue
      case .adoption: adoption = newValue
      case .independence: independence = newValue
      }
    }
  }
}
