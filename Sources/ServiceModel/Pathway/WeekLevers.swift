/// Where every lever stands in one week, ratios at 1 and additions at 0 when nothing is done.
public struct WeekLevers: Sendable {
  var referralAcceptance = 1.0
  var assessmentShare = 0.0
  var enquiryShare = 1.0
  var returnHazard = 1.0
  var registrationShare = 1.0
  var reRegistrationHazard = 1.0
  var escalationUniversal = 1.0
  var escalationAdditional = 1.0
  var escalationComplex = 1.0
  var careEntryHazard = 1.0
  var caseHours = 1.0
  var dutyPosts = 0.0
  var longTermPosts = 0.0
  var familySupportPosts = 0.0
  var leavingHazard = 0.0
  var hiringRate = 1.0
  var trainees = 0.0
  var workerChangeRate = 1.0
  var carerApprovals = 0.0
  var carersSupported = 0.0
  var carerLeavingSupported = 1.0
  var moveHazardSupported = 1.0
  var agencyFee = 1.0
  var specialistFee = 1.0
  var distantPlacement = 0.0
  var homesShare = 0.0
  var residenceOrderExit = 0.0

  /// Levers of a week in which nothing is done.
  public init() {}

  /// Where one lever stands.
  public subscript(_ lever: Lever) -> Double {
    get { self[keyPath: WeekLevers.path(lever)] }
    set { self[keyPath: WeekLevers.path(lever)] = newValue }
  }

  private static func path(_ lever: Lever) -> WritableKeyPath<WeekLevers, Double> {
    switch lever {
    case .referralAcceptance: \.referralAcceptance
    case .assessmentShare: \.assessmentShare
    case .enquiryShare: \.enquiryShare
    case .returnHazard: \.returnHazard
    case .registrationShare: \.registrationShare
    case .reRegistrationHazard: \.reRegistrationHazard
    case .escalationUniversal: \.escalationUniversal
    case .escalationAdditional: \.escalationAdditional
    case .escalationComplex: \.escalationComplex
    case .careEntryHazard: \.careEntryHazard
    case .caseHours: \.caseHours
    case .dutyPosts: \.dutyPosts
    case .longTermPosts: \.longTermPosts
    case .familySupportPosts: \.familySupportPosts
    case .leavingHazard: \.leavingHazard
    case .hiringRate: \.hiringRate
    case .trainees: \.trainees
    case .workerChangeRate: \.workerChangeRate
    case .carerApprovals: \.carerApprovals
    case .carersSupported: \.carersSupported
    case .carerLeavingSupported: \.carerLeavingSupported
    case .moveHazardSupported: \.moveHazardSupported
    case .agencyFee: \.agencyFee
    case .specialistFee: \.specialistFee
    case .distantPlacement: \.distantPlacement
    case .homesShare: \.homesShare
    case .residenceOrderExit: \.residenceOrderExit
    }
  }
}
