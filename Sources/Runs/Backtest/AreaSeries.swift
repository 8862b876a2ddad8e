import LocatedYAML

/// The yearly figures of one area, by quantity and year, each with the place it was read from.
struct AreaSeries {
  /// A figure.
  struct Figure {
    var value: Double
    var place: Location
  }

  /// The area's name.
  var name: String
  /// Figures by quantity and the year they end in.
  var figures: [BacktestQuantity: [Int: Figure]] = [:]

  /// The stock by year.
  var stocks: [Int: Figure] { figures[.lookedAfter] ?? [:] }

  /// The value of a quantity in a year.
  func value(_ quantity: BacktestQuantity, _ year: Int) -> Double? { figures[quantity]?[year]?.value }

  /// Mean of entries and exits for each child in stock at the year's end, over the years to `last` that have a flow; `nil`
  /// without one.
  func turnover(through last: Int) -> Double? {
    var sums = (flow: 0.0, stock: 0.0)
    for (year, stock) in stocks.sorted(by: { $0.key < $1.key }) where year <= last {
      let flows = [BacktestQuantity.entries, .exits].compactMap { value($0, year) }
      guard !flows.isEmpty else { continue }
      sums.flow += flows.reduce(0, +) / Double(flows.count)
      sums.stock += stock.value
    }
    return sums.stock > 0 ? sums.flow / sums.stock : nil
  }
}

extension AreaSeries {
  /// What official statistics write where a figure is withheld or does not exist (Government Statistical Service, Symbols in
  /// tables, 2021, and the older marks beside them); such a cell is no figure and no fault.
  static let withheld: Set<String> = ["", "c", "[c]", "x", "[x]", "z", "[z]", "u", "[u]", "..", ":", "-", "NULL"]
}
