/// What came in and went out since the start; the books that must balance every week.
public struct CareLedger: Sendable, Equatable {
  /// Children at the start.
  public var childrenAtStart = 0
  /// Children who came in, returns included.
  public var arrivals = 0
  /// Children who left.
  public var exits = 0
  /// Of these, at 18 or over.
  public var leftArea = 0
  /// Households at the start.
  public var householdsAtStart = 0
  /// Households approved.
  public var householdsJoined = 0
  /// Households that gave up or went to an agency.
  public var householdsLeft = 0

  /// Empty books.
  public init() {}
}

/// A broken balance, with both sides.
public enum CareImbalance: Error, Sendable, Hashable {
  /// Children in care against start, arrivals and exits.
  case children(found: Int, booked: Int)
  /// Households against start, joined and left.
  case households(found: Int, booked: Int)
  /// Children that households say they have against children who say they are there.
  case places(households: Int, children: Int)
  /// A household's count against its children.
  case household(slot: Int, counted: Int, children: Int)
  /// Children by kind of placement against the running counts.
  case kinds(PlacementKind, found: Int, booked: Int)
}

extension CareSystem {
  /// Recounts everything and throws the first balance that does not hold.
  public func checkLedger() throws(CareImbalance) {
    let booked = ledger.childrenAtStart + ledger.arrivals - ledger.exits
    guard children.count == booked else { throw .children(found: children.count, booked: booked) }
    let bookedHouseholds = ledger.householdsAtStart + ledger.householdsJoined - ledger.householdsLeft
    guard households.count == bookedHouseholds else {
      throw .households(found: households.count, booked: bookedHouseholds)
    }
    var there = [Int](repeating: 0, count: households.count)
    var kinds = [Int](repeating: 0, count: PlacementKind.allCases.count)
    for record in children.records {
      kinds[record.kind.rawValue] += 1
      if record.carer >= 0 { there[Int(record.carer)] += 1 }
    }
    for slot in 0..<households.count where there[slot] != Int(households.children[slot]) {
      throw .household(slot: slot, counted: Int(households.children[slot]), children: there[slot])
    }
    let own = kinds[PlacementKind.ownFoster.rawValue]
    guard there.reduce(0, +) == own else { throw .places(households: there.reduce(0, +), children: own) }
    for kind in PlacementKind.allCases where kinds[kind.rawValue] != inKind[kind] {
      throw .kinds(kind, found: kinds[kind.rawValue], booked: inKind[kind])
    }
  }
}
