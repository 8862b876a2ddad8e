import DecisionAnalysis
import Dispatch
import ServiceModel
import Stochastics
import Synchronization

/// Every forecast of a backtest: areas by origins, each from what was known at the origin.
struct BacktestPlay {
  let request: BacktestRequest
  let shocks: ForecastShocks
  let nationalTurnover: Double
  let areas: [AreaSeries]
  let years: ClosedRange<Int>
  /// Stocks by area and year.
  let stocks: [[Double]]

  /// Fewer past errors of other areas than this fix no width.
  private static let leastErrors = 10

  init(_ series: CompleteSeries, _ request: BacktestRequest, shocks: ForecastShocks, nationalTurnover: Double) {
    self.request = request
    self.shocks = shocks
    self.nationalTurnover = nationalTurnover
    areas = series.areas
    years = series.years
    let years = series.years
    stocks = series.areas.map { area in years.map { area.stocks[$0]?.value ?? 0 } }
  }

  /// The model's forecast for an area at an origin, from that area's and all areas' figures up to it.
  func forecast(area: Int, origin: Int) -> StockFlowForecast {
    let place = origin - years.lowerBound
    return StockFlowForecast(
      stock: Int(stocks[area][place]), turnover: areas[area].turnover(through: origin) ?? turnover(through: origin),
      drift: drift(place), entries: shocks.entries, exits: shocks.exits)
  }

  /// The last year's change of the sum of all areas, on the log scale; 0 where the origin is the first year.
  private func drift(_ place: Int) -> Double {
    guard place > 0 else { return 0 }
    let sums = [place - 1, place].map { year in stocks.reduce(0) { $0 + $1[year] } }
    return ReferenceMethod.nationalDrift.yearlyChange(area: [], nation: sums[...])
  }

  /// The mean turnover of the areas that have flows; of England where none has.
  private func turnover(through origin: Int) -> Double {
    let known = areas.compactMap { $0.turnover(through: origin) }
    return known.isEmpty ? nationalTurnover : known.reduce(0, +) / Double(known.count)
  }

  /// Forecasts of every area and origin, by origin, area and horizon.
  func forecasts(_ origins: [Int], observer: RunObserver) throws(WorkbenchError) -> [Int: [[PredictedStock]]] {
    let tasks = origins.flatMap { origin in areas.indices.map { (origin, $0) } }
    let next = Atomic<Int>(0)
    let found = Mutex([Int: [PredictedStock]]())
    let stopped = Atomic<Bool>(false)
    DispatchQueue.concurrentPerform(iterations: max(1, min(request.threads, tasks.count))) { _ in
      while true {
        if observer.shouldStop() { stopped.store(true, ordering: .relaxed) }
        let task = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard task < tasks.count, !stopped.load(ordering: .relaxed) else { return }
        let futures = ensembles(area: tasks[task].1, origin: tasks[task].0) {
          observer.shouldStop() || stopped.load(ordering: .relaxed)
        }
        found.withLock { $0[task] = futures }
      }
    }
    if stopped.load(ordering: .relaxed) { throw .interrupted }
    let all = found.withLock { $0 }
    var byOrigin: [Int: [[PredictedStock]]] = [:]
    for (task, (origin, _)) in tasks.enumerated() { byOrigin[origin, default: []].append(all[task] ?? []) }
    return byOrigin
  }

  private func ensembles(area: Int, origin: Int, shouldStop: () -> Bool) -> [PredictedStock]? {
    let ahead = min(request.horizon, years.upperBound - origin)
    return forecast(area: area, origin: origin).ensembles(
      years: ahead, draws: request.draws, seed: request.seed,
      entity: EntityID.named("\(areas[area].name)@\(origin)"), shouldStop: shouldStop
    )?.map { PredictedStock(futures: $0.map(Double.init)) }
  }
}

extension BacktestPlay {
  /// Every forecast that can be scored, by method and horizon.
  ///
  /// - Returns: the cases, and how many pairs of origin and horizon had too few past errors for a reference method.
  func cases(
    _ forecasts: [Int: [[PredictedStock]]], origins: [Int]
  ) -> (cases: [BacktestResult.Method: [Int: [ForecastScores.Case]]], leftOut: Int) {
    let references = ReferenceMethod.allCases.map { ReferenceForecasts($0, stocks: stocks) }
    var cases: [BacktestResult.Method: [Int: [ForecastScores.Case]]] = [:]
    var leftOut = 0
    for origin in origins {
      for horizon in 1...request.horizon where origin + horizon <= years.upperBound {
        let place = origin - years.lowerBound
        let laws = references.compactMap { $0.laws(origin: place, horizon: horizon, least: Self.leastErrors) }
        guard laws.count == references.count, let model = forecasts[origin] else {
          leftOut += 1
          continue
        }
        for (method, law) in zip(BacktestResult.Method.all, [model.map { $0[horizon - 1] }] + laws) {
          cases[method, default: [:]][horizon, default: []] += areas.indices.map { area in
            ForecastScores.Case(
              area: area, stock: stocks[area][place], forecast: law[area], outcome: stocks[area][place + horizon])
          }
        }
      }
    }
    return (cases, leftOut)
  }
}
