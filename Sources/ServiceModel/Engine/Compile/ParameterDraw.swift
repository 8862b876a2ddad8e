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
  package func link(_ place: Int) -> Double { values[Quantity.allCases.count + place] }

  /// The level behind a published figure of the area, in the figure's unit; `nil` where none is published.
  package func level(_ indicator: MechanismIndicator) -> Double? { levels[indicator] }

  /// Draws every quantity by its own key, so that adding one moves no other.
  ///
  /// - Parameters:
  ///   - exchange: what takes its number from elsewhere.
  ///   - retry: how many of those numbers were refused before.
  init(
    _ area: borrowing CompiledArea, draw: Int, attempt: Int, seed: UInt64, vary: Bool, exchange: Exchange? = nil,
    retry: Int = 0
  ) {
    self.draw = draw
    self.attempt = attempt
    let numbers = DrawnNumbers(seed: seed, draw: draw, attempt: attempt, exchange: exchange, retry: retry)
    levels = [:]
    for (indicator, belief) in area.levels {
      let u = numbers.uniform(.indicatorStart, EntityID.named(indicator.rawValue))
      levels[indicator] = belief.level(at: draw > 0 && vary ? InverseNormal.standard(u) : 0)
    }
    values = area.parameters.map { parameter in
      guard draw > 0, vary else { return parameter.prior.central }
      return parameter.prior.quantile(numbers.uniform(.parameter, EntityID.named(parameter.id)))
    }
    if draw > 0, vary { houseOwnChildren(area, numbers) }
  }

  /// Draws the council's foster households among those numbers that can house its own children.
  ///
  /// The prior is conditioned in closed form, by its own number between 0 and 1, so that hardly any set is refused for too
  /// few carers. A number of households that cannot house them, however it is drawn, is left for the start to refuse.
  private mutating func houseOwnChildren(_ area: borrowing CompiledArea, _ numbers: DrawnNumbers) {
    let children = PlacementShares(CareParameters(self, area: area).placement).own * Double(area.lookedAfter)
    let least = children / (self[.fosterPlaces] * self[.fosterMostOccupancy])
    let households = area.parameters[Quantity.fosterHouseholds.index]
    guard let prior = try? households.prior.truncated(lower: least, upper: .infinity) else { return }
    self[.fosterHouseholds] = prior.quantile(numbers.uniform(.parameter, EntityID.named(households.id)))
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
