/// The parameters that the pathway and the workforce read, by their names in the catalogue.
///
/// An area may put its own parameter in the place of a national one (`Area.parameters`).
public enum Quantity: String, CaseIterable, Sendable {
  // Need
  case needShareAdditional = "need-share-additional"
  case needShareComplex = "need-share-complex"
  case needShareAcute = "need-share-acute"
  case needWeeksAdditional = "need-weeks-additional"
  case needWeeksComplex = "need-weeks-complex"
  case needWeeksAcute = "need-weeks-acute"
  case helpOnEscalation = "help-on-escalation"
  // Front door
  case referralRate = "referral-rate"
  case contactsPerReferral = "contacts-per-referral"
  case contactRateAdditional = "contact-rate-additional"
  case contactRateComplex = "contact-rate-complex"
  case contactRateAcute = "contact-rate-acute"
  case thresholdSlope = "threshold-slope"
  case referralWeekOverdispersion = "referral-week-overdispersion"
  case referralSeasonality = "referral-seasonality"
  case referralYearShock = "referral-year-shock"
  case reReferralShare = "re-referral-share"
  // Assessment
  case initialPerReferral = "ia-per-referral"
  case corePerInitial = "ca-per-ia"
  case initialInSevenDays = "ia-7-days"
  case coreInThirtyFiveDays = "ca-35-days"
  case timelinessTrend = "timeliness-trend"
  case hoursReferral = "hours-referral"
  case hoursInitial = "hours-initial"
  case hoursCore = "hours-core"
  case hoursEnquiry = "hours-s47"
  case hoursRegisterMonth = "hours-register-month"
  case hoursLookedAfterMonth = "hours-lac-month"
  case hoursChildInNeedMonth = "hours-cin-month"
  case hoursSpread = "hours-spread"
  case durationSpread = "assessment-duration-spread"
  case dutyUtilisation = "duty-utilisation"
  case depthCutMaximum = "depth-cut-maximum"
  case depthCutStartLoad = "depth-cut-start-load"
  case depthEffectOnReturn = "depth-effect-on-return"
  case childInNeedShare = "cin-share-after-assessment"
  // Protection
  case enquiriesPerReferral = "s47-per-referral"
  case registrationPerConference = "registration-per-icpc"
  case registerMonths = "register-duration"
  case registerShape = "register-duration-shape"
  case reRegistrationShare = "re-registration"
  case registerToCare = "register-to-care"
  case entryYearShock = "entry-year-shock"
  case registerUnallocatedSlope = "register-unallocated-slope"
  // Workforce
  case turnover = "turnover-england"
  case caseloadTurnover = "caseload-turnover"
  case newWorkerProductivity = "new-worker-productivity"
  case agencyCover = "agency-cover"
  case longTermTeamShare = "long-term-team-share"
  case familySupportTeamShare = "family-support-team-share"
  case fosteringTeamShare = "fostering-team-share"
  case traineeMonths = "trainee-months"
  case traineeDropout = "trainee-dropout"
  // Indicators and practice
  case indicatorPersistence = "indicator-persistence"
  case practicePersistence = "practice-persistence"
  case practiceShock = "practice-shock"
  case practiceShrinkage = "practice-shrinkage"
  case practiceUnit = "practice-unit"
  case practiceWorkforce = "practice-workforce"
  case indicatorLoading = "indicator-loading"
  case indicatorCorrelation = "indicator-correlation"
  // Money
  case costSocialWorker = "cost-social-worker"
  case costAgencyPremium = "cost-agency-premium"
  case costFosterInHouse = "cost-foster-inhouse"
  case costFosterAgency = "cost-foster-agency"
  case costHomes = "cost-homes"
  case costSpecialist = "cost-out-of-area-specialist"
  // Looked-after children and foster carers
  case careEntryRate = "care-entry-rate"
  case entryShareUnder1 = "entry-share-under-1"
  case entryShare1To4 = "entry-share-1-4"
  case entryShare5To9 = "entry-share-5-9"
  case entryShare10To15 = "entry-share-10-15"
  case entryShare16To17 = "entry-share-16-17"

  /// Position in `allCases`.
  public var index: Int { Quantity.indices[self]! }

  private static let indices = Dictionary(uniqueKeysWithValues: zip(allCases, 0...))
}
