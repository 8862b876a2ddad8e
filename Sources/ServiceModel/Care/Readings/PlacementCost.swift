extension CareSystem {
  /// Pounds a week at 2005/06 prices for foster and residential care: what the published indicator counts (PAF CF/B8).
  func weeklyCost(_ levers: CareLevers) -> Double {
    let costs = parameters.costs
    let near = Double(inKind.home - inDistantHomes)
    return levers.prices * calibration.priceLevel
      * (Double(inKind.ownFoster) * costs.ownFoster
        + Double(inKind.agencyFoster) * costs.agencyFoster * max(0, levers.agencyFee)
        + near * costs.home + Double(inDistantHomes) * costs.distantHome * max(0, levers.specialistFee))
  }

  /// Pounds a week at 2005/06 prices for children placed for adoption and elsewhere.
  ///
  /// A child placed with parents costs the time of workers alone, which is counted with them.
  func otherWeeklyCost(_ levers: CareLevers) -> Double {
    let costs = parameters.costs
    return levers.prices * calibration.priceLevel
      * (Double(inKind.adoption) * costs.adoption + Double(inKind.other) * costs.other)
  }
}
