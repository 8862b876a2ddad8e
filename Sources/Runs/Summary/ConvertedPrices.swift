import ModelInputs
import ServiceModel

/// The prices that sums are told at, where they are not those of the catalogue.
package struct ConvertedPrices: Codable, Hashable, Sendable {
  /// The financial year, such as `2010/11`.
  package var year: String
  /// By what every sum at the catalogue's prices was multiplied.
  package var factor: Double

  /// Prices that were asked for.
  package init(year: String, factor: Double) {
    self.year = year
    self.factor = factor
  }

  /// The prices that an engine tells sums at; nil where they are the catalogue's.
  init?(_ engine: Engine) {
    guard engine.design.prices != Defaults.priceYear else { return nil }
    self.init(year: engine.design.prices.financial, factor: engine.priceFactor)
  }

  /// The year of some prices, the catalogue's where none were asked for.
  package static func year(of prices: ConvertedPrices?) -> String { prices?.year ?? Defaults.priceYear.financial }

  /// The unit of sums in tables at some prices.
  package static func unit(of prices: ConvertedPrices?) -> String {
    CostOutput.unit(at: prices.flatMap { Year(financial: $0.year) } ?? Defaults.priceYear)
  }
}

extension Library {
  /// The year whose prices sums are asked for in.
  ///
  /// - Throws: `badOption` with the years that there are, and the nearest, where the table of deflators does not have it.
  func priceYear(_ words: String) throws(WorkbenchError) -> Year {
    let written = WrittenPriceYear(words, in: catalogue.deflators)
    if let year = written.year { return year }
    throw .badOption(
      name: "--prices", found: words,
      wanted: "a year of the table of deflators (\(written.allowed.joined(separator: ", "))"
        + (written.nearest.map { "; the nearest is \($0))" } ?? ")"))
  }
}
