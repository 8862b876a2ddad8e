/// Why a set of values does not fit what was counted in the area: the facts; whoever shows them makes the sentence.
public struct BaselineMisfit: Error, Hashable, Sendable {
  /// What does not fit, with the number and what it would have to be.
  public enum Reason: Error, Hashable, Sendable {
    /// Care, placements and carers contradict each other or the counted children.
    case care(CareRejection)
    /// A value that no mechanism can use, drawn from beyond the end of a prior that reaches there once in a million million.
    case beyondRange(Quantity)
    /// Parts of a whole come to this sum, which they must not.
    case total(JointLimit.Whole, sum: Double)
    /// A band, from the youngest, has this many children and, on average, this many looked after.
    case moreLookedAfter(band: Int, children: Double, lookedAfter: Double)
    /// Weekly hazard at which children of a band must move up from a level, 0 to 2, for the levels to keep their size.
    case escalation(level: Int, band: Int, hazard: Double)
    /// Weekly hazard at which children of a band in acute need must enter care for the entries that care needs.
    case entry(band: Int, hazard: Double)
    /// No lognormal distribution has this ratio of standard deviation to mean of the hours of a case.
    case hoursSpread(Double)
    /// No gamma distribution has this shape, or this mean in weeks, of stays on the register.
    case registerStay(shape: Double, meanWeeks: Double)
    /// A team that works on cases has nobody in it at the start, with so many posts in all.
    case emptyTeam(Workforce.Team, posts: Int)
    /// Registrations per enquiry that keep the counted register, and the most that conferences allow.
    case registrations(needed: Double, most: Double)
    /// Children in need opened a week exceed those there are, so that they could not stay as many.
    case closings(opened: Double, of: Double)
    /// Waits, referrals and clinicians contradict each other.
    case clinic(ClinicMisfit)
  }

  /// A parameter on which the misfit rests and its value in the set.
  public struct Held: Hashable, Sendable {
    /// What the mechanism reads.
    public var quantity: Quantity
    /// The parameter that the area reads for it.
    public var parameter: String
    /// Its value.
    public var value: Double
  }

  /// What does not fit.
  public var reason: Reason
  /// The parameters on which it rests.
  public var held: [Held]

  init(_ reason: Reason, in draw: borrowing ParameterDraw, of area: borrowing CompiledArea) {
    self.reason = reason
    held = []
    for quantity in reason.quantities {
      held.append(Held(quantity: quantity, parameter: area.parameters[quantity.index].id, value: draw[quantity]))
    }
  }
}

extension BaselineMisfit.Reason {
  private static let needShares = JointLimit(.needs).parts
  private static let exits: [Quantity] = [
    .exitHazardToSixMonths, .exitHazardToTwelveMonths, .exitHazardBeyond, .exitIndependence,
  ]

  /// The quantities that enter the sum that does not come out.
  var quantities: [Quantity] {
    switch self {
    case .care(let rejection): rejection.quantities
    case .beyondRange(let quantity): [quantity]
    case .total(let whole, _): JointLimit(whole).parts
    case .closings: [.referralRate, .initialPerReferral, .childInNeedShare]
    case .moreLookedAfter: Self.exits
    case .escalation:
      Self.needShares + [.needWeeksAdditional, .needWeeksComplex, .needWeeksAcute] + Self.exits
    case .entry: [.needShareAcute] + Self.exits
    case .hoursSpread: [.hoursSpread]
    case .registerStay: [.registerShape, .registerMonths, .registerToCare]
    case .emptyTeam: [.longTermTeamShare, .familySupportTeamShare, .fosteringTeamShare, .agencyCover]
    case .clinic(let misfit): misfit.quantities
    case .registrations: [.registrationPerConference, .registerMonths, .enquiriesPerReferral, .referralRate]
    }
  }
}

extension CareRejection {
  /// The quantities that enter the sum that does not come out.
  var quantities: [Quantity] {
    let phases: [Quantity] = [.moveHazardToSixMonths, .moveHazardToTwentyFourMonths, .moveHazardBeyond]
    let entrants: [Quantity] = [
      .entryShareUnder1, .entryShare1To4, .entryShare5To9, .entryShare10To15, .entryShare16To17,
    ]
    let hazards: [Quantity] = [.exitHazardToSixMonths, .exitHazardToTwelveMonths, .exitHazardBeyond]
    let shares: [Quantity] = [.exitHome, .exitAdoption, .exitIndependence, .exitResidenceOrder, .exitOther]
    return switch self {
    case .noExits: [.careEntryRate, .lookedAfterChange]
    case .ageingOutExceedsExits: hazards + shares + [.entryShare16To17]
    case .returnsExceedEntrants(let band): [.reEntryFiveYears, .exitHome, entrants[band]]
    case .returnsExceedEntries: [.reEntryFiveYears, .exitHome, .lookedAfterChange, .careEntryRate]
    case .forcedMovesExceedMoves(let phase): [phases[phase], .fosterLeaving, .fosterLossToAgency, .placementFoster]
    case .noRoomForFosterCare: [.placementFoster, .placementParents, .placementAdoption, .placementOther]
    case .tooFewCarers: [.fosterHouseholds, .fosterPlaces, .placementFoster, .agencyShareFoster]
    case .frailtyShape: [.moveFrailtyShape]
    case .noSolution:
      hazards + shares + [.placementAdoption]
    }
  }
}

extension ClinicMisfit {
  /// The quantities that enter the sum that does not come out.
  var quantities: [Quantity] {
    switch self {
    case .mentalHealthWait: [.camhsLongWaitShare, .camhsTierTwoShare, .camhsTierTwoWait, .camhsWithdrawal]
    case .therapyWait: [.therapyWithdrawal, .therapyFirstStepsWeeks]
    case .lookedAfterWait: [.camhsFirstStepsWeeks]
    case .ownPaths: [.camhsReferrals, .camhsLookedAfterReferred, .camhsYoungOffenderReferrals]
    case .mentalHealthFlow, .mentalHealthChildren:
      [.camhsReferrals, .camhsStaff, .camhsNewCases, .camhsMissed, .camhsMissedDischarge]
    case .therapyFlow, .therapyChildren:
      [.therapyReferrals, .therapyStaff, .therapyAssessments, .therapyMissed, .therapyMissedDischarge]
    case .mentalHealthRefilled, .therapyRefilled: [.clinicInducedShare, .clinicNoticeWeeks]
    }
  }
}

/// Refusals of one draw by kind, with the first of each, so that the commonest can be told.
struct MisfitTally {
  private var kinds: [(first: BaselineMisfit, count: Int)] = []

  mutating func add(_ misfit: BaselineMisfit) {
    let quantities = misfit.held.map(\.quantity)
    if let place = kinds.firstIndex(where: { $0.first.held.map(\.quantity) == quantities }) {
      kinds[place].count += 1
    } else {
      kinds.append((misfit, 1))
    }
  }

  /// The first misfit of the commonest kind.
  var commonest: BaselineMisfit? {
    let most = kinds.map(\.count).max()
    return kinds.first { $0.count == most }?.first
  }
}
