/// A handle of a mechanism that interventions move.
///
/// An intervention is data as long as it moves these; a new lever is code.
public enum Lever: String, CaseIterable, Sendable {
  case referralAcceptance = "referral-acceptance"
  case assessmentShare = "assessment-share"
  case enquiryShare = "enquiry-share"
  case returnHazard = "return-hazard"
  case registrationShare = "registration-share"
  case reRegistrationHazard = "re-registration-hazard"
  case escalationUniversal = "escalation-universal"
  case escalationAdditional = "escalation-additional"
  case escalationComplex = "escalation-complex"
  case careEntryHazard = "care-entry-hazard"
  case caseHours = "case-hours"
  case dutyPosts = "duty-posts"
  case longTermPosts = "long-term-posts"
  case familySupportPosts = "family-support-posts"
  case leavingHazard = "leaving-hazard"
  case hiringRate = "hiring-rate"
  case trainees = "trainees"
  case workerChangeRate = "worker-change-rate"
  case carerApprovals = "carer-approvals"
  case carersSupported = "carers-supported"
  case carerLeavingSupported = "carer-leaving-supported"
  case moveHazardSupported = "move-hazard-supported"
  case agencyFee = "agency-fee"
  case specialistFee = "specialist-fee"
  case distantPlacement = "distant-placement"
  case homesShare = "homes-share"
  case residenceOrderExit = "residence-order-exit"

  /// Position in `allCases`, which is also the row in a compiled schedule.
  public var index: Int { Lever.indices[self]! }

  private static let indices = Dictionary(uniqueKeysWithValues: zip(allCases, 0...))

  /// What a value of the lever means.
  public var scale: EffectScale {
    switch self {
    case .assessmentShare, .leavingHazard, .distantPlacement, .homesShare, .residenceOrderExit: .points
    case .dutyPosts, .longTermPosts, .familySupportPosts, .trainees, .carerApprovals, .carersSupported: .absolute
    default: .relative
    }
  }

  /// The value that leaves the mechanism as it is: 1 for a ratio, 0 for something added.
  public var neutral: Double { scale == .relative ? 1 : 0 }

  /// What the lever does, for people.
  public var label: String {
    switch self {
    case .referralAcceptance: "referrals accepted, at the same contacts"
    case .assessmentShare: "share of referrals that are assessed"
    case .enquiryShare: "section 47 enquiries per referral"
    case .returnHazard: "closed cases referred again"
    case .registrationShare: "registrations per conference"
    case .reRegistrationHazard: "de-registered children registered again"
    case .escalationUniversal: "children moving from universal to additional need"
    case .escalationAdditional: "children moving from additional to complex need"
    case .escalationComplex: "children moving from complex to acute need"
    case .careEntryHazard: "children in acute need who enter care"
    case .caseHours: "worker hours for a child in need"
    case .dutyPosts: "posts in the duty and assessment team"
    case .longTermPosts: "posts in the long-term and looked-after team"
    case .familySupportPosts: "posts in the family support team"
    case .leavingHazard: "social workers leaving in a year"
    case .hiringRate: "speed at which vacant posts are filled"
    case .trainees: "trainee social workers taken on"
    case .workerChangeRate: "changes of worker for looked-after children"
    case .carerApprovals: "foster households approved through a campaign"
    case .carersSupported: "foster households with a support package"
    case .carerLeavingSupported: "supported households leaving"
    case .moveHazardSupported: "placement changes in supported households"
    case .agencyFee: "price of agency foster care"
    case .specialistFee: "price of specialist residential care"
    case .distantPlacement: "new placements over 20 miles away"
    case .homesShare: "new placements in children's homes"
    case .residenceOrderExit: "children leaving care by residence order or special guardianship"
    }
  }
}

/// How a value is applied to what it acts on.
public enum EffectScale: String, CaseIterable, Sendable {
  /// A proportional change: 0.06 is six per cent more.
  case relative
  /// A change of a share: 0.04 is four percentage points more.
  case points
  /// A change in native units.
  case absolute
}
