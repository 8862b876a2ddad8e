/// A handle of a mechanism that interventions move.
///
/// An intervention is data as long as it moves these; a new lever is a case, a line of `facts`, and the mechanism that
/// reads it.
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
  case camhsClinicians = "camhs-clinicians"
  case camhsLookedAfterClinicians = "camhs-looked-after-clinicians"
  case camhsReferrals = "camhs-referrals"
  case therapists = "occupational-therapists"
  case contacts
  case initialInTime = "timely-initial-assessments"
  case coreInTime = "timely-core-assessments"
  case registeredWithoutWorker = "registered-without-worker"
  case lookedAfterWithoutWorker = "looked-after-without-worker"
  case lateReviews = "late-reviews"
  case longRegistrations = "long-registrations"
  case moveHazard = "move-hazard"
  case independenceExit = "independence-exit"
  case longStayExit = "long-stay-exit"
  case olderEntryHazard = "older-entry-hazard"

  /// Everything that a lever is, said once: what a value means, how it follows its deployment, and what it does.
  private var facts: (scale: EffectScale, course: Course, label: String) {
    switch self {
    case .referralAcceptance: (.relative, .ramped, "referrals accepted, at the same contacts")
    case .assessmentShare: (.points, .ramped, "share of referrals that are assessed")
    case .enquiryShare: (.relative, .ramped, "section 47 enquiries per referral")
    case .returnHazard: (.relative, .ramped, "closed cases referred again")
    case .registrationShare: (.relative, .ramped, "registrations per conference")
    case .reRegistrationHazard: (.relative, .ramped, "de-registered children registered again")
    case .escalationUniversal: (.relative, .ramped, "children moving from universal to additional need")
    case .escalationAdditional: (.relative, .ramped, "children moving from additional to complex need")
    case .escalationComplex: (.relative, .ramped, "children moving from complex to acute need")
    case .careEntryHazard: (.relative, .ramped, "children in acute need who enter care")
    case .caseHours: (.relative, .ramped, "worker hours for a child in need")
    case .dutyPosts: (.absolute, .post, "posts in the duty and assessment team")
    case .longTermPosts: (.absolute, .post, "posts in the long-term and looked-after team")
    case .familySupportPosts: (.absolute, .post, "posts in the family support team")
    case .leavingHazard: (.points, .ramped, "social workers leaving in a year")
    case .hiringRate: (.relative, .ramped, "speed at which vacant posts are filled")
    case .trainees: (.absolute, .intake, "trainee social workers taken on")
    case .workerChangeRate: (.relative, .ramped, "changes of worker for looked-after children")
    case .carerApprovals: (.absolute, .campaign, "foster households approved through a campaign")
    case .carersSupported: (.absolute, .ramped, "foster households with a support package")
    case .carerLeavingSupported: (.relative, .ramped, "supported households leaving")
    case .moveHazardSupported: (.relative, .ramped, "placement changes in supported households")
    case .agencyFee: (.relative, .ramped, "price of agency foster care")
    case .specialistFee: (.relative, .ramped, "price of specialist residential care")
    case .distantPlacement: (.points, .ramped, "new placements over 20 miles away")
    case .homesShare: (.points, .ramped, "new placements in children's homes")
    case .residenceOrderExit: (.points, .ramped, "children leaving care by residence order or special guardianship")
    case .camhsClinicians: (.absolute, .post, "posts for mental health clinicians in tiers 2 and 3")
    case .camhsLookedAfterClinicians: (.absolute, .post, "posts for mental health workers of looked-after children")
    case .camhsReferrals: (.relative, .ramped, "children referred to mental health services")
    case .therapists: (.absolute, .post, "posts for children's occupational therapists")
    case .contacts: (.relative, .ramped, "contacts with social care, at the same threshold")
    case .initialInTime: (.points, .ramped, "initial assessments inside seven days, at the same queue")
    case .coreInTime: (.points, .ramped, "core assessments inside thirty-five days, at the same queue")
    case .registeredWithoutWorker: (.relative, .ramped, "registered children without a worker, at the same caseload")
    case .lookedAfterWithoutWorker: (.relative, .ramped, "looked-after children without a worker, at equal vacancies")
    case .lateReviews: (.relative, .ramped, "odds that a looked-after child's review is late")
    case .longRegistrations: (.relative, .ramped, "registered children held for two years or more")
    case .moveHazard: (.relative, .ramped, "placement changes of all looked-after children")
    case .independenceExit: (.relative, .ramped, "young people of 16 and 17 leaving care to live by themselves")
    case .longStayExit: (.relative, .ramped, "children leaving care after a year or more in it")
    case .olderEntryHazard: (.relative, .ramped, "young people of 16 and 17 in acute need who enter care")
    }
  }

  /// What a value of the lever means.
  public var scale: EffectScale { facts.scale }

  /// What the lever does, for people.
  public var label: String { facts.label }

  /// How a value of the lever follows its deployment.
  var course: Course { facts.course }

  /// The value that leaves the mechanism as it is: 1 for a ratio, 0 for something added.
  public var neutral: Double { scale == .relative ? 1 : 0 }

  /// Position in `allCases`, which is also the row in a compiled schedule.
  public var index: Int { ordinal(self) }

  /// Ways in which a lever's value follows a deployment.
  enum Course {
    /// Delay, rise and fade of the intervention.
    case ramped
    /// Builds up evenly over the deployment and stays; the mechanism brings its own delays.
    case campaign
    /// All at the start, and stays; the mechanism brings its own delays.
    case intake
    /// There from the first to the last week; hiring brings its own delays.
    case post
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
