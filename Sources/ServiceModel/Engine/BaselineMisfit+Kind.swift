extension BaselineMisfit {
  /// What kind of thing does not fit, without its numbers, so that refusals can be counted by reason.
  public enum Kind: String, CaseIterable, Codable, Sendable {
    case noExits = "no-exits"
    case ageingOut = "more-turn-18-than-leave-care"
    case returns = "more-return-to-care-than-enter"
    case forcedMoves = "more-forced-moves-than-moves"
    case fosterRoom = "no-room-for-foster-care"
    case carers = "too-few-carers"
    case frailty = "differences-between-children"
    case exitShares = "shares-of-exits"
    case needShares = "shares-of-need"
    case teamShares = "shares-of-teams"
    case placementShares = "shares-of-placements"
    case noShares = "shares-of-nothing"
    case beyondRange = "beyond-its-range"
    case lookedAfter = "more-looked-after-than-children"
    case escalation = "rise-of-need"
    case entry = "entries-from-acute-need"
    case caseHours = "hours-of-a-case"
    case registerStay = "stays-on-the-register"
    case emptyTeam = "empty-team"
    case registrations = "registrations-per-enquiry"
    case closings = "children-in-need-opened"
    case clinics = "waits-of-clinics"
  }
}

extension BaselineMisfit.Reason {
  /// The reason without its numbers.
  public var kind: BaselineMisfit.Kind {
    switch self {
    case .care(let rejection): rejection.kind
    case .beyondRange: .beyondRange
    case .total(.teams, _): .teamShares
    case .total(.needs, _): .needShares
    case .total(.placements, _): .placementShares
    case .total: .noShares
    case .closings: .closings
    case .moreLookedAfter: .lookedAfter
    case .escalation: .escalation
    case .entry: .entry
    case .hoursSpread: .caseHours
    case .registerStay: .registerStay
    case .emptyTeam: .emptyTeam
    case .registrations: .registrations
    case .clinic: .clinics
    }
  }
}

extension CareRejection {
  fileprivate var kind: BaselineMisfit.Kind {
    switch self {
    case .noExits: .noExits
    case .ageingOutExceedsExits: .ageingOut
    case .returnsExceedEntrants, .returnsExceedEntries: .returns
    case .forcedMovesExceedMoves: .forcedMoves
    case .noRoomForFosterCare: .fosterRoom
    case .tooFewCarers: .carers
    case .frailtyShape: .frailty
    case .noSolution: .exitShares
    }
  }
}
