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
  /// Published figures by indicator, shrunk towards England's by their reliability.
  var shrunk: [String: Double]

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
    shrunk = [:]
    for indicator in catalogue.indicators {
      guard let value = area.indicators[indicator.id]?.value else { continue }
      shrunk[indicator.id] = indicator.england + indicator.reliability * (value - indicator.england)
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
  }
}
