import Mathematics
import Stochastics

/// The front door: contacts from each level of need, accepted where the threshold lets them in, and cases that return.
public struct FrontDoor: Sendable {
  /// Closed or open cases referred in the last twelve months, from whom repeat referrals come.
  var known: Int
  /// Hidden quality of assessment lost to overload, 0 none to 1 cut fully; read by return hazards.
  var depthLost = 0.0
  /// Referrals this year.
  var referrals = 0
  /// Referrals this year of children referred within twelve months before.
  var repeats = 0

  /// Referrals of the year within twelve months of another, among all (indicator re-referral-rate).
  var repeatReferrals: CountedShare { CountedShare(repeats, of: referrals) }

  /// Starts the counts of a new year.
  mutating func beginYear() {
    referrals = 0
    repeats = 0
  }

  /// What one week's front door let in.
  struct Week {
    /// Referrals accepted, repeats included.
    var referrals: Int
    /// Repeats among them.
    var repeats: Int
    /// How much likelier than usual they are to lead to an enquiry, by their level of need; 1 at the usual mix.
    var severity: Double
  }

  /// A week of contacts, acceptances and returns.
  ///
  /// - Parameter acceptance: chance that a contact is accepted, by level of need.
  mutating func step(
    _ week: Int, need: borrowing NeedStock, plan: borrowing FrontDoorCalibration, acceptance: InlineArray<4, Double>,
    levers: WeekLevers, yearShock: Double, key: ReplicateKey
  ) -> Week {
    var fresh = 0
    var severity = 0.0
    let season = plan.season[week % 52] * yearShock * levers[.contacts]
    for level in 0..<NeedStock.levels {
      let mean = Double(need.at(level: level)) * plan.contactHazard[level] * season
      let contacts = InverseCount.negativeBinomial(
        key.uniform(process: Process.contacts.rawValue, entity: UInt64(level), step: UInt32(week)), mean: mean,
        varianceToMean: plan.overdispersion)
      let accepted = InverseCount.binomial(
        key.uniform(process: Process.acceptance.rawValue, entity: UInt64(level), step: UInt32(week)), trials: contacts,
        probability: acceptance[level])
      fresh += accepted
      severity += Double(accepted) * plan.severity[level]
    }
    let hazard = plan.returnHazard * levers[.returnHazard] * plan.depthRatio(depthLost)
    let returning = InverseCount.binomial(
      key.uniform(process: Process.returns.rawValue, entity: 0, step: UInt32(week)), trials: known,
      hazard: hazard)
    let expiring = InverseCount.binomial(
      key.uniform(process: Process.expiry.rawValue, entity: 0, step: UInt32(week)), trials: known - returning,
      probability: 1.0 / 52)
    // A child who returns stays known, with the clock set back; a fresh referral joins.
    known += fresh - expiring
    referrals += fresh + returning
    repeats += returning
    // Children who return count as the usual mix.
    let all = fresh + returning
    return Week(
      referrals: all, repeats: returning, severity: all > 0 ? (severity + Double(returning)) / Double(all) : 1)
  }
}

/// The front door's constants for one draw, solved so that referrals and repeats match the area's baseline.
struct FrontDoorCalibration: Sendable {
  /// Weekly contacts per child at each level.
  var contactHazard: [Double]
  /// Variance to mean of weekly contacts, the same at each level, so that accepted referrals have the published ratio.
  var overdispersion: Double
  /// Relative contacts by week of the year, mean 1.
  var season: [Double]
  /// Position of the threshold at the start, level steps.
  var threshold: Double
  /// Width of the threshold, level steps.
  var slope: Double
  /// Weekly hazard that a known case is referred again.
  var returnHazard: Double
  /// Rise of that hazard when depth is cut fully.
  var depthEffect: Double
  /// Depth that the baseline's own overloads cost on average.
  var usualDepthLost = 0.0
  /// Fresh referrals accepted a week at the start.
  var freshPerWeek: Double
  /// Known cases at the start.
  var known: Double
  /// How much likelier than the usual fresh referral one of each level leads to an enquiry.
  var severity: InlineArray<4, Double>
  /// Contacts a week by level at the start, to solve thresholds against.
  var contactsPerWeek: [Double]

