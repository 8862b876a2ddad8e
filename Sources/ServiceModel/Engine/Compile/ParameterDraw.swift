import Mathematics
import Stochastics

/// One value for every uncertain parameter of an area: draw 0 has the central values.
public struct ParameterDraw: Sendable {
  private var values: [Double]
  /// Levels behind the area's published figures, in their units.
  private var levels: [MechanismIndicator: Double]
  /// The draw's number.
  public let draw: Int
  /// How many sets of values were refused before this one because they could not match the baseline.
  public let attempt: Int

  /// The value of a quantity.
  public subscript(_ quantity: Quantity) -> Double {
    get { values[quantity.index] }
    set { values[quantity.index] = newValue }
  }

  /// The level behind a published figure of the area, in the figure's unit; `nil` where none is published.
  func level(_ indicator: MechanismIndicator) -> Double? { levels[indicator] }

  /// Draws every quantity by its own key, so that adding one moves no other.
  init(_ area: borrowing CompiledArea, draw: Int, attempt: Int, seed: UInt64, vary: Bool) {
    self.draw = draw
    self.attempt = attempt
    let key = ReplicateKey(seed: seed, draw: draw, replication: 0)
    levels = [:]
    for (indicator, belief) in area.levels {
      let u = key.uniform(
        process: Process.indicatorStart.rawValue, entity: EntityID.named(indicator.rawValue), step: UInt32(attempt))
      levels[indicator] = belief.level(at: draw > 0 && vary ? InverseNormal.standard(u) : 0)
    }
    values = area.parameters.map { parameter in
      guard draw > 0, vary else { return parameter.prior.central }
      let u = key.uniform(
        process: Process.parameter.rawValue, entity: EntityID.named(parameter.id), step: UInt32(attempt))
      return parameter.prior.quantile(u)
    }
  }
}
