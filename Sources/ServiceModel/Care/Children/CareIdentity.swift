import Stochastics

/// Who a child or household is, whatever slot of a table it happens to sit in.
///
/// The number packs, highest first: 8 bits of episode in care, 8 of origin, 16 of week, 3 of age band and 29 of ordinal.
/// So an added child takes a number of its own and nobody else's changes. A child who comes back into care keeps its number
/// but for the episode.
enum CareIdentity {
  static func child(origin: CareOrigin, week: Int, band: Int, ordinal: Int) -> UInt64 {
    EntityID.arrival(
      origin: UInt16(origin.rawValue), week: UInt16(truncatingIfNeeded: week),
      ordinal: UInt32(truncatingIfNeeded: band) &<< 29 | UInt32(truncatingIfNeeded: ordinal))
  }

  /// The same child in its next episode of care.
  static func returning(_ identity: UInt64) -> UInt64 { identity &+ (1 &<< 56) }

  /// The child without its episode: what attributes for life are keyed by.
  static func person(_ identity: UInt64) -> UInt64 { identity & 0x00FF_FFFF_FFFF_FFFF }

  /// A household: origin 0 at the start, 1 from ordinary recruitment, 2 from a campaign.
  static func household(origin: UInt16, week: Int, ordinal: Int) -> UInt64 {
    EntityID.arrival(
      origin: 0x80 | origin, week: UInt16(truncatingIfNeeded: week), ordinal: UInt32(truncatingIfNeeded: ordinal))
  }
}