  init(_ draw: borrowing ParameterDraw, children: Double, shares: [Double]) {
    let referralsPerWeek = draw[.referralRate] / 10_000 * children / 52
    let share = draw[.reReferralShare]
    // Known cases leave after a year on average unless they return: fresh = (known - returning) / 52.
    freshPerWeek = referralsPerWeek * (1 - share)
    known = freshPerWeek * 52 + referralsPerWeek * share
    returnHazard = hazard(referralsPerWeek * share / known)
    depthEffect = draw[.depthEffectOnReturn]
    slope = draw[.thresholdSlope]
    let relative = [1, draw[.contactRateAdditional], draw[.contactRateComplex], draw[.contactRateAcute]]
    let weight = zip(relative, shares).reduce(0) { $0 + $1.0 * $1.1 }
    let unit = freshPerWeek * draw[.contactsPerReferral] / (weight * children)
    contactHazard = relative.map { $0 * unit }
    contactsPerWeek = zip(contactHazard, shares).map { $0 * $1 * children }
    threshold = FrontDoorCalibration.solve(contactsPerWeek, slope: slope, fresh: freshPerWeek)
    overdispersion = FrontDoorCalibration.contactRatio(
      contactsPerWeek,
      accepted: (0..<NeedStock.levels).map { [threshold, slope] in
        logistic((Double($0) - threshold) / slope)
      }, referrals: draw[.referralWeekOverdispersion])
    let accepted = (0..<NeedStock.levels).map { [contactsPerWeek, threshold, slope] in
      contactsPerWeek[$0] * logistic((Double($0) - threshold) / slope)
    }
    let ratio = draw[.enquiryLevelRatio]
    let mean =
      accepted.indices.reduce(0) { $0 + accepted[$1] * power(ratio, Double($1)) } / accepted.reduce(0, +)
    severity = InlineArray { power(ratio, Double($0)) / mean }
    season = FrontDoorCalibration.seasons(trough: draw[.referralSeasonality])
  }

  /// Return hazards at a loss of depth, against the loss that is usual at the start.
  func depthRatio(_ lost: Double) -> Double { (1 + depthEffect * lost) / (1 + depthEffect * usualDepthLost) }

  /// The chance that a contact is accepted, by level of need, with the threshold at a position; lower accepts more.
  func acceptance(threshold: Double) -> InlineArray<4, Double> {
    InlineArray { logistic((Double($0) - threshold) / slope) }
  }

  /// The threshold at which accepted fresh referrals are `ratio` times the baseline's, at the baseline mix of contacts.
  ///
  /// A ratio that no threshold can give (more than all contacts) gives the lowest threshold searched, which accepts
  /// all but one in a million.
  func threshold(acceptedRatio ratio: Double) -> Double {
    ratio == 1
      ? threshold : FrontDoorCalibration.solve(contactsPerWeek, slope: slope, fresh: freshPerWeek * ratio)
  }

  /// The ratio of contacts at which the sum of accepted contacts has the ratio of referrals.
  ///
  /// Accepting a share of a count thins its excess: the variance of what is accepted is its mean plus the share squared
  /// times the excess of the contacts.
  private static func contactRatio(_ contacts: [Double], accepted: [Double], referrals: Double) -> Double {
    let mean = zip(contacts, accepted).reduce(0) { $0 + $1.0 * $1.1 }
    let thinned = zip(contacts, accepted).reduce(0) { $0 + $1.0 * $1.1 * $1.1 }
    return 1 + max(0, referrals - 1) * mean / thinned
  }

  /// Bisection for the position at which accepted contacts equal `fresh`.
  private static func solve(_ contacts: [Double], slope: Double, fresh: Double) -> Double {
    var low = -14 * slope
    var high = 3 + 14 * slope
    for _ in 0..<60 {
      let middle = (low + high) / 2
      let accepted = contacts.enumerated().reduce(0) {
        $0 + $1.element * logistic((Double($1.offset) - middle) / slope)
      }
      if accepted > fresh { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }

  /// School holidays empty the front door: a smooth trough centred on mid-August, six weeks wide, mean kept at 1.
  private static func seasons(trough: Double) -> [Double] {
    let middle = 19.0  // weeks after 1 April
    let raw = (0..<52).map { week in
      let distance = (Double(week) + 0.5 - middle) / 3
      return 1 + trough * exponential(-distance * distance / 2)
    }
    let mean = raw.reduce(0, +) / 52
    return raw.map { $0 / mean }
  }
}
