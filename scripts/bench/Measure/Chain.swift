import Stochastics

/// A stock-and-flow chain in the engine's own style, to be held against `twin/chain.c`.
enum Chain {
  static let compartments = 30
  static let outflows = 3
  static let weeks = 260

  /// One draw of five years; the checksum takes in every stock of every week.
  static func play(draw: Int) -> UInt64 {
    let key = ReplicateKey(seed: 2006, draw: draw, replication: 1)
    var checksum: UInt64 = 0
    var stock = InlineArray<30, Int>(repeating: 0)
    for compartment in 0..<compartments { stock[compartment] = 300 + 10 * compartment }
    for week in 0..<weeks {
      var arriving = InlineArray<30, Int>(repeating: 0)
      for compartment in 0..<compartments {
        var left = stock[compartment]
        for flow in 0..<outflows {
          let chance = 0.004 + 0.002 * Double(flow) + 0.0005 * Double(compartment % 7)
          let moved = InverseCount.binomial(
            key.uniform(process: 1, entity: UInt64(compartment * outflows + flow), step: UInt32(week)), trials: left,
            probability: chance)
          left -= moved
          arriving[(compartment + 1 + 3 * flow) % compartments] += moved
        }
        stock[compartment] = left
      }
      for compartment in 0..<compartments {
        stock[compartment] += arriving[compartment]
        checksum = checksum &* 31 &+ UInt64(stock[compartment])
      }
    }
    return checksum
  }
}
