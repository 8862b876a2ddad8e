/// The placement changes of a child already in care, found by running its move process backwards.
///
/// Under a hazard that depends on stay alone, moves are a Poisson process in the child's own accumulated hazard, and that
/// process looks the same backwards: unit-rate gaps −log(u) laid from the present towards the entry give the time of the
/// latest move and of those before it (Çınlar, "Introduction to Stochastic Processes", 1975, chapter 4).
struct PastMoves {
  /// Moves a week for a child of frailty 1 in each published phase, from the child's own clock.
  var clock: (Double, Double, Double)
  /// Moves a week that do not depend on the child, as when a household gives up.
  var forced: Double

  private static let limits = (26.0, 104.0)

  /// The intensity accumulated between entry and a stay in weeks.
  func accumulated(_ stay: Double, frailty: Double) -> Double {
    let early = min(stay, Self.limits.0)
    let middle = max(0, min(stay, Self.limits.1) - Self.limits.0)
    let late = max(0, stay - Self.limits.1)
    return frailty * (early * clock.0 + middle * clock.1 + late * clock.2) + forced * stay
  }

  /// What a placement that lasted from one stay to another has been through.
  func exposure(from began: Double, to stay: Double, frailty: Double) -> StockMix.Exposure {
    func overlap(_ low: Double, _ high: Double) -> Double { max(0, min(stay, high) - max(began, low)) }
    return StockMix.Exposure(
      weeks: stay - began,
      phases: (
        frailty * clock.0 * overlap(0, Self.limits.0), frailty * clock.1 * overlap(Self.limits.0, Self.limits.1),
        frailty * clock.2 * overlap(Self.limits.1, .infinity)
      ))
  }

  /// The stay at which the intensity has accumulated to a value; negative when the value is.
  func stay(at value: Double, frailty: Double) -> Double {
    let rates = (frailty * clock.0 + forced, frailty * clock.1 + forced, frailty * clock.2 + forced)
    guard value >= 0 else { return -1 }
    let first = rates.0 * Self.limits.0
    if value <= first { return rates.0 > 0 ? value / rates.0 : 0 }
    let second = first + rates.1 * (Self.limits.1 - Self.limits.0)
    if value <= second { return Self.limits.0 + (value - first) / rates.1 }
    return Self.limits.1 + (value - second) / rates.2
  }

  /// The stay at which the latest move before `stay` happened, one unit-rate gap back; negative when there was none.
  func latest(before stay: Double, gap: Double, frailty: Double) -> Double {
    self.stay(at: accumulated(stay, frailty: frailty) - gap, frailty: frailty)
  }
}
