/// What is known of one looked-after child; the clocks that every week touches stand in columns of their own.
struct ChildRecord {
  var identity: UInt64
  /// Week of birth, of entry and of the present placement; week 0 is the start.
  var born: Int32
  var entered: Int32
  var placed: Int32
  /// Slot of the household, or -1.
  var carer: Int32 = -1
  /// Slot of the household that the child left this week, or -1.
  var left: Int32 = -1
  var workerRecentUntil: Int32 = .min
  var nextReview: Int32 = .max
  var frailty: Double
  /// Occurrence numbers of the clocks and of placements, which key their next uniform numbers.
  var exits: UInt32 = 0
  var moves: UInt32 = 0
  var workers: UInt32 = 0
  var placements: UInt32 = 0
  var reviews: UInt32 = 0
  /// Since the year began.
  var movesThisYear: UInt16 = 0
  var workersThisYear: UInt16 = 0
  var lateReviewsThisYear: UInt16 = 0
  var kind: PlacementKind = .other
  var entryBand: UInt8
  var locality: UInt8
  var legal: LegalRoute
  var minority: Bool
  var complex: Bool
  var matched = true
  var crowded = false
  var distant = false
  /// Whether the adoptive placement came within 12 months of the decision.
  var prompt = false

  @inline(__always)
  func age(_ week: Int) -> Int { week &- Int(born) }

  @inline(__always)
  func stay(_ week: Int) -> Int { week &- Int(entered) }
}
