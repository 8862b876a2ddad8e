extension PlacementKernel {
  /// Improves the kernel until the reference cohort's mix of placements is the draw's, and gives that mix.
  @discardableResult
  mutating func solve(
    _ parameters: CareParameters, cohort: ReferenceCohort, stock: StockMix
  ) throws(CareRejection) -> KindChances {
    let shares = PlacementShares(parameters.placement)
    let shapes = parameters.shapes
    let members = cohort.children.filter { !$0.adoptive }.map {
      (CareBands.band(ofAge: $0.ageAtPlacement), stock.lasting($0.exposure))
    }
    guard !members.isEmpty else { return chances(band: 0) }
    var scales = (home: 1.0, parents: 1.0, other: 1.0)
    let weights = (five(shapes.homesByAge), five(shapes.parentsByAge), five(shapes.otherByAge))
    var mean = KindChances()
    scales = (
      shares.home / Self.mean(weights.0, members), shares.parents / Self.mean(weights.1, members),
      shares.other / Self.mean(weights.2, members)
    )
    for _ in 0..<40 {
      home = weights.0.map { $0 * scales.home }
      parents = weights.1.map { $0 * scales.parents }
      other = weights.2.map { $0 * scales.other }
      for band in 0..<CareBands.count where home[band] + parents[band] + other[band] > 1 {
        throw .noRoomForFosterCare
      }
      setMatching(parameters)
      let byBand = (0..<CareBands.count).map { chances(band: $0) }
      mean = KindChances()
      for (band, lasting) in members { mean += StockMix.mix(byBand[band], lasting) }
      mean = mean.divided(by: Double(members.count))
      let change = correct(&scales, mean, shares)
      if change < 1e-4 { break }
    }
    return mean
  }

  /// Corrects the scales and the agency's share of new foster placements; gives the largest relative error.
  private mutating func correct(
    _ scales: inout (home: Double, parents: Double, other: Double), _ mean: KindChances, _ shares: PlacementShares
  ) -> Double {
    var change = 0.0
    func factor(_ wanted: Double, _ found: Double) -> Double {
      guard wanted > 0, found > 0 else { return wanted > 0 ? 1 : 0 }
      change = max(change, abs(wanted / found - 1))
      return wanted / found
    }
    scales.home *= factor(shares.home, mean.home + mean.lost)
    scales.parents *= factor(shares.parents, mean.parents)
    scales.other *= factor(shares.other, mean.other)
    let agency = mean.agency + mean.transferred
    let foster = agency + mean.matched + mean.only
    if foster > 0 {
      let error = shares.agencyOfFoster - agency / foster
      change = max(change, abs(error))
      agencyAtStart = min(1, max(0, agencyAtStart + error))
    }
    return change
  }

  private static func mean(_ weights: [Double], _ members: [(Int, StockMix.Lasting)]) -> Double {
    members.reduce(0) { $0 + weights[$1.0] } / Double(members.count)
  }
}
