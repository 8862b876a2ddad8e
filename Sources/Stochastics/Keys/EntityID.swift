/// How children, households, parameters and areas are numbered within a process.
///
/// A key's entity is a plain 64-bit number, so that the week loop can hold it in a column; these functions make such
/// numbers out of identities that do not depend on the order of events.
public enum EntityID {
  /// Whoever arrived through an origin stream, in a week, as the ordinal-th of that week.
  ///
  /// Distinct triples give distinct numbers: 16 bits of origin, 16 of week, 32 of ordinal, highest first.
  @inlinable @inline(__always)
  public static func arrival(origin: UInt16, week: UInt16, ordinal: UInt32) -> UInt64 {
    UInt64(origin) &<< 48 | UInt64(week) &<< 32 | UInt64(ordinal)
  }

  /// Something known by a name, such as a parameter, through the 64-bit FNV-1a hash of its UTF-8 bytes.
  public static func named(_ name: String) -> UInt64 {
    name.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }
}
