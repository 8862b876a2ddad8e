extension Quantity {
  /// Values that a mechanism can use; a prior is conditioned on them.
  ///
  /// Amounts are not negative and shares do not exceed one. Signed quantities may take any value.
  var range: (lower: Double, upper: Double) {
    switch self {
    case .helpOnEscalation, .helpOnRecovery, .timelinessTrend, .lookedAfterChange,
      .camhsWaitOnMoves:
      (-.infinity, .infinity)
    case .referralSeasonality: (-0.9, 0.9)
    case .needShareAdditional, .needShareComplex, .needShareAcute, .reReferralShare, .initialPerReferral,
      .corePerInitial, .initialInSevenDays, .coreInThirtyFiveDays, .dutyUtilisation, .depthCutMaximum,
      .childInNeedShare, .enquiriesPerReferral, .registrationPerConference, .reRegistrationShare, .registerToCare,
      .newWorkerProductivity, .agencyCover, .workerChangeLeavingShare, .longTermTeamShare, .familySupportTeamShare,
      .fosteringTeamShare,
      .traineeDropout, .indicatorPersistence, .practicePersistence, .indicatorLoading,
      .indicatorCorrelation, .entryShareUnder1, .entryShare1To4, .entryShare5To9, .entryShare10To15, .entryShare16To17,
      .reEntryFiveYears, .minorityShareChildren, .legalCareOrder, .legalVoluntary, .exitHome, .exitAdoption,
      .exitIndependence, .exitResidenceOrder, .exitOther, .adoptedWithinTwelveMonths, .placementFoster,
      .placementParents, .placementAdoption, .placementOther, .agencyShareFoster, .fosterLeaving, .fosterMostOccupancy,
      .fosterConversion,
      .fosterLossToAgency, .complexNeedShare, .discountRate, .overlapRetention,
      .camhsLongWaitShare, .camhsTierTwoShare, .mentalDisorderShare, .camhsLookedAfterReferred, .camhsTierTwoWait,
      .camhsMissedDischarge, .camhsTurnover, .camhsDedicatedShare, .clinicInducedShare, .therapyUrgentShare,
      .therapyMissedDischarge, .therapyTurnover:
      (0, 1)
    // A share that lasts for ever would be no share.
    case .shockReferralsPersistence, .shockReturnsPersistence, .shockRegistrationsPersistence,
      .shockReRegistrationsPersistence, .shockClosingsPersistence, .shockDurationsPersistence, .shockEntriesPersistence,
      .shockExitsPersistence, .shockMovesPersistence, .shockPricesPersistence, .shockLeavingPersistence,
      .shockHiringPersistence, .shockPostsPersistence:
      (0, 0.98)
    // A month of no days, a worker without hours or without cases would divide by nothing.
    case .timeToFill, .productiveHours, .caseload: (0.1, .infinity)
    // Where every appointment is missed nobody is ever seen.
    case .camhsMissed, .therapyMissed: (0, 0.9)
    // First steps of more than half a year would be a wait of their own; a wait is noticed within a week at the soonest, and
    // a treatment is an appointment a week at the quickest.
    case .camhsFirstStepsWeeks, .therapyFirstStepsWeeks: (0, 26)
    case .clinicNoticeWeeks: (1, .infinity)
    case .camhsTreatmentWeeks, .therapyTreatmentWeeks: (1, .infinity)
    case .camhsMonthsToFill, .therapyMonthsToFill: (0.25, .infinity)
    // A household approved for fewer than one place would not be one; more than three is against the rules of the time.
    case .fosterPlaces: (1, 3)
    default: (0, .infinity)
    }
  }
}
