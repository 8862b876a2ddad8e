import Stochastics

/// The area as the engine reads it: counted stocks and parameters resolved to the area's own.
struct CompiledArea: Sendable {
  var area: Area
  var lookedAfter: Int
  var onRegister: Int
  var childrenInNeed: Int
  var posts: Int
  var vacancy: Double
  /// Vacancy that hiring and leaving would settle at, where it differs from the counted one: a peak is not a rule.
  var usualVacancy: Double?
  /// Parameters in the order of `Quantity.allCases`.
  var parameters: [Parameter]
  /// What the area's own figures say about the levels that mechanisms start from.
  var levels: [MechanismIndicator: LevelBelief]
  /// What of the published exits from care is young people who turn 18.
  var ageing = AgeingShares.none

  init(_ area: Area, catalogue: Catalogue, assumptions: [Assumption]) throws(ModelError) {
    func stock(_ stock: CountedStock) throws(ModelError) -> Double {
      guard let value = area.stocks[stock.rawValue] else { throw .missingStock(stock.rawValue) }
      return value.value
    }
    self.area = area
    lookedAfter = Int(try stock(.lookedAfter).rounded())
    onRegister = Int(try stock(.register).rounded())
    childrenInNeed = Int(try stock(.childrenInNeed).rounded())
    posts = Int(try stock(.posts).rounded())
    vacancy = try stock(.vacancy)
    usualVacancy = area.stocks[CountedStock.usualVacancy.rawValue]?.value
    levels = [:]
    for indicator in catalogue.indicators {
      guard let mechanism = MechanismIndicator(rawValue: indicator.id),
        let value = area.indicators[indicator.id]?.value
      else { continue }
      levels[mechanism] = LevelBelief(indicator, published: value)
    }
    parameters = []
    for quantity in Quantity.allCases {
      let id = area.parameters[quantity.rawValue] ?? quantity.rawValue
      guard var parameter = catalogue.parameters[id] else { throw .missingParameter(id) }
      // A scenario may name the local or the national parameter; either replaces what the mechanism reads.
      if let change = assumptions.first(where: { $0.parameter == id || $0.parameter == quantity.rawValue }) {
        parameter.prior = change.prior
        parameter.replacedBecause = change.because
      }
      let range = quantity.range
      guard let prior = try? parameter.prior.truncated(lower: range.lower, upper: range.upper) else {
        throw .outOfRange(parameter: parameter.id, value: parameter.prior.central)
      }
      parameter.prior = prior
      parameters.append(parameter)
    }
    // The published totals are the catalogue's own, whatever a scenario assumes.
    guard assumptions.isEmpty else {
      ageing = try CompiledArea(area, catalogue: catalogue, assumptions: []).ageing
      return
    }
    let central = ParameterDraw(self, draw: 0, attempt: 0, seed: 0, vary: false)
    do throws(CareRejection) { ageing = try AgeingShares(central: CareParameters(central, area: self)) } catch {
      throw .cannotMatchBaseline(draw: 0, tries: 1, misfit: BaselineMisfit(.care(error), in: central, of: self))
    }
  }
}
