package import ServiceModel
import Stochastics

extension ExtremeCase {
  /// The extremes of one quantity of an area: the ends of what it may be, eight fixed values and laws at the ends.
  package static func single(_ quantity: Quantity, in catalogue: Catalogue, area: String) -> [ExtremeCase] {
    let id = catalogue.areas[area]?.parameters[quantity.rawValue] ?? quantity.rawValue
    guard let prior = catalogue.parameters[id]?.prior else { return [] }
    let range = quantity.range
    let central = prior.central
    let fixed = [range.lowerBound, range.upperBound, 0, 1, -1, 1e-9, 1e9, 2 * central, central / 2, 1e300]
    let low = range.lowerBound
    let high = range.upperBound
    var laws = fixed.map { "fixed: \($0)" }
    if quantity.isDrawn, low < high {
      let middle = min(max(central, low), high)
      laws += [
        "pert: [\(low), \(middle), \(high)]", "pert: [\(low), \(low), \(low + (high - low) / 1000)]",
        "pert: [\(high - (high - low) / 1000), \(high), \(high)]", "uniform: [\(low), \(middle), \(high)]",
      ]
    }
    return laws.map { ExtremeCase([(id, $0)]) }
  }

  /// The extremes of every quantity that is simulated.
  package static func singles(in catalogue: Catalogue, area: String) -> [ExtremeCase] {
    Quantity.allCases.flatMap { single($0, in: catalogue, area: area) }
  }
}
