/// Which process of the model a random number belongs to.
@frozen
public struct ProcessID: RawRepresentable, Sendable, Hashable {
  /// The number that enters the key; it must not change between releases, or results change with it.
  public let rawValue: UInt32

  /// A process by its number, as from an enumeration's raw value.
  @inlinable @inline(__always)
  public init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  /// A process by its name, through the 32-bit FNV-1a hash of its UTF-8 bytes.
  ///
  /// The hash is the same on every machine and in every release. Names that are used together should be tested for
  /// distinct raw values: among a hundred names the chance of any collision is about one in a million.
  @inlinable
  public init(_ name: StaticString) {
    rawValue = name.withUTF8Buffer { bytes in
      bytes.reduce(0x811C_9DC5 as UInt32) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
    }
  }
}
