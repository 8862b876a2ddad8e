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

  /// The strength of a link between sectors, by its place among the links' parameters.
  func link(_ place: Int) -> Double { values[Quantity.allCases.count + place] }

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
    if draw > 0, vary { houseOwnChildren(area, key) }
  }

  /// Draws the council's foster households among those numbers that can house its own children.
  ///
  /// The prior is conditioned in closed form, by its own number between 0 and 1, so that hardly any set is refused for too
  /// few carers. A number of households that cannot house them, however it is drawn, is left for the start to refuse.
  private mutating func houseOwnChildren(_ area: borrowing CompiledArea, _ key: ReplicateKey) {
    let children = PlacementShares(CareParameters(self, area: area).placement).own * Double(area.lookedAfter)
    let least = children / (self[.fosterPlaces] * self[.fosterMostOccupancy])
    let households = area.parameters[Quantity.fosterHouseholds.index]
    guard let prior = try? households.prior.truncated(lower: least, upper: .infinity) else { return }
    let u = key.uniform(
      process: Process.parameter.rawValue, entity: EntityID.named(households.id), step: UInt32(attempt))
    self[.fosterHouseholds] = prior.quantile(u)
  }
}

extension ParameterDraw {
  /// Refuses values beyond what a mechanism can use, alone or as parts of a whole.
  ///
  /// Priors are conditioned on their ranges in closed form where more than a trifle lies outside; what is left is refused here,
  /// and so are sums, for which there is no closed form.
  func checkLimits() throws(BaselineMisfit.Reason) {
    for (place, range) in Quantity.ranges.enumerated() where !range.contains(values[place]) {
      throw .beyondRange(Quantity.allCases[place])
    }
    for limit in JointLimit.all where limit.refusesSets {
      let sum = limit.parts.reduce(0) { $0 + self[$1] }
      guard limit.allows(sum) else { throw .total(limit.whole, sum: sum) }
    }
  }
}
