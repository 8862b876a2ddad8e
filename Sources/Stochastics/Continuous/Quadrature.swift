import Mathematics

/// Integrals over 0 to 1 of functions that may be unbounded at either end.
enum Quadrature {
  /// The integral by the double exponential rule of Takahasi and Mori (1974).
  ///
  /// The function is given a level and one minus it, and is not asked for the ends themselves.
  static func overUnitInterval(_ function: (Double) -> Double) -> Double {
    let spacing = 1.0 / 64
    var sum = 0.0
    for step in -230...230 {
      let place = Double(step) * spacing
      let arc = Double.pi / 2 * (Mathematics.exponential(place) - Mathematics.exponential(-place))
      let level = 1 / (1 + Mathematics.exponential(-arc))
      let weight = Double.pi / 2 * (Mathematics.exponential(place) + Mathematics.exponential(-place)) * level
      let complement = 1 / (1 + Mathematics.exponential(arc))
      guard level > 0, level < 1, weight * complement > 0 else { continue }
      sum += function(level) * weight * complement
    }
    return sum * spacing
  }
}
