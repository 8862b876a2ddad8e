import DecisionAnalysis
import LocatedYAML
import ServiceModel

extension Library {
  /// Forecasts the past of many areas from what was known at each origin, and scores the forecasts.
  ///
  /// Throws `input` with every fault of the table, also where it has too few years; `badOption` where no origin that was asked
  /// for can be scored; `interrupted`.
  package func backtest(
    _ request: BacktestRequest, observer: RunObserver = RunObserver()
  ) throws(WorkbenchError) -> BacktestResult {
    let series: CompleteSeries
    do throws(Faults) {
      var reader = try SeriesReader(request)
      series = try CompleteSeries(try reader.series(), minimum: request.minimum, table: request.table)
    } catch {
      throw .input(error)
    }
    let play = BacktestPlay(
      series, request, shocks: try ForecastShocks(catalogue), nationalTurnover: try englandsTurnover())
    let origins = try Self.origins(request, years: series.years)
    try Self.checkSize(request, forecasts: origins.count * play.areas.count)
    let forecasts = try play.forecasts(origins, observer: observer)
    let (cases, leftOut) = play.cases(forecasts, origins: origins)
    guard !cases.isEmpty else { throw Self.noOrigin(request, series.years) }
    return BacktestResult(play, series, cases, forecasts, origins: origins, pairsLeftOut: leftOut)
  }

  /// Futures of all forecasts that are held at once, of 8 bytes each.
  private static let mostFutures = 100_000_000

  /// Throws `badOption` where the futures of all forecasts would not fit into memory.
  private static func checkSize(_ request: BacktestRequest, forecasts: Int) throws(WorkbenchError) {
    let most = mostFutures / max(1, forecasts * request.horizon)
    guard request.draws > most else { return }
    throw .badOption(
      name: "--draws", found: "\(request.draws)",
      wanted:
        "at most \(most) for \(forecasts) \(forecasts == 1 ? "forecast" : "forecasts") of \(request.horizon) "
        + "\(request.horizon == 1 ? "year" : "years"); ask for fewer --origins or a shorter "
        + "--horizon to have more")
  }

  /// Entries to care in a year for each child looked after in England, by the catalogue's own figures.
  private func englandsTurnover() throws(WorkbenchError) -> Double {
    let value = { (id: String) throws(WorkbenchError) -> Double in
      guard let found = catalogue.indicators.first(where: { $0.id == id }) else {
        throw .model(.missingIndicatorValue(id))
      }
      return found.england
    }
    return try value("care-entry-rate") / value("looked-after-rate")
  }

  private static func origins(_ request: BacktestRequest, years: ClosedRange<Int>) throws(WorkbenchError) -> [Int] {
    // The first year has no past at all, and the last one no outcome.
    let possible = (years.lowerBound + 1)..<max(years.lowerBound + 1, years.upperBound)
    guard let wanted = request.origins else {
      guard !possible.isEmpty else { throw noOrigin(request, years) }
      return Array(possible)
    }
    guard possible.contains(wanted.lowerBound), possible.contains(wanted.upperBound) else {
      throw noOrigin(request, years)
    }
    return Array(wanted)
  }

  private static func noOrigin(_ request: BacktestRequest, _ years: ClosedRange<Int>) -> WorkbenchError {
    guard let asked = request.origins else {
      let span = years.count == 1 ? "\(years.lowerBound)" : "\(years.lowerBound) to \(years.upperBound)"
      let fault = Fault(
        .rule("its years, \(span), are too few to forecast any of them from those before"),
        at: .whole(SourceText(file: request.table)),
        advice: "A forecast needs figures of earlier years, and simple methods need errors of earlier forecasts.")
      return .input(Faults([fault]))
    }
    return .badOption(
      name: "--origins", found: "\(asked.lowerBound)-\(asked.upperBound)",
      wanted:
        "years between the table's first and last, \(years.lowerBound) and \(years.upperBound), with past errors to "
        + "take the width of simple methods from")
  }
}

extension BacktestResult {
  fileprivate init(
    _ play: BacktestPlay, _ series: CompleteSeries, _ cases: [Method: [Int: [ForecastScores.Case]]],
    _ forecasts: [Int: [[PredictedStock]]], origins: [Int], pairsLeftOut: Int
  ) {
    let request = play.request
    table = request.table
    quantities = request.quantities.mapValues(\.rawValue)
    areas = play.areas.count
    leftOut = series.leftOut
    (firstYear, lastYear) = (series.years.lowerBound, series.years.upperBound)
    self.origins = origins
    horizon = request.horizon
    minimum = request.minimum
    draws = request.draws
    seed = request.seed
    (entryPersistence, entryInnovation) = (play.shocks.entries.persistence, play.shocks.entries.innovation)
    (exitPersistence, exitInnovation) = (play.shocks.exits.persistence, play.shocks.exits.innovation)
    let last = series.years.upperBound
    withoutFlows = play.areas.count { $0.turnover(through: last) == nil }
    self.pairsLeftOut = pairsLeftOut
    rows = Self.rows(cases)
    let shown = origins.last { $0 + request.horizon <= series.years.upperBound } ?? origins[0]
    fans = Self.fans(play, forecasts[shown] ?? [], origin: shown)
  }

  private static func rows(_ cases: [Method: [Int: [ForecastScores.Case]]]) -> [Row] {
    let bar = cases[.reference(.persistence)] ?? [:]
    return Method.all.flatMap { method in
      let own = cases[method] ?? [:]
      let horizons = own.keys.sorted().map(Optional.some) + [nil]
      return horizons.map { horizon in
        let some = { (all: [Int: [ForecastScores.Case]]) in
          ForecastScores(horizon.map { all[$0] ?? [] } ?? all.sorted { $0.key < $1.key }.flatMap(\.value))
        }
        let scores = some(own)
        let persistence = some(bar).rankedScorePercent
        return Row(
          method: method.id, horizon: horizon, scores: scores,
          overPersistence: persistence > 0 ? scores.rankedScorePercent / persistence : nil)
      }
    }
  }

  private static func fans(_ play: BacktestPlay, _ forecasts: [[PredictedStock]], origin: Int) -> [Fan] {
    let place = origin - play.years.lowerBound
    return zip(play.areas, zip(play.stocks, forecasts)).map { area, rest in
      let (stocks, course) = rest
      return Fan(
        area: area.name, origin: origin, past: Array(stocks[...place]),
        course: course.map { DrawSummary($0.futures.map { Float($0) }) },
        outcomes: Array(stocks[(place + 1)...(place + course.count)]))
    }
  }
}

extension PredictedStock {
  /// The futures of a sample.
  fileprivate var futures: [Double] {
    guard case .ensemble(let futures) = self else { return [] }
    return futures
  }
}
