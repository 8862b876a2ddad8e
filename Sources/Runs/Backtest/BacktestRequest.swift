/// What a user asks of a backtest.
package struct BacktestRequest: Sendable {
  /// The table, comma-separated values with a header.
  package var table: String
  /// Which column holds what.
  package var columns = BacktestColumns()
  /// Columns and the value that a row must have in them to be read.
  package var conditions: [(column: String, value: String)] = []
  /// What each measure of the table is in the model.
  package var quantities: [String: BacktestQuantity] = [:]
  /// The longest horizon in years, 1 or more.
  package var horizon = 3
  /// The years of origin that are wanted; all that can be scored where `nil`.
  package var origins: ClosedRange<Int>?
  /// An area takes part where its stock is above this in every year.
  package var minimum = 30.0
  /// Futures of each forecast, 2 or more.
  package var draws = 1_000
  /// The seed of all chance.
  package var seed: UInt64 = 2006
  /// Threads to use; no number depends on it.
  package var threads = RunRequest.allThreads

  /// Everything usual, of one table.
  package init(table: String) { self.table = table }
}

/// The columns of a long table, one figure a row.
package struct BacktestColumns: Hashable, Sendable {
  /// The column with the area's name.
  package var area = "area"
  /// The column with the year in which the figure's year ends.
  package var year = "year"
  /// The column that says what is counted.
  package var measure = "measure"
  /// The column with the count.
  package var value = "value"
}

/// What the reduced form of the model knows of an area, named as the outputs of a run are.
package enum BacktestQuantity: String, CaseIterable, Codable, Sendable {
  /// Children in stock at the end of the year; what is forecast.
  case lookedAfter = "stock.looked-after"
  /// Children who entered in the year.
  case entries = "flow.entries"
  /// Children who left in the year.
  case exits = "flow.exits"
}

extension BacktestRequest {
  /// Takes in `--columns`, `--where` and `--map` as they are typed: `name=name`, several with commas between them.
  ///
  /// Throws `badOption` and `unknownName`.
  package mutating func read(columns: [String], conditions: [String], map: [String]) throws(WorkbenchError) {
    try read(columns: columns)
    self.conditions = try Self.pairs(conditions, of: "--where").map { ($0.name, $0.value) }
    for (measure, name) in try Self.pairs(map, of: "--map") {
      guard let quantity = BacktestQuantity(rawValue: name) else {
        throw .unknownName(
          kind: "quantity to forecast from", name: name, known: BacktestQuantity.allCases.map(\.rawValue))
      }
      guard quantities[measure] == nil, !quantities.values.contains(quantity) else {
        throw .badOption(name: "--map", found: "\(measure)=\(name)", wanted: "one measure for each quantity")
      }
      quantities[measure] = quantity
    }
    guard quantities.values.contains(.lookedAfter) else {
      let wanted = "measure=quantity with one for \(BacktestQuantity.lookedAfter.rawValue)"
      throw .badOption(name: "--map", found: map.joined(separator: ","), wanted: wanted)
    }
  }

  private mutating func read(columns: [String]) throws(WorkbenchError) {
    for (part, column) in try Self.pairs(columns, of: "--columns") {
      switch part {
      case "area": self.columns.area = column
      case "year": self.columns.year = column
      case "measure": self.columns.measure = column
      case "value": self.columns.value = column
      default: throw .unknownName(kind: "part of --columns", name: part, known: ["area", "year", "measure", "value"])
      }
    }
  }

  private static func pairs(
    _ words: [String], of option: String
  ) throws(WorkbenchError) -> [(name: String, value: String)] {
    var pairs: [(name: String, value: String)] = []
    for word in words.flatMap({ $0.split(separator: ",", omittingEmptySubsequences: false) }) {
      let parts = word.split(separator: "=", maxSplits: 1).map { $0.trimmingPrefix { $0 == " " } }
      guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
        throw .badOption(name: option, found: String(word), wanted: "name=name, several with commas between them")
      }
      pairs.append((String(parts[0]), String(parts[1])))
    }
    return pairs
  }
}

extension BacktestRequest {
  /// Reads a year or two years such as `2019-2024`; throws `badOption`.
  package static func years(_ words: String) throws(WorkbenchError) -> ClosedRange<Int> {
    let years = words.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard (1...2).contains(years.count), let first = years[0], let last = years[years.count - 1], first <= last else {
      throw .badOption(name: "--origins", found: words, wanted: "a year or two years, such as 2019-2024")
    }
    return first...last
  }
}
