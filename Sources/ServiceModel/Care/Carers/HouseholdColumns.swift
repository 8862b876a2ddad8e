/// All foster households of the council, by column; 16-bit columns are what the matching scan reads.
struct HouseholdColumns {
  var identity: [UInt64] = []
  var places: [UInt16] = []
  var children: [UInt16] = []
  /// Youngest and oldest age taken, in weeks.
  var youngest: [UInt16] = []
  var oldest: [UInt16] = []
  /// 1 where the household is experienced enough for complex needs.
  var experienced: [UInt16] = []
  var minority: [UInt16] = []
  var locality: [UInt16] = []
  var salt: [UInt16] = []
  /// The household is supported when this keyed uniform number lies below the share supported.
  var supportRank: [Double] = []
  var leaveBudget: [Double] = []

  var count: Int { identity.count }

  @inline(__always)
  func isSupported(_ slot: Int, share: Double) -> Bool { supportRank[slot] < share }

  @inline(__always)
  func isOver(_ slot: Int) -> Bool { children[slot] > places[slot] }

  mutating func reserve(_ capacity: Int) {
    identity.reserveCapacity(capacity)
    places.reserveCapacity(capacity)
    children.reserveCapacity(capacity)
    youngest.reserveCapacity(capacity)
    oldest.reserveCapacity(capacity)
    experienced.reserveCapacity(capacity)
    minority.reserveCapacity(capacity)
    locality.reserveCapacity(capacity)
    salt.reserveCapacity(capacity)
    supportRank.reserveCapacity(capacity)
    leaveBudget.reserveCapacity(capacity)
  }

  mutating func remove(_ slot: Int) {
    let last = identity.count - 1
    identity[slot] = identity[last]
    places[slot] = places[last]
    children[slot] = children[last]
    youngest[slot] = youngest[last]
    oldest[slot] = oldest[last]
    experienced[slot] = experienced[last]
    minority[slot] = minority[last]
    locality[slot] = locality[last]
    salt[slot] = salt[last]
    supportRank[slot] = supportRank[last]
    leaveBudget[slot] = leaveBudget[last]
    identity.removeLast()
    places.removeLast()
    children.removeLast()
    youngest.removeLast()
    oldest.removeLast()
    experienced.removeLast()
    minority.removeLast()
    locality.removeLast()
    salt.removeLast()
    supportRank.removeLast()
    leaveBudget.removeLast()
  }
}
