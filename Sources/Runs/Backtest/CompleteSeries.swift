import LocatedYAML

/// The areas whose stock is known in every year and never small, and those that are left out.
struct CompleteSeries {
  /// The areas that take part.
  var areas: [AreaSeries]
  /// The areas that do not.
  var leftOut: [BacktestResult.LeftOut]
  /// The years of the table, in which every area that takes part has its stock.
  var years: ClosedRange<Int>

  /// Parts complete series from the others.
  ///
  /// - Throws: each year that is missing between two others of an area that would take part, or in which its stock is another
  ///   by more than any real one; or that none takes part.
  init(_ all: [AreaSeries], minimum: Double, table: String) throws(Faults) {
    let known = all.flatMap(\.stocks.keys)
    guard let first = known.min(), let last = known.max() else { throw Self.nothing(table, minimum, nil) }
    years = first...last
    areas = []
    leftOut = []
    var faults: [Fault] = []
    for area in all {
      guard area.stocks.values.allSatisfy({ $0.value > minimum }), !area.stocks.isEmpty else {
        leftOut.append(BacktestResult.LeftOut(area: area.name, reason: .small))
        continue
      }
      faults += Self.gaps(in: area) + Self.leaps(in: area)
      if area.stocks.count == years.count {
        areas.append(area)
      } else {
        leftOut.append(BacktestResult.LeftOut(area: area.name, reason: .incomplete))
      }
    }
    if !faults.isEmpty { throw Faults(faults) }
    if areas.count < 2 { throw Self.nothing(table, minimum, years) }
  }

  /// Years that are missing between the first and the last of an area, at the figure after each.
  private static func gaps(in area: AreaSeries) -> [Fault] {
    let years = area.stocks.keys.sorted()
    return zip(years, years.dropFirst()).compactMap { earlier, later in
      guard later > earlier + 1, let figure = area.stocks[later] else { return nil }
      let span = later == earlier + 2 ? "\(earlier + 1)" : "\(earlier + 1) to \(later - 1)"
      return Fault(
        .rule("\(area.name) has no stock for \(span), between \(earlier) and \(later)"), at: figure.place,
        advice: "Add the missing figure, or leave the area out with --where.")
    }
  }

  /// A stock that rises or falls further in a year is a mistake in the table, and no law of changes could be scored with it.
  private static let mostChange = 20.0

  /// Changes that no stock makes in a year, at the later figure.
  private static func leaps(in area: AreaSeries) -> [Fault] {
    let years = area.stocks.keys.sorted()
    return zip(years, years.dropFirst()).compactMap { earlier, later in
      guard let before = area.stocks[earlier], let after = area.stocks[later], later == earlier + 1,
        max(before.value, after.value) > mostChange * min(before.value, after.value)
      else { return nil }
      return Fault(
        .rule(
          "\(area.name) goes from \(shown(before.value)) in \(earlier) to \(shown(after.value)) in \(later), and no stock "
            + "becomes \(shown(mostChange)) times as large or as small in a year"), at: after.place,
        advice: "Correct the figure, or leave the area out with --where.")
    }
  }

  private static func nothing(_ table: String, _ minimum: Double, _ years: ClosedRange<Int>?) -> Faults {
    let span = years.map { " in every year from \($0.lowerBound) to \($0.upperBound)" } ?? ""
    let words =
      "fewer than two areas have a stock above \(shown(minimum))\(span), and a backtest needs others to compare with"
    return Faults([Fault(.rule(words), at: .whole(SourceText(file: table)))])
  }
}
