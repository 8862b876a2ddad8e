import Stochastics

/// Indicators that are read off the pathway, the care system, the workforce and the clinics, by their ids: each beside its reading.
public enum MechanismIndicator: String, CaseIterable, Sendable {
  case referralRate = "referral-rate"
  case reReferralRate = "re-referral-rate"
  case initialInSevenDays = "initial-assessments-in-7-days"
  case coreInThirtyFiveDays = "core-assessments-in-35-days"
  case registerRate = "child-protection-register-rate"
  case reRegistrations = "register-re-registrations"
  case registerTwoYears = "register-two-years-or-more"
  case registerUnallocated = "register-unallocated"
  case lookedAfterRate = "looked-after-rate"
  case careEntryRate = "care-entry-rate"
  case threePlacements = "lac-three-placements"
  case longTermStability = "lac-long-term-stability"
  case familyPlacement = "lac-family-placement"
  case placedDistant = "lac-placed-distant"
  case adopted = "lac-adopted"
  case reviewsOnTime = "lac-reviews-on-time"
  case qualifiedWorker = "lac-qualified-worker"
  case workerChanges = "lac-worker-changes"
  case vacancies = "social-worker-vacancies"
  case turnover = "social-worker-turnover"
  case weeklyCost = "lac-weekly-cost"
  case agency = "agency-social-workers"
  case initialShare = "referrals-to-initial-assessment"
  case clinicLongWaits = "camhs-wait-over-13-weeks"
  case lookedAfterClinicWait = "lac-camhs-wait"
  case therapyWait = "paediatric-ot-wait"

  /// The value at a year's end, in the indicator's own unit.
  func reading(_ now: borrowing YearReadings) -> Double {
    switch self {
    case .referralRate: now.per10000(now.state.frontDoor.referrals)
    case .reReferralRate: now.state.frontDoor.repeatReferrals.percent
    case .initialInSevenDays: now.state.assessment.initialsOnTime.percent
    case .coreInThirtyFiveDays: now.state.assessment.coresOnTime.percent
    case .registerRate: now.per10000(now.state.protection.onRegister)
    case .reRegistrations: now.state.protection.registeredAgain.percent
    case .registerTwoYears: now.state.protection.registeredTwoYears.percent
    case .registerUnallocated: now.unallocated.percent
    case .lookedAfterRate: now.per10000(now.state.care.lookedAfter)
    case .careEntryRate: now.per10000(now.care.starts)
    case .threePlacements: now.care.threePlacements.percent
    case .longTermStability: now.care.longTermStability.percent
    case .familyPlacement: now.care.familyPlacement.percent
    case .placedDistant: now.care.placedDistant.percent
    case .adopted: now.care.adopted.percent
    case .reviewsOnTime: now.care.reviewsOnTime.percent
    case .qualifiedWorker: now.care.qualifiedWorker.percent
    case .workerChanges: now.care.workerChanges.percent
    case .vacancies: now.state.workforce.vacancies.percent
    case .turnover: now.state.workforce.turnover
    case .weeklyCost: now.care.weeklyCost
    case .agency: now.agencyShare
    case .clinicLongWaits: now.clinics.overThirteenWeeks.percent
    case .lookedAfterClinicWait: now.clinics.lookedAfterWait
    case .therapyWait: now.clinics.therapyWait
    case .initialShare:
      CountedShare(now.state.assessment.completed[.initial], of: now.state.frontDoor.referrals).percent
    }
  }
}

extension MechanismIndicator {
  /// Whether the state at the start gives its reading, so that a link between sectors can tell by how much it differs.
  public var isKnownAtStart: Bool {
    switch self {
    case .registerRate, .lookedAfterRate, .threePlacements, .longTermStability, .familyPlacement, .qualifiedWorker,
      .workerChanges, .vacancies, .clinicLongWaits, .lookedAfterClinicWait, .therapyWait:
      true
    default: false
    }
  }

  /// Figures whose level a start comes to, with the quantities that settle the level where no figure is published.
  static let settledBy: [(MechanismIndicator, [Quantity])] = [
    (.reRegistrations, [.reRegistrationShare]),
    (.adopted, [.exitAdoption, .adoptionHazardUnder1, .adoptionHazard10Plus]),
    (.threePlacements, [.moveHazardToSixMonths, .moveHazardToTwentyFourMonths, .moveHazardBeyond, .moveFrailtyShape]),
    (.weeklyCost, [.costFosterInHouse, .costFosterAgency, .costHomes, .costSpecialist]),
  ]
}
