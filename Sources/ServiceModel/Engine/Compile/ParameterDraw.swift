import Stochastics

/// One value for every uncertain parameter of an area: draw 0 has the central values.
public struct ParameterDraw: Sendable {
  private var values: [Double]
  /// The draw's number.
  public let draw: Int
  /// How many sets of values were refused before this one because they could not match the baseline.
  public let attempt: Int

  /// The value of a quantity.
  public subscript(_ quantity: Quantity) -> Double {
    get { values[quantity.index] }
    set { values[quantity.index] = newValue }
  }

  /// Draws every quantity by its own key, so that adding one moves no other.
  init(_ parameters: [Parameter], draw: Int, attempt: Int, seed: UInt64, vary: Bool) {
    self.draw = draw
    self.attempt = attempt
    let key = ReplicateKey(seed: seed, draw: draw, replication: 0)
    values = parameters.map { parameter in
      guard draw > 0, vary else { return parameter.prior.central }
      let u = key.uniform(
        process: Process.parameter.rawValue, entity: EntityID.named(parameter.id), step: UInt32(attempt))
      return parameter.prior.quantile(u)
    }
  }
}
