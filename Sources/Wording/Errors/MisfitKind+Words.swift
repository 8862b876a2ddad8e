package import ServiceModel

extension BaselineMisfit.Kind {
  /// What would have come of a refused set, to stand after "with them".
  package var words: String {
    switch self {
    case .noExits: "nobody would leave care"
    case .ageingOut: "more young people would turn 18 in care than leave it"
    case .returns: "more children would return to care than enter it"
    case .forcedMoves: "households that give up would move more children than move at all"
    case .fosterRoom: "other placements would leave no room for foster care"
    case .carers: "the council's own foster carers would be too few for its children"
    case .frailty: "children could not differ as much as they would have to"
    case .exitShares: "no rates of leaving care would agree with its routes"
    case .needShares: "more children would have needs than there are children"
    case .teamShares: "the teams of social workers would have more posts than there are"
    case .placementShares: "more children would be placed than there are"
    case .noShares: "children would enter or leave care in no way"
    case .beyondRange: "a number would be beyond what it may be"
    case .closings: "more children in need would be opened in a week than there are"
    case .lookedAfter: "more children would be looked after than live there"
    case .escalation: "needs could not stay as they are"
    case .entry: "too few children would be in acute need for those who enter care"
    case .caseHours: "hours of a case could not spread as they would have to"
    case .registerStay: "stays on the register could not be as they would have to"
    case .emptyTeam: "a team would have nobody in it"
    case .registrations: "more children would be registered than conferences allow"
    case .clinics: "waits, referrals and clinicians of the clinics would contradict each other"
    }
  }
}
