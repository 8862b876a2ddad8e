/// Where a child in need of a placement goes, by age, before any search for a carer.
///
/// Every new placement is drawn from this kernel whatever the old one was. The scales are solved so that the stock has the
/// draw's shares, given how old children were when their present placements began and how long each kind lasts.
struct PlacementKernel: Sendable {
  /// Chance of a children's home by band, before children for whom no carer is found.
  var home = [Double](repeating: 0, count: CareBands.count)
  /// Chance of placement with parents by band.
  var parents = [Double](repeating: 0, count: CareBands.count)
  /// Chance of another placement by band.
  var other = [Double](repeating: 0, count: CareBands.count)
  /// Share of foster placements that begin with an agency.
  var agencyAtStart: Double
  /// Chance that own carers offer a good match.
  var matched = 1.0
  /// What follows when they do not: agency, home, stretched household; otherwise an own household with room.
  var noMatch: (agency: Double, home: Double, stretched: Double)
  /// Share of own foster placements that suit nobody's wish at their start: the only option, or a stretched household.
  var onlyOfOwn = 0.0

  /// A first guess from the stock's shares, which `StockMix` then improves.
  init(_ parameters: CareParameters) {
    noMatch = parameters.shapes.noMatch
    agencyAtStart = parameters.placement.agencyShareOfFoster
    setMatching(parameters)
  }

  /// How often nobody suits, from how often a foster placement begins with an agency.
  mutating func setMatching(_ parameters: CareParameters) {
    noMatch = parameters.shapes.noMatch
    noMatch.home = min(noMatch.home, parameters.placement.homesShare)
    var unmatched = agencyAtStart / max(noMatch.agency + noMatch.home * agencyAtStart, 1e-12)
    if unmatched > 1 {
      unmatched = 1
      noMatch.agency = agencyAtStart * (1 - noMatch.home)
      noMatch.stretched = min(noMatch.stretched, max(0, 1 - noMatch.agency - noMatch.home))
    }
    matched = 1 - unmatched
    let only = unmatched * max(0, 1 - noMatch.agency - noMatch.home)
    let own = matched + unmatched * max(0, 1 - noMatch.agency - noMatch.home)
    onlyOfOwn = own > 0 ? only / own : 0
  }

  /// Share of searches for a carer that end in a home.
  var lost: Double { (1 - matched) * noMatch.home }

  /// The chances of each kind of new placement at an age.
  @inline(__always)
  func chances(band: Int) -> KindChances {
    let searched = 1 - home[band] - parents[band] - other[band]
    let foster = searched * (1 - lost)
    return KindChances(
      home: home[band], lost: searched * lost, parents: parents[band], other: other[band],
      agency: foster * agencyAtStart, matched: foster * (1 - agencyAtStart) * (1 - onlyOfOwn),
      only: foster * (1 - agencyAtStart) * onlyOfOwn)
  }
}

/// A chance for each kind of placement in ordinary care, by whether it was chosen or what was left when nobody suited.
struct KindChances {
  /// A children's home by choice, and one because no carer was found.
  var home = 0.0
  var lost = 0.0
  var parents = 0.0
  var other = 0.0
  /// An agency's carers because none of the council's suited, and carers who went to an agency with the child.
  var agency = 0.0
  var transferred = 0.0
  /// The council's own carers, a good match or not.
  var matched = 0.0
  var only = 0.0

  var total: Double { home + lost + parents + other + agency + transferred + matched + only }

  /// Placements that were what was left when nobody suited.
  var unsuited: Double { lost + agency + only }

  static func += (left: inout KindChances, right: KindChances) {
    left.home += right.home
    left.lost += right.lost
    left.parents += right.parents
    left.other += right.other
    left.agency += right.agency
    left.transferred += right.transferred
    left.matched += right.matched
    left.only += right.only
  }

  func divided(by sum: Double) -> KindChances {
    KindChances(
      home: home / sum, lost: lost / sum, parents: parents / sum, other: other / sum, agency: agency / sum,
      transferred: transferred / sum, matched: matched / sum, only: only / sum)
  }
}

/// A draw's placement shares of the children not placed for adoption.
struct PlacementShares {
  var foster: Double
  var home: Double
  var parents: Double
  var other: Double
  var agencyOfFoster: Double

  init(_ parameters: PlacementParameters) {
    let ordinary =
      parameters.fosterShare + parameters.homesShare + parameters.parentsShare + parameters.otherShare
    foster = ordinary > 0 ? parameters.fosterShare / ordinary : 0
    home = ordinary > 0 ? parameters.homesShare / ordinary : 0
    parents = ordinary > 0 ? parameters.parentsShare / ordinary : 0
    other = ordinary > 0 ? parameters.otherShare / ordinary : 0
    agencyOfFoster = parameters.agencyShareOfFoster
  }

  /// Share of the ordinary stock with own carers.
  var own: Double { foster * (1 - agencyOfFoster) }
}
