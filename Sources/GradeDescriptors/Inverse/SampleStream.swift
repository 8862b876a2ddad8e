import Mathematics

/// A small reproducible stream of random numbers for calibration and checks; simulations bring their own.
///
/// SplitMix64 (Steele, Lea and Flood, 2014) with Box and Muller's normal values.
public struct SampleStream: Sendable {
  private var state: UInt64
  private var spare: Double?

  /// Starts a stream from a seed.
  public init(seed: UInt64) { state = seed }

  /// The next 64 random bits.
  public mutating func bits() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// The next uniform number from 0 to below 1.
  public mutating func uniform() -> Double { Double(bits() >> 11) * 0x1p-53 }

  /// The next standard normal number.
  public mutating func normal() -> Double {
    if let ready = spare {
      spare = nil
      return ready
    }
    let (one, other) = NormalCurve.pair(uniform(), uniform())
    spare = other
    return one
  }

  /// The luck of one inspection.
  public mutating func inspection() -> InspectionChance {
    let severity = normal()
    var noise = SIMD16<Double>(repeating: 0)
    for index in noise.indices { noise[index] = normal() }
    var limits = SIMD8<Double>(repeating: 0)
    for index in limits.indices { limits[index] = uniform() }
    return InspectionChance(severity: severity, noise: noise, limits: limits)
  }
}
