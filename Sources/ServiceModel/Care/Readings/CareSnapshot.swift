/// One looked-after child as the system stands.
public struct LookedAfterChild: Sendable, Equatable {
  /// Who the child is, whatever slot it sits in.
  public var identity: UInt64
  /// Age in weeks.
  public var age: Int
  /// Weeks in care.
  public var stay: Int
  /// Weeks in the present placement.
  public var inPlacement: Int
  /// The present placement.
  public var kind: PlacementKind
  /// The household, or 0.
  public var household: UInt64
  /// The child's own multiple of the move hazard.
  public var frailty: Double
  /// The legal ground.
  public var legal: LegalRoute
  /// Whether the child is of a minority ethnic group.
  public var minority: Bool
  /// Whether the child's needs are complex.
  public var complex: Bool
  /// The part of the area that the child comes from.
  public var locality: Int
}

/// One foster household of the council as the system stands.
public struct FosterHousehold: Sendable, Equatable {
  /// Which household it is, whatever slot it sits in.
  public var identity: UInt64
  /// Approved places.
  public var places: Int
  /// Children there.
  public var children: Int
}

extension CareSystem {
  /// All looked-after children in order of identity.
  public var lookedAfterChildren: [LookedAfterChild] {
    children.records.map { record in
      LookedAfterChild(
        identity: record.identity, age: record.age(week), stay: record.stay(week),
        inPlacement: week - Int(record.placed), kind: record.kind,
        household: record.carer >= 0 ? households.identity[Int(record.carer)] : 0, frailty: record.frailty,
        legal: record.legal, minority: record.minority, complex: record.complex, locality: Int(record.locality))
    }.sorted { $0.identity < $1.identity }
  }

  /// All foster households in order of identity.
  public var fosterHouseholds: [FosterHousehold] {
    (0..<households.count).map { slot in
      FosterHousehold(
        identity: households.identity[slot], places: Int(households.places[slot]),
        children: Int(households.children[slot]))
    }.sorted { $0.identity < $1.identity }
  }

  /// The same state with both tables in the opposite order, from which everything must go on just the same.
  package func withTablesReversed() -> CareSystem {
    var reversed = self
    reversed.children = children.reversed()
    reversed.households = households.reversed()
    for slot in 0..<reversed.children.count where reversed.children.records[slot].carer >= 0 {
      reversed.children.records[slot].carer = Int32(households.count - 1) - reversed.children.records[slot].carer
    }
    reversed.returning.waiting.reverse()
    reversed.campaign.underWay.reverse()
    return reversed
  }
}

extension ChildColumns {
  fileprivate func reversed() -> ChildColumns {
    var copy = self
    copy.records.reverse()
    copy.exitBudget.reverse()
    copy.exitRate.reverse()
    copy.moveBudget.reverse()
    copy.moveRate.reverse()
    copy.moveScale.reverse()
    copy.workerBudget.reverse()
    copy.refreshIn.reverse()
    copy.least.reverse()
    copy.waiting.reverse()
    return copy
  }
}

extension HouseholdColumns {
  fileprivate func reversed() -> HouseholdColumns {
    var copy = self
    copy.identity.reverse()
    copy.places.reverse()
    copy.children.reverse()
    copy.youngest.reverse()
    copy.oldest.reverse()
    copy.experienced.reverse()
    copy.minority.reverse()
    copy.locality.reverse()
    copy.salt.reverse()
    copy.supportRank.reverse()
    copy.leaveBudget.reverse()
    return copy
  }
}
