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

  /// Reads a folder; throws every file that cannot be read, and the first figure that is none.
  init(folder: String) throws(Faults) {
    let spreads = try Self.named("\(folder)/volatility.csv")
    rows = try Self.named("\(folder)/comparable.csv").map { row throws(Faults) in
      guard let real = spreads.first(where: { $0["indicator"] == row["row"] }), let made = Row(row, spreads: real)
      else {
        let words = "no row of volatility.csv has the numbers that '\(row["row"] ?? "")' needs"
        throw Faults([Fault(.rule(words), at: .whole(SourceText(file: "\(folder)/comparable.csv")))])
      }
      return made
    }
    figures = try Self.series("\(folder)/\(Self.series)", measures: Set(rows.map(\.measure)))
  }

  private static func named(_ path: String) throws(Faults) -> [[String: String]] {
    let table = try opened(path)
    var rows: [[String: String]] = []
    let faults = table.forEachRow { row in
      rows.append(
        Dictionary((0..<row.count).map { (table.header.text($0), row.text($0)) }) { first, _ in first })
    }
    if !faults.isEmpty { throw Faults(faults) }
    return rows
  }

  private static func opened(_ path: String) throws(Faults) -> DelimitedText {
    do throws(Fault) { return try DelimitedText(contentsOf: path) } catch { throw Faults([error]) }
  }

  private static func series(
    _ path: String, measures: Set<String>
  ) throws(Faults) -> [String: [String: [Int: Double]]] {
    let table = try opened(path)
    let names = (0..<table.header.count).map { table.header.text($0) }
    let places = ["level", "measure", "la_number", "year_end", "value"].compactMap { names.firstIndex(of: $0) }
    guard places.count == 5 else {
      let words = "the columns level, measure, la_number, year_end and value are not all here"
      throw Faults([Fault(.rule(words), at: table.header.location(0))])
    }
    var figures: [String: [String: [Int: Double]]] = [:]
    let faults = table.forEachRow { row in
      guard row.holds(Array("la".utf8), at: places[0]) else { return }
      let measure = row.text(places[1])
      // What is withheld is no number and no change.
      guard measures.contains(measure), let year = Int(row.text(places[3])), let value = Double(row.text(places[4]))
      else {
        return
      }
      figures[measure, default: [:]][row.text(places[2]), default: [:]][year] = value
    }
    if !faults.isEmpty { throw Faults(faults) }
    return figures
  }
}

extension ComparisonRecords.Row {
  /// A row with the spread at its heads: log-linear between the smallest and the largest quarter of authorities, at most .3
  /// of the way beyond either; `nil` where a number is missing.
  fileprivate init?(_ row: [String: String], spreads: [String: String]) {
    let number = { (name: String) in spreads[name].flatMap(Double.init) }
    guard let name = row["row"], let output = row["output"], let heads = row["heads"].flatMap(Double.init),
      let mean = number("mean_level"), let few = number("q1_n"), let many = number("q4_n"),
      let wide = number("q1_rob"), let narrow = number("q4_rob")
    else { return nil }
    self.name = name
    self.output = output
    isLog = row["scale"] == "log"
    let way = (log(heads) - log(few)) / (log(many) - log(few))
    let native = exp(log(wide) + (log(narrow) - log(wide)) * Swift.min(1.3, Swift.max(-0.3, way)))
    realSpread = isLog ? native / mean : native / (mean * (1 - mean / 100))
    measure = row["lait_measure"] ?? ""
    size = (row["area_min"].flatMap(Double.init) ?? 0)...(row["area_max"].flatMap(Double.init) ?? 1e12)
    note = row["note"] ?? ""
  }

  /// A figure on the row's scale, on which changes are compared: log, or logit of a per cent between .2 and 99.8.
  func scaled(_ value: Double) -> Double {
    if isLog { return log(Swift.max(value, 1e-9)) }
    let share = Swift.min(0.998, Swift.max(0.002, value / 100))
    return log(share / (1 - share))
  }
}
