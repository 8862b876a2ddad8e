import Stochastics

/// What a child asks of a household.
struct MatchNeed {
  var age: UInt16
  var complex: UInt16
  var minority: UInt16
  var locality: UInt16
  /// Random bits of this child's placement, which with a household's own make the pair's fit.
  var salt: UInt16
  /// Slot of the household that the child has just left and is not sent back to, or -1.
  var left: Int

  init(_ record: ChildRecord, _ now: CareWeek) {
    self.init(record, week: now.week, now.key)
  }

  init(_ record: ChildRecord, week: Int, _ key: ReplicateKey) {
    age = UInt16(clamping: record.age(week))
    complex = record.complex ? 1 : 0
    minority = record.minority ? 1 : 0
    locality = UInt16(record.locality)
    left = Int(record.left)
    salt = UInt16(
      truncatingIfNeeded: key.bits(process: CareProcess.fitSalt, entity: record.identity, step: record.placements))
  }
}

extension HouseholdColumns {
  /// Which households a scan may choose.
  private enum Room {
    case free
    case full
  }

  /// The best-fitting household with room that takes the child's age and need; fit 65 535 and -1 where there is none.
  ///
  /// The fit of a pair is a 16-bit mixture of both identities' random bits, lower being better: halved in the child's own
  /// locality, moved to the upper half where child and household are not of the same ethnic group. Ties go to the household
  /// whose identity is lower. The same pair has the same fit in every portfolio, whoever else is there.
  func bestMatch(for need: MatchNeed) -> (household: Int, fit: UInt16) {
    scan(need, room: .free, everyone: false)
  }

  /// The best-fitting household that is just full and would suit, or -1.
  func bestFull(for need: MatchNeed) -> Int {
    scan(need, room: .full, everyone: false).household
  }

  /// The best-fitting household with room, whether or not it takes the child's age and need, or -1.
  func anyRoom(for need: MatchNeed) -> Int {
    scan(need, room: .free, everyone: true).household
  }

  /// The lowest fit among those who may be chosen, and who has it.
  private func scan(_ need: MatchNeed, room: Room, everyone: Bool) -> (household: Int, fit: UInt16) {
    let count = self.count
    guard count > 0 else { return (-1, .max) }
    return withUnsafeTemporaryAllocation(of: UInt16.self, capacity: count) { fits in
      fill(fits, need, room: room, everyone: everyone)
      if need.left >= 0 { fits[need.left] = .max }
      let (best, among) = lowest(of: fits)
      guard best < .max else { return (-1, .max) }
      return (lowestIdentity(with: best, of: fits, among: among), best)
    }
  }

  /// Slots that are looked through at once.
  private static var block: Int { 64 }

  /// The lowest fit, and the slots from the first block that has it to the last.
  private func lowest(of fits: UnsafeMutableBufferPointer<UInt16>) -> (fit: UInt16, among: Range<Int>) {
    var (lowest, among) = (UInt16.max, 0..<0)
    var start = 0
    while start < fits.count {
      let end = min(start + Self.block, fits.count)
      var here = UInt16.max
      for slot in start..<end { here = fits[slot] < here ? fits[slot] : here }
      if here < lowest {
        (lowest, among) = (here, start..<end)
      } else if here == lowest {
        among = among.lowerBound..<end
      }
      start = end
    }
    return (lowest, among)
  }

  /// The slot of the lowest identity among those with a fit that at least one has.
  private func lowestIdentity(
    with fit: UInt16, of fits: UnsafeMutableBufferPointer<UInt16>, among slots: Range<Int>
  ) -> Int {
    var chosen = -1
    for slot in slots where fits[slot] == fit && (chosen < 0 || identity[slot] < identity[chosen]) { chosen = slot }
    return chosen
  }

  /// Every household's fit in one branch-free pass, 65 535 where it may not be chosen.
  private func fill(_ fits: UnsafeMutableBufferPointer<UInt16>, _ need: MatchNeed, room: Room, everyone: Bool) {
    let (children, places, salt) = (children.span, places.span, salt.span)
    let (youngest, oldest, experienced) = (youngest.span, oldest.span, experienced.span)
    let (minority, locality) = (minority.span, locality.span)
    // Spare places less `fewest` lie below `width` just where there is the room asked for; an over-full household wraps.
    let (fewest, width): (UInt16, UInt16) = room == .full ? (0, 1) : (1, 0x7FFF)
    let open: UInt16 = everyone ? 1 : 0
    for slot in 0..<fits.count {
      let spare = places[unchecked: slot] &- children[unchecked: slot]
      let hasRoom: UInt16 = spare &- fewest < width ? 1 : 0
      let suits: UInt16 =
        (youngest[unchecked: slot] <= need.age ? 1 : 0) & (oldest[unchecked: slot] >= need.age ? 1 : 0)
        & (experienced[unchecked: slot] >= need.complex ? 1 : 0)
      var fit = (salt[unchecked: slot] ^ need.salt) &* 0x9E35
      fit ^= fit &>> 7
      fit = fit &* 0xA4D5
      fit ^= fit &>> 9
      fit = locality[unchecked: slot] == need.locality ? fit &>> 1 : fit
      fit = minority[unchecked: slot] == need.minority ? fit : fit &>> 1 | 0x8000
      fits[slot] = fit | ((hasRoom & (suits | open)) &- 1)
    }
  }
}
