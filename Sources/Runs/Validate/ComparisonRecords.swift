import Foundation
import LocatedYAML

/// Real records to hold futures against: spreads of yearly changes, and yearly series of many authorities.
///
/// A folder with `comparable.csv` (which output compares with which row, on which scale, at how many heads), `volatility.csv`
/// (spreads by size) and a long table of series. The records are no part of the project.
struct ComparisonRecords {
  /// A row of `comparable.csv`.
  struct Row {
    var name: String
    var output: String
    var isLog: Bool
    /// The spread of real yearly changes on the scale at this many heads.
    var realSpread: Double
    /// The measure of the series; empty where there are none.
    var measure: String
    /// Authorities whose figure lies here are like the area.
    var size: ClosedRange<Double>
    /// Why the row is only told; empty where it counts.
    var note: String
  }

  static let series = "lait-even-authorities.csv"
  static let files = ["comparable.csv", "volatility.csv", series]

  let rows: [Row]
  /// Figures by measure, authority and year.
  let figures: [String: [String: [Int: Double]]]

  /// Reads a folder; throws every fault of the first file that has one.
  init(folder: String) throws(Faults) {
    let spreads = try Spread.all("\(folder)/volatility.csv")
    rows = try Self.rows("\(folder)/comparable.csv", spreads)
    figures = try Self.series("\(folder)/\(Self.series)", measures: Set(rows.map(\.measure)))
  }

  private static func rows(_ path: String, _ spreads: [String: Spread]) throws(Faults) -> [Row] {
    let table = try ComparisonTable(
      path, columns: ["row", "output", "heads", "scale", "lait_measure", "area_min", "area_max", "note"])
    var rows: [Row] = []
    try table.forEachRow { row, faults in
      let name = row.text("row")
      guard let spread = spreads[name] else {
        return faults.append(
          Fault(
            .noSuch(kind: "row of volatility.csv", name: name), at: row.location("row"), found: name,
            allowed: spreads.keys.sorted()))
      }
      guard ["log", "logit"].contains(row.text("scale")) else {
        return faults.append(
          Fault(.outOfRange(found: row.text("scale"), allowed: "log or logit"), at: row.location("scale")))
      }
      let isLog = row.text("scale") == "log"
      guard isLog || spread.mean < 100 else {
        return faults.append(
          Fault(.rule("a mean level of 100 or more is no per cent, so its scale is log"), at: row.location("scale")))
      }
      let heads = row.number("heads", in: Self.heads, &faults)
      let least = row.number("area_min", in: Self.sizes, empty: Self.sizes.lowerBound, &faults)
      let most = row.number("area_max", in: Self.sizes, empty: Self.sizes.upperBound, &faults)
      guard let heads, let least, let most else { return }
      guard least <= most else {
        return faults.append(
          Fault(.reversed(from: row.text("area_min"), to: row.text("area_max")), at: row.location("area_min")))
      }
      rows.append(
        Row(
          name: name, output: row.text("output"), isLog: isLog, realSpread: spread.at(heads, isLog: isLog),
          measure: row.text("lait_measure"), size: least...most, note: row.text("note")))
    }
    return rows
  }

  private static func series(
    _ path: String, measures: Set<String>
  ) throws(Faults) -> [String: [String: [Int: Double]]] {
    let table = try ComparisonTable(path, columns: ["level", "measure", "la_number", "year_end", "value"])
    var figures: [String: [String: [Int: Double]]] = [:]
    try table.forEachRow { row, faults in
      let measure = row.text("measure")
      guard row.text("level") == "la", measures.contains(measure) else { return }
      // What is withheld is no number and no change.
      guard !AreaSeries.withheld.contains(row.text("value")),
        let value = row.number("value", in: Self.values, &faults),
        let year = row.number("year_end", in: Self.years, &faults)
      else { return }
      figures[measure, default: [:]][row.text("la_number"), default: [:]][Int(year)] = value
    }
    return figures
  }

  fileprivate static let heads = 1.0...1e9
  private static let sizes = 0.0...1e12
  private static let values = -1e12...1e12
  private static let years = 1_800.0...2_200
}

extension ComparisonRecords {
  /// A row of `volatility.csv`: the spread of yearly changes in the smallest and the largest quarter of authorities.
  private struct Spread {
    var mean: Double
    /// Heads and spread of the smallest quarter, then of the largest.
    var few: (heads: Double, spread: Double)
    var many: (heads: Double, spread: Double)

    static func all(_ path: String) throws(Faults) -> [String: Spread] {
      let table = try ComparisonTable(
        path, columns: ["indicator", "mean_level", "q1_n", "q4_n", "q1_rob", "q4_rob"])
      var spreads: [String: Spread] = [:]
      let sizes = 1e-9...1e12
      try table.forEachRow { row, faults in
        let mean = row.number("mean_level", in: sizes, &faults)
        let few = row.number("q1_n", in: ComparisonRecords.heads, &faults)
        let many = row.number("q4_n", in: ComparisonRecords.heads, &faults)
        let wide = row.number("q1_rob", in: sizes, &faults)
        let narrow = row.number("q4_rob", in: sizes, &faults)
        guard let mean, let few, let many, let wide, let narrow else { return }
        guard few < many else {
          return faults.append(
            Fault(.reversed(from: row.text("q1_n"), to: row.text("q4_n")), at: row.location("q1_n")))
        }
        spreads[row.text("indicator")] = Spread(mean: mean, few: (few, wide), many: (many, narrow))
      }
      return spreads
    }

    /// The spread at so many heads on the log or logit scale: log-linear between the two quarters, at most .3 of the way
    /// beyond either.
    func at(_ heads: Double, isLog: Bool) -> Double {
      let way = (log(heads) - log(few.heads)) / (log(many.heads) - log(few.heads))
      let native = exp(
        log(few.spread) + (log(many.spread) - log(few.spread)) * Swift.min(1.3, Swift.max(-0.3, way)))
      return isLog ? native / mean : native / (mean * (1 - mean / 100))
    }
  }
}

extension ComparisonRecords.Row {
  /// A figure on the row's scale, on which changes are compared: log, or logit of a per cent between .2 and 99.8.
  func scaled(_ value: Double) -> Double {
    if isLog { return log(Swift.max(value, 1e-9)) }
    let share = Swift.min(0.998, Swift.max(0.002, value / 100))
    return log(share / (1 - share))
  }
}
