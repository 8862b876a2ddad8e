import ServiceModel

/// The columns of one scenario of a batch, wherever its portfolios were played: doing nothing more first.
struct ScenarioColumns: DrawColumns {
  /// The draws of each portfolio: its tile, and its place there.
  let portfolios: [(spool: TileSpool, place: Int)]
  let years: Int
  /// Outputs of the layout.
  let width: Int
  /// The place among those kept of each output of the layout; nil of those that are not kept.
  let kept: [Int?]

  init(_ portfolios: [(spool: TileSpool, place: Int)], outputs: BatchOutputs, engine: Engine) {
    self.portfolios = portfolios
    years = engine.years
    width = engine.layout.count
    var kept = [Int?](repeating: nil, count: width)
    for (place, output) in outputs.kept.enumerated() { kept[output] = place }
    self.kept = kept
  }

  func column(_ column: Int) throws(SystemFailure) -> [Float] {
    let (cell, output) = column.quotientAndRemainder(dividingBy: width)
    let (portfolio, year) = cell.quotientAndRemainder(dividingBy: years)
    guard let place = kept[output] else { preconditionFailure("what a summary reads is kept") }
    let (spool, own) = portfolios[portfolio]
    return try spool.column(portfolio: own, year: year, kept: place)
  }

  /// The central run as an engine lays it out; outputs that are not kept have no value.
  var central: [Float] {
    portfolios.flatMap { spool, own in
      (0..<years).flatMap { year in
        kept.map { place in place.map { spool.central[(own * years + year) * keptCount + $0] } ?? .nan }
      }
    }
  }

  private var keptCount: Int { kept.count { $0 != nil } }
}
