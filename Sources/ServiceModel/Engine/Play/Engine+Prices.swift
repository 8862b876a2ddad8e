/// What one intervention of a portfolio costs by itself.
public struct InterventionPrice: Hashable, Sendable {
  /// The intervention's id.
  public let intervention: String
  /// Pounds in each year, at the prices that the scenario asks for.
  public let byYear: [Double]
}

extension Engine {
  /// What each intervention of a portfolio costs by itself in a draw, in the order of their ids.
  ///
  /// They add up to the output `cost.interventions`; nothing is played for it. Draw 0 has the central prices.
  ///
  /// - Precondition: the engine has so many portfolios.
  public func prices(portfolio: Int, draw: Int) -> [InterventionPrice] {
    let numbers = drawnNumbers(draw)
    return portfolios[portfolio].spending.map { item in
      let price = item.price(numbers, vary: draw > 0 && design.parametersVary)
      return InterventionPrice(
        intervention: item.intervention, byYear: (0..<years).map { item.total(price, year: $0) * priceFactor })
    }
  }
}
