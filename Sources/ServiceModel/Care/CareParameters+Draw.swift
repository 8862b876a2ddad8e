extension CareParameters {
  /// The parameters of a draw for an area.
  ///
  /// Where the area has a published figure of its own, the level behind it is used (``LevelBelief``). Children's homes take
  /// what the other kinds of placement leave.
  init(_ draw: borrowing ParameterDraw, area: borrowing CompiledArea) {
    self.init()
    setEntry(draw)
    setExit(draw)
    setPlacement(draw)
    setFostering(draw)
    if let distant = draw.level(.placedDistant) { placement.distantShare = distant / 100 }
    if let reviews = draw.level(.reviewsOnTime) { workers.reviewsOnTime = reviews / 100 }
    levels.adopted = draw.level(.adopted).map { $0 / 100 }
    levels.threePlacements = draw.level(.threePlacements).map { $0 / 100 }
    levels.weeklyCost = draw.level(.weeklyCost)
    workers.changeHazard = draw[.workerChangeRate]
    shapes.complexNeed = draw[.complexNeedShare]
  }

  private mutating func setEntry(_ draw: borrowing ParameterDraw) {
    entry.shareUnderOne = draw[.entryShareUnder1]
    entry.shareOneToFour = draw[.entryShare1To4]
    entry.shareFiveToNine = draw[.entryShare5To9]
    entry.shareTenToFifteen = draw[.entryShare10To15]
    entry.shareSixteenToSeventeen = draw[.entryShare16To17]
    entry.returnWithinFiveYears = draw[.reEntryFiveYears]
    entry.minorityShare = draw[.minorityShareChildren]
    entry.careOrderShare = draw[.legalCareOrder]
    entry.accommodatedShare = draw[.legalVoluntary]
  }

  private mutating func setExit(_ draw: borrowing ParameterDraw) {
    exit.hazardToSixMonths = draw[.exitHazardToSixMonths]
    exit.hazardToTwelveMonths = draw[.exitHazardToTwelveMonths]
    exit.hazardBeyond = draw[.exitHazardBeyond]
    exit.homeShare = draw[.exitHome]
    exit.adoptionShare = draw[.exitAdoption]
    exit.independenceShare = draw[.exitIndependence]
    exit.residenceOrderShare = draw[.exitResidenceOrder]
    exit.otherShare = draw[.exitOther]
    exit.adoptionHazardUnderOne = draw[.adoptionHazardUnder1]
    exit.adoptionHazardTenPlus = draw[.adoptionHazard10Plus]
    exit.homeHazardUnderFive = draw[.homeHazardUnder5]
    exit.homeHazardTenToFifteen = draw[.homeHazard10To15]
    exit.adoptedWithinTwelveMonths = draw[.adoptedWithinTwelveMonths]
  }

  private mutating func setPlacement(_ draw: borrowing ParameterDraw) {
    placement.fosterShare = draw[.placementFoster]
    placement.parentsShare = draw[.placementParents]
    placement.adoptionShare = draw[.placementAdoption]
    placement.otherShare = draw[.placementOther]
    let named = placement.fosterShare + placement.parentsShare + placement.adoptionShare + placement.otherShare
    placement.homesShare = max(0, 1 - named)
    placement.agencyShareOfFoster = draw[.agencyShareFoster]
    moves.hazardToSixMonths = draw[.moveHazardToSixMonths]
    moves.hazardToTwentyFourMonths = draw[.moveHazardToTwentyFourMonths]
    moves.hazardBeyond = draw[.moveHazardBeyond]
    moves.frailtyShape = draw[.moveFrailtyShape]
    moves.unmatchedRatio = draw[.unmatchedMoveRatio]
    moves.workerChangeRatio = draw[.workerChangeMoveRatio]
  }

  private mutating func setFostering(_ draw: borrowing ParameterDraw) {
    fostering.households = draw[.fosterHouseholds]
    fostering.placesPerHousehold = draw[.fosterPlaces]
    fostering.leavingHazard = draw[.fosterLeaving]
    fostering.enquiryConversion = draw[.fosterConversion]
    fostering.approvalMonths = draw[.fosterApprovalMonths]
    fostering.firstPlacementMonths = draw[.fosterFirstPlacementMonths]
    fostering.lossToAgency = draw[.fosterLossToAgency]
    costs.ownFoster = draw[.costFosterInHouse]
    costs.agencyFoster = draw[.costFosterAgency]
    costs.home = draw[.costHomes]
    costs.distantHome = draw[.costSpecialist]
    costs.adoption = draw[.costAdoptivePlacement]
    costs.other = draw[.costOtherPlacement]
  }
}
