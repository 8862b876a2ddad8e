import ServiceModel

extension Library {
  /// The level of prices by financial year, and what a sum at the catalogue's prices is multiplied by for those of each year.
  var deflators: Listing {
    Listing(
      title: "deflators", columns: ["year", "index", "factor", "confidence", "source", "locator"], shown: [0, 1, 2, 4],
      rows: catalogue.deflators.entries.map {
        [
          .words($0.year.financial), .number($0.index), .rounded(catalogue.deflators.factor(to: $0.year) ?? .nan),
          .words($0.citation.confidence.rawValue), .words($0.citation.reference), .words($0.citation.locator),
        ]
      },
      remark:
        "The GDP deflator: general inflation, not what placements or salaries came to cost. A sum at "
        + "\(Defaults.priceYear.financial) prices, the catalogue's, times the factor is at the prices of the year; `prices` "
        + "of a scenario does that.")
  }
}
