/// A stream of random numbers that is the same for the same seed: SplitMix64 (Steele, Lea and Flood, OOPSLA 2014).
package struct Chance: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// The stream of a seed.
  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number below a limit above 0.
  package mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }

  /// One of some things; `nil` of none.
  package mutating func pick<Thing>(_ things: [Thing]) -> Thing? {
    things.isEmpty ? nil : things[below(things.count)]
  }

  /// Whether something of so many chances in a hundred happens.
  package mutating func percent(_ chance: Int) -> Bool { below(100) < chance }
}
