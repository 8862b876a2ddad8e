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
  /// Parameters in the order of `Quantity.allCases`, and after them the strengths of links between sectors.
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
    // What a scenario assumes of a rate stands before what a figure of the area says about its level.
    for (mechanism, quantities) in MechanismIndicator.settledBy {
      let names = quantities.flatMap { [$0.rawValue, area.parameters[$0.rawValue] ?? $0.rawValue] }
      if assumptions.contains(where: { names.contains($0.parameter) }) { levels[mechanism] = nil }
    }
    parameters = []
    for quantity in Quantity.allCases {
      let id = area.parameters[quantity.rawValue] ?? quantity.rawValue
      parameters.append(
        try catalogue.parameter(id, alias: quantity.rawValue, range: quantity.range, assumptions: assumptions))
    }
    for id in catalogue.sectorLinks.strengths {
      let local = area.parameters[id] ?? id
      parameters.append(
        try catalogue.parameter(
          local, alias: id, range: catalogue.sectorLinks.range(ofStrength: id), assumptions: assumptions))
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

extension Catalogue {
  /// A parameter as an area and a scenario have it, conditioned on values that its reader can use.
  ///
  /// A scenario may name the local or the national parameter; either replaces what is read.
  /// - Throws: `missingParameter` where there is none of the name; `outOfRange` where the prior has nothing in the range.
  fileprivate func parameter(
    _ id: String, alias: String, range: ClosedRange<Double>, assumptions: [Assumption]
  ) throws(ModelError) -> Parameter {
    guard var parameter = parameters[id] else { throw .missingParameter(id) }
    if let change = assumptions.first(where: { $0.parameter == id || $0.parameter == alias }) {
      parameter.prior = change.prior
      parameter.replacedBecause = change.because
    }
    guard range.contains(parameter.prior.central), let prior = try? parameter.prior.conditioned(on: range) else {
      throw .outOfRange(parameter: parameter.id, value: parameter.prior.central)
    }
    parameter.prior = prior
    return parameter
  }
}

extension Distribution {
  /// What lies outside a range with no more chance than this is not conditioned on but refused when it is drawn.
  private static let trifle = 1e-12

  /// This distribution given that the value lies in a range, on each side where more than a trifle lies outside.
  fileprivate func conditioned(on range: ClosedRange<Double>) throws(DistributionError) -> Distribution {
    try truncated(
      lower: cdf(range.lowerBound) > Self.trifle ? range.lowerBound : -.infinity,
      upper: 1 - cdf(range.upperBound) > Self.trifle ? range.upperBound : .infinity)
  }
}
