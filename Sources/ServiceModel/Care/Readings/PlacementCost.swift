extension CareSystem {
  /// Pounds a week at 2005/06 prices for the placements that the council pays for by the week.
  ///
  /// Placements with parents, for adoption and elsewhere carry no weekly price in the evidence; they count as nothing, so
  /// the average over foster and residential stock is the published indicator's (PAF CF/B8), not the cost of care.
  func weeklyCost(_ levers: CareLevers) -> Double {
    let costs = parameters.costs
    let near = Double(inKind.home - inDistantHomes)
    return levers.prices * calibration.priceLevel
      * (Double(inKind.ownFoster) * costs.ownFoster
        + Double(inKind.agencyFoster) * costs.agencyFoster * max(0, levers.agencyFee)
        + near * costs.home + Double(inDistantHomes) * costs.distantHome * max(0, levers.specialistFee))
  }
}
