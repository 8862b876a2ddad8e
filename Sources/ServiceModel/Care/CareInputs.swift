/// What interventions do to children's care in one week; ratios of 1 and additions of 0 are the baseline.
public struct CareLevers: Sendable, Equatable {
  /// Households that the campaign has set out to approve so far, whole and fractions, from the first week on.
  public var campaignHouseholds = 0.0
  /// Households that receive the support package this week.
  public var supportedHouseholds = 0.0
  /// Ratio by which a supported household's hazard of leaving changes (lever carer-leaving-supported).
  public var carerLeavingSupported = 1.0
  /// Ratio by which the move hazard in a supported household changes (lever move-hazard-supported).
  public var moveHazardSupported = 1.0
  /// Added chance that a new placement is over 20 miles away (lever distant-placement), as a share.
  public var distantPlacement = 0.0
  /// Added share of new placements in children's homes (lever homes-share).
  public var homesShare = 0.0
  /// Added share of exits by residence order or special guardianship (lever residence-order-exit).
  public var residenceOrderExit = 0.0
  /// Ratio by which the rate of worker changes changes (lever worker-change-rate).
  public var workerChangeRate = 1.0

  /// Ratio of the weekly price of agency foster care (lever agency-fee).
  public var agencyFee = 1.0
  /// Ratio of the weekly price of specialist residential care (lever specialist-fee).
  public var specialistFee = 1.0

  /// Ratio of the odds that a review is late (lever late-reviews).
  public var lateReviews = 1.0
  /// Ratio by which the hazard of leaving to live independently changes (lever independence-exit).
  public var independenceExit = 1.0
  /// Ratio by which the hazards of leaving care after a year or more in it change (lever long-stay-exit).
  public var longStayExit = 1.0

  /// Ratio by which the hazards of leaving care change.
  public var exitHazard = 1.0
  /// Ratio by which the hazards of a move change.
  public var moveHazard = 1.0
  /// Ratio of the weekly prices of all placements.
  public var prices = 1.0

  /// The baseline.
  public init() {}

  /// What a week's plan and its year do to looked-after children; campaign households are the total begun so far.
  init(_ levers: WeekLevers, shocks: YearShocks) {
    exitHazard = shocks[.exits]
    moveHazard = shocks[.moves] * levers[.moveHazard]
    prices = shocks[.prices]
    campaignHouseholds = levers[.carerApprovals]
    supportedHouseholds = levers[.carersSupported]
    carerLeavingSupported = levers[.carerLeavingSupported]
    moveHazardSupported = levers[.moveHazardSupported]
    distantPlacement = levers[.distantPlacement]
    homesShare = levers[.homesShare]
    residenceOrderExit = levers[.residenceOrderExit]
    workerChangeRate = levers[.workerChangeRate]
    agencyFee = levers[.agencyFee]
    specialistFee = levers[.specialistFee]
    lateReviews = levers[.lateReviews]
    independenceExit = levers[.independenceExit]
    longStayExit = levers[.longStayExit]
  }
}

/// What a week of care means outside it.
public struct CareFlow: Sendable, Equatable {
  /// Children under 18 who left care, by age band.
  public var joiningArea = AgeBandCounts()
  /// Children who came back to care after a return home, by age band.
  public var returningToCare = AgeBandCounts()
  /// Pounds spent on placements in the week, at 2005/06 prices.
  public var cost = 0.0
}

/// What the workforce means for looked-after children in one week.
public struct WorkersThisWeek: Sendable, Equatable {
  /// Changes of worker a year for a child, before the lever.
  public var changeHazard: Double
  /// Share of looked-after children who have an allocated qualified worker.
  public var allocatedShare: Double
  /// The team's work over what it can do, 1 at the baseline.
  public var loadRatio: Double

  /// A week of the workforce.
  public init(changeHazard: Double, allocatedShare: Double, loadRatio: Double) {
    self.changeHazard = changeHazard
    self.allocatedShare = allocatedShare
    self.loadRatio = loadRatio
  }
}

/// Children who come into care for the first time in one week, by stream and age band.
///
/// Ordinals within a stream, week and band run from 0, so one more child is one more ordinal and changes nobody else.
public struct Arrivals: Sendable, Equatable {
  /// From acute need.
  public var need = AgeBandCounts()
  /// From the child protection register.
  public var register = AgeBandCounts()
  /// From any other stream.
  public var other = AgeBandCounts()

  /// Nobody.
  public init() {}

  /// Adds children to a stream and a band; streams other than need and register count as other.
  public mutating func add(_ count: Int, band: Int, origin: CareOrigin) {
    switch origin {
    case .need: need[band] += count
    case .register: register[band] += count
    default: other[band] += count
    }
  }

  /// Everybody who comes in.
  public var total: Int { need.total + register.total + other.total }
}
