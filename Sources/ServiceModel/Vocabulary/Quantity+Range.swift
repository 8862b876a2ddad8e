extension Quantity {
  /// Values that a mechanism can use; a prior is conditioned on them, and what is written must lie inside.
  ///
  /// Amounts are not negative and shares do not exceed one. Everything else ends far beyond what any area has been known to
  /// be like (no prior of the catalogue has more than 1e-12 of its chance past an end that is not a law of nature), so that
  /// every mechanism gets numbers that it can play in finite time.
  public var range: ClosedRange<Double> {
    switch self {
    // Elasticities: five doublings or halvings of what answers, for each one of what it answers to.
    case .helpOnEscalation, .helpOnRecovery, .camhsWaitOnMoves: -5...5
    case .timelinessTrend: -50...50
    case .lookedAfterChange: -0.5...0.5
    case .referralSeasonality: -0.9...0.9
    // Where every referral is a return nobody is ever referred for the first time.
    case .reReferralShare: 0...0.9
    // The log odds of a share that is none or all are infinite.
    case .initialPerReferral: 0.01...0.99
    case .reRegistrationShare: 0...0.99
    // A wait of no weeks cannot shorten.
    case .camhsTierTwoWait: 0.01...1
    // A team without work, or children without a place in which they may be, would divide by nothing.
    case .dutyUtilisation, .fosterMostOccupancy: 0.05...1
    case .needShareAdditional, .needShareComplex, .needShareAcute, .corePerInitial, .initialInSevenDays,
      .coreInThirtyFiveDays, .depthCutMaximum, .childInNeedShare, .enquiriesPerReferral, .registrationPerConference,
      .registerToCare, .newWorkerProductivity, .agencyCover, .workerChangeLeavingShare, .longTermTeamShare,
      .familySupportTeamShare, .fosteringTeamShare, .traineeDropout, .indicatorPersistence, .practicePersistence,
      .indicatorLoading, .indicatorCorrelation, .entryShareUnder1, .entryShare1To4, .entryShare5To9, .entryShare10To15,
      .entryShare16To17, .reEntryFiveYears, .minorityShareChildren, .legalCareOrder, .legalVoluntary, .exitHome,
      .exitAdoption, .exitIndependence, .exitResidenceOrder, .exitOther, .adoptedWithinTwelveMonths, .placementFoster,
      .placementParents, .placementAdoption, .placementOther, .agencyShareFoster, .fosterLeaving, .fosterConversion,
      .fosterLossToAgency, .complexNeedShare, .discountRate, .overlapRetention, .camhsLongWaitShare, .camhsTierTwoShare,
      .mentalDisorderShare, .camhsLookedAfterReferred, .camhsMissedDischarge, .camhsTurnover,
      .camhsDedicatedShare, .clinicInducedShare, .therapyUrgentShare, .therapyMissedDischarge, .therapyTurnover:
      0...1
    // A share that lasts for ever would be no share.
    case .shockReferralsPersistence, .shockReturnsPersistence, .shockRegistrationsPersistence,
      .shockReRegistrationsPersistence, .shockClosingsPersistence, .shockDurationsPersistence, .shockEntriesPersistence,
      .shockExitsPersistence, .shockMovesPersistence, .shockPricesPersistence, .shockLeavingPersistence,
      .shockHiringPersistence, .shockPostsPersistence:
      0...0.98
    // Two on the log scale: a year in six sees the rate at seven times, or a seventh.
    case .shockReferralsInnovation, .shockReturnsInnovation, .shockRegistrationsInnovation,
      .shockReRegistrationsInnovation, .shockClosingsInnovation, .shockDurationsInnovation, .shockEntriesInnovation,
      .shockExitsInnovation, .shockMovesInnovation, .shockPricesInnovation, .shockLeavingInnovation,
      .shockHiringInnovation, .shockPostsInnovation:
      0...2
    default: amounts
    }
  }

  /// The ranges in the order of `allCases`.
  static let ranges = allCases.map(\.range)

  /// Amounts that are no shares.
  private var amounts: ClosedRange<Double> {
    switch self {
    // A stay must last longer than the week in which it is drawn, and less than ten years.
    case .needWeeksAdditional, .needWeeksComplex, .needWeeksAcute: 1.1...520
    case .referralRate: 10...5_000
    case .contactsPerReferral: 0.1...50
    case .contactRateAdditional, .contactRateComplex, .contactRateAcute: 0...10_000
    case .thresholdSlope: 0.02...20
    case .referralWeekOverdispersion: 0...100
    case .hoursReferral: 0...100
    case .hoursInitial, .hoursCore, .hoursEnquiry: 0.1...500
    case .hoursRegisterMonth, .hoursLookedAfterMonth, .hoursChildInNeedMonth: 0.1...200
    case .hoursSpread: 0.01...10
    case .durationSpread: 0.01...20
    case .durationLoad, .overloadBar, .enquiryLevelRatio: 0...50
    case .depthCutStartLoad, .overloadStartWeeks, .depthEffectOnReturn: 0...100
    case .overloadWidthWeeks: 0...500
    case .overloadHours: 0...20
    case .registerMonths: 0.5...120
    case .registerShape, .moveFrailtyShape: 0.1...100
    case .registerUnallocatedSlope: 0...10
    case .turnover: 0.005...1
    // Points of leaving for a tenth more cases: ten is six times what is believed.
    case .caseloadTurnover: 0...10
    case .caseload: 1...500
    case .productiveHours: 100...3_000
    // A month of no days would divide by nothing.
    case .timeToFill: 0.1...120
    case .traineeMonths: 0...240
    case .practiceUnit, .practiceWorkforce: 0...50
    case .reportReadingError: 0...20
    case .costSocialWorker: 0...1_000_000
    case .costAgencyPremium: 0...10
    case .costFosterInHouse, .costFosterAgency, .costHomes, .costSpecialist, .costAdoptivePlacement,
      .costOtherPlacement:
      0...100_000
    default: careAndClinics
    }
  }

  /// Amounts of children's care and of clinics.
  private var careAndClinics: ClosedRange<Double> {
    switch self {
    case .careEntryRate: 0.1...500
    case .exitHazardToSixMonths, .exitHazardToTwelveMonths, .exitHazardBeyond: 0.001...20
    case .adoptionHazardUnder1, .adoptionHazard10Plus, .homeHazardUnder5, .homeHazard10To15: 0...10
    case .moveHazardToSixMonths, .moveHazardToTwentyFourMonths, .moveHazardBeyond, .workerChangeRate: 0...50
    case .unmatchedMoveRatio, .workerChangeMoveRatio: 0.1...20
    case .fosterHouseholds: 0...20_000
    // A household approved for fewer than one place would not be one; more than three is against the rules of the time.
    case .fosterPlaces: 1...3
    case .fosterApprovalMonths, .fosterFirstPlacementMonths: 0...120
    // Where every appointment is missed nobody is ever seen.
    case .camhsMissed, .therapyMissed: 0...0.9
    // First steps of more than half a year would be a wait of their own; a wait is noticed within a week at the soonest, and
    // a treatment is an appointment a week at the quickest.
    case .camhsFirstStepsWeeks, .therapyFirstStepsWeeks: 0...26
    case .clinicNoticeWeeks: 1...5_000
    case .camhsTreatmentWeeks, .therapyTreatmentWeeks: 1...1_000
    case .camhsMonthsToFill, .therapyMonthsToFill: 0.25...120
    case .camhsStaff, .camhsNewCases, .therapyStaff: 0.1...5_000
    case .camhsReferrals, .therapyReferrals: 1...100_000
    case .therapyAssessments: 1...5_000
    case .camhsYoungOffenderReferrals: 0...10_000
    case .camhsWithdrawal, .therapyWithdrawal: 0...50
    case .camhsFollowUps, .therapyFollowUps: 0...500
    default: preconditionFailure("every quantity has a range, and '\(rawValue)' has none")
    }
  }
}
