import Mathematics
import Stochastics

/// A fixed lattice of children of the stationary stock, over which a draw's averages are taken without chance.
///
/// The lattice is the additive recurrence of Roberts ("The unreasonable effectiveness of quasirandom sequences", 2018) in
/// five dimensions: cell, week, age, frailty and the gap to the latest move.
struct ReferenceCohort {
  /// A child of the lattice.
  struct Child {
    var entryAge: Int
    var stay: Int
    var adoptive: Bool
    var frailty: Double
    /// Age when the present placement began.
    var ageAtPlacement: Int
    /// What the present placement has been through.
    var exposure: StockMix.Exposure
  }

  static let size = 1_024
  private(set) var children: [Child] = []

  init(stays: StationaryStays, moves: PastMoves, frailty: QuantileTable) {
    children.reserveCapacity(Self.size)
    for index in 0..<Self.size {
      let stay = stays.stay(Self.point(index, 0), Self.point(index, 1), Self.point(index, 2))
      let own = frailty.value(Self.point(index, 3))
      let gap = InverseContinuous.exponential(Self.point(index, 4))
      let began = max(0, moves.latest(before: Double(stay.weeks), gap: gap, frailty: own))
      children.append(
        Child(
          entryAge: stay.entryAge, stay: stay.weeks, adoptive: stay.adoptive, frailty: own,
          ageAtPlacement: stay.entryAge + Int(began),
          exposure: moves.exposure(from: began, to: Double(stay.weeks), frailty: own)))
    }
  }

  /// The steps of the recurrence: powers of the root of x⁶ = x + 1.
  private static let steps: [Double] = {
    let root = 1.134_724_138_401_519_5
    var step = 1.0
    return (0..<5).map { _ in
      step /= root
      return step
    }
  }()

  static func point(_ index: Int, _ dimension: Int) -> Double {
    let value = 0.5 + Double(index) * steps[dimension]
    let fraction = value - value.rounded(.down)
    return min(max(fraction, 0x1p-40), 1 - 0x1p-40)
  }
}
