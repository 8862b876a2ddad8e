/// Where a child in need of a placement goes, by age, before any search for a carer.
///
/// Every new placement is drawn from this kernel whatever the old one was, so the stock's shares are the kernel's, averaged
/// over the ages at which present placements began; the scales are solved so that these averages are the draw's shares.
struct PlacementKernel: Sendable {
  /// Chance of a children's home by band, before children for whom no carer is found.
  var home: [Double]
  /// Chance of placement with parents by band.
  var parents: [Double]
  /// Chance of another placement by band.
  var other: [Double]
  /// Share of foster placements that begin with an agency.
  var agencyAtStart: Double
  /// Chance that own carers offer a good match.
  var matched: Double
  /// What follows when they do not: agency, home, stretched household; otherwise an own household with room.
  var noMatch: (agency: Double, home: Double, stretched: Double)
  /// Share of own foster placements that are the only option, at their start.
  var unmatchedOfOwn: Double
  /// Share of the ordinary stock with own carers.
  var ownShare: Double

  init(parameters: CareParameters, transfer: Double, cohort: ReferenceCohort) throws(CareRejection) {
    let shares = PlacementShares(parameters.placement)
    let shapes = parameters.shapes
    let lasting = cohort.meanInOrdinaryCare { exponential(-transfer * $0.inPlacement) }
    agencyAtStart = max(0, 1 - (1 - shares.agencyOfFoster) / max(lasting, 1e-9))
    noMatch = shapes.noMatch
    var unmatched = agencyAtStart / (noMatch.agency + noMatch.home * agencyAtStart)
    if unmatched > 1 {
      unmatched = 1
      noMatch.agency = agencyAtStart * (1 - noMatch.home)
      noMatch.stretched = min(noMatch.stretched, 1 - noMatch.agency - noMatch.home)
    }
    matched = 1 - unmatched
    let only = unmatched * max(0, 1 - noMatch.agency - noMatch.home)
    unmatchedOfOwn = matched + only > 0 ? only / (matched + only) : 0

    parents = try Self.solve(five(shapes.parentsByAge), share: shares.parents, cohort)
    other = try Self.solve(five(shapes.otherByAge), share: shares.other, cohort)
    let searched = 1 - shares.parents - shares.other
    var lost = unmatched * noMatch.home
    if lost * searched > shares.home {
      noMatch.home *= shares.home / (lost * searched)
      lost = shares.home / searched
    }
    home = try Self.solve(five(shapes.homesByAge), share: (shares.home - lost * searched) / (1 - lost), cohort)
    ownShare = shares.foster * (1 - shares.agencyOfFoster)
    for band in 0..<CareBands.count where home[band] + parents[band] + other[band] > 1 {
      throw .noRoomForFosterCare
    }
  }

  /// Scales weights by age so that their mean over present placements is a share.
  private static func solve(
    _ weights: [Double], share: Double, _ cohort: ReferenceCohort
  ) throws(CareRejection) -> [Double] {
    let mean = cohort.meanInOrdinaryCare { weights[CareBands.band(ofAge: $0.ageAtPlacement)] }
    guard share > 1e-12 else { return weights.map { _ in 0 } }
    guard mean > 0 else { throw .noSolution }
    return weights.map { $0 * share / mean }
  }
}

/// A draw's placement shares of the children not placed for adoption.
struct PlacementShares {
  var foster: Double
  var home: Double
  var parents: Double
  var other: Double
  var agencyOfFoster: Double
  /// Share of the whole stock placed for adoption.
  var adoption: Double

  init(_ parameters: PlacementParameters) {
    let ordinary =
      parameters.fosterShare + parameters.homesShare + parameters.parentsShare + parameters.otherShare
    let all = ordinary + parameters.adoptionShare
    foster = ordinary > 0 ? parameters.fosterShare / ordinary : 0
    home = ordinary > 0 ? parameters.homesShare / ordinary : 0
    parents = ordinary > 0 ? parameters.parentsShare / ordinary : 0
    other = ordinary > 0 ? parameters.otherShare / ordinary : 0
    adoption = all > 0 ? parameters.adoptionShare / all : 0
    agencyOfFoster = parameters.agencyShareOfFoster
  }
}
