import ServiceModel

extension Scenario {
  /// Refuses more futures than a run may have, counted over all portfolios and years.
  ///
  /// - Throws: `badOption` with how many there may be.
  func checkSize() throws(WorkbenchError) {
    let years = (portfolios.count + 1) * horizon.count
    let futures = Defaults.mostPortfolioYears / years
    guard design.draws <= futures / design.replications else {
      throw .badOption(
        name: "--draws", found: "\(design.draws)",
        wanted: "so many that draws times replications are at most \(futures) for these portfolios and years")
    }
  }
}
