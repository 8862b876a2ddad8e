package import DecisionAnalysis

/// Everything a backtest found out.
package struct BacktestResult: Codable, Hashable, Sendable {
  /// Who makes a forecast.
  package enum Method: Codable, Hashable, Sendable {
    /// The reduced form of the model.
    case model
    /// A simple method that it is held against.
    case reference(ReferenceMethod)

    /// All of them, the model first.
    package static var all: [Method] { [.model] + ReferenceMethod.allCases.map(Method.reference) }

    /// Its name in tables.
    package var id: String {
      switch self {
      case .model: "windscreen"
      case .reference(let method): method.rawValue
      }
    }
  }

  /// An area without a part in the backtest.
  package struct LeftOut: Codable, Hashable, Sendable {
    /// Why.
    package enum Reason: String, Codable, Sendable {
      /// Its series begins late or ends early.
      case incomplete
      /// Its stock is small in some year.
      case small
    }

    package var area: String
    package var reason: Reason
  }

  /// The scores of one method at one horizon, or at all of them together.
  package struct Row: Codable, Hashable, Sendable {
    package var method: String
    /// Years ahead; `nil` is all horizons together.
    package var horizon: Int?
    package var scores: ForecastScores
    /// Its ranked score over that of persistence for the same forecasts, both as per cent of the stock at the origin;
    /// `nil` where persistence is without fault.
    package var overPersistence: Double?
  }

  /// One area's fan at one origin with what happened.
  package struct Fan: Codable, Hashable, Sendable {
    package var area: String
    package var origin: Int
    /// Stocks up to the origin, one a year from the table's first.
    package var past: [Double]
    /// What the model said of each later year.
    package var course: [DrawSummary]
    /// What happened in those years.
    package var outcomes: [Double]
  }

  package var table: String
  /// What each measure of the table was taken for.
  package var quantities: [String: String]
  package var areas: Int
  package var leftOut: [LeftOut]
  package var firstYear: Int
  package var lastYear: Int
  package var origins: [Int]
  package var horizon: Int
  package var minimum: Double
  package var draws: Int
  package var seed: UInt64
  /// Persistence and innovation of the shocks of entries and exits.
  package var entryPersistence: Double
  package var entryInnovation: Double
  package var exitPersistence: Double
  package var exitInnovation: Double
  /// Areas without flows of their own, which were given the turnover of the others.
  package var withoutFlows: Int
  /// Pairs of origin and horizon left out since too few past errors were known.
  package var pairsLeftOut: Int
  /// By method, then horizon, all horizons last.
  package var rows: [Row]
  /// The fans of the last origin from which every horizon could be seen, in the order of the table.
  package var fans: [Fan]
}

extension BacktestResult {
  /// The row of a method at a horizon, or at all together.
  package func row(_ method: Method, horizon: Int?) -> Row? {
    rows.first { $0.method == method.id && $0.horizon == horizon }
  }

  /// The horizons that were scored, all together last.
  package var horizons: [Int?] { rows.filter { $0.method == Method.model.id }.map(\.horizon) }

  /// The scores as a tidy table.
  package var tidyTable: TidyTable {
    var table = TidyTable(header: ["table", "method", "horizon", "statistic", "unit", "value", "error"])
    for row in rows {
      let horizon = TidyTable.Cell.words(row.horizon.map { "\($0)" } ?? "all")
      for (statistic, unit, value, error) in row.statistics {
        table.append([
          .words(self.table), .words(row.method), horizon, .words(statistic), .words(unit), .number(value),
          .number(error),
        ])
      }
    }
    return table
  }
}

extension BacktestResult.Row {
  /// Its numbers by name, each with its unit and, where known, its error.
  fileprivate var statistics: [(String, String, Double?, Double?)] {
    let share = ResultRow.probability
    return [
      ("forecasts", "count", Double(scores.forecasts), nil),
      ("crps", "children", scores.rankedScore, nil),
      ("crps-of-stock", "%", scores.rankedScorePercent, scores.rankedScorePercentError),
      ("crps-over-persistence", "ratio", overPersistence, nil),
      ("mae", "children", scores.absoluteError, nil),
      ("mae-of-stock", "%", scores.absoluteErrorPercent, nil),
      ("inside-80", share, scores.insideEighty, nil),
      ("inside-95", share, scores.insideNinetyFive, nil),
    ] + scores.tenths.enumerated().map { ("pit-tenth-\($0.offset + 1)", share, $0.element, nil) }
  }
}
