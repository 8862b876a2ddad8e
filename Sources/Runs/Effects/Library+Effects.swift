package import Foundation
import ServiceModel
import Synchronization

extension Library {
  /// Plays every intervention alone at its usual dose beside doing nothing more, and holds it against the evidence.
  ///
  /// Ten at a time are played, and only the outputs that some table names are kept, so that memory does not grow with the
  /// catalogue.
  /// - Throws: `unknownName` for the area, `model`, `input`, `interrupted`.
  package func effects(
    _ request: ValidationRequest, on day: Date = Date(), observer: RunObserver = RunObserver()
  ) throws(WorkbenchError) -> EffectReport {
    let area = try self.area(request)
    let interventions = catalogue.interventions.filter { request.interventions?.contains($0.id) ?? true }
    var findings: [EffectFinding] = []
    for first in stride(from: 0, to: interventions.count, by: Self.together) {
      let batch = Array(interventions[first..<min(first + Self.together, interventions.count)])
      findings += try effects(of: batch, area, request, observer)
    }
    return EffectReport(
      date: day.formatted(.iso8601.year().month().day()), version: Version.current.windscreen, area: area.id,
      seed: request.seed, draws: request.draws, findings: findings)
  }

  private static let together = 10
  /// Years after which effects are told.
  private static let told = [3, 5]

  private func effects(
    of batch: [Intervention], _ area: Area, _ request: ValidationRequest, _ observer: RunObserver
  ) throws(WorkbenchError) -> [EffectFinding] {
    let claims = batch.map { $0.claims(in: catalogue, area: area) }
    let years = YearRange(Year(ending: area.baseline.ending + 1), through: Year(ending: area.baseline.ending + 5))
    let portfolios = batch.map {
      Portfolio(
        name: $0.id, deployments: [Deployment(intervention: $0.id, dose: $0.dose.typical, years: years)])
    }
    let engine = try self.engine(
      of: area, request, portfolios, EngineOptions(grades: false), years: ValidationStudy.years, draws: request.draws)
    let outputs = Array(Set(claims.joined().map(\.output))).sorted { $0.description < $1.description }
    let places = outputs.compactMap { engine.layout.place(of: $0) }
    precondition(places.count == outputs.count, "claims are about outputs of the layout")
    let kept = try EffectColumns(engine, places: places, years: Self.told, request: request, observer: observer)
    var findings: [EffectFinding] = []
    for (number, intervention) in batch.enumerated() {
      for claim in claims[number] {
        guard let row = outputs.firstIndex(of: claim.output) else { continue }
        let years = Self.told.enumerated().map { at, year in
          EffectFinding.Year(
            year, with: kept.column(portfolio: number + 1, year: at, output: row),
            without: kept.column(portfolio: 0, year: at, output: row), isRelative: claim.isRelative)
        }
        findings.append(
          EffectFinding(claim: claim, of: intervention, output: engine.layout.outputs[places[row]], years: years))
      }
    }
    return findings
  }
}

/// Some outputs of some years of every portfolio, a number a draw.
private struct EffectColumns {
  private let outputs: Int
  private let years: Int
  private let draws: Int
  private let values: [Float]

  /// Plays the draws of an engine; throws `model` and `interrupted`.
  init(
    _ engine: Engine, places: [Int], years: [Int], request: ValidationRequest, observer: RunObserver
  ) throws(WorkbenchError) {
    outputs = places.count
    self.years = years.count
    draws = request.draws
    let count = request.draws
    let columns = engine.portfolioNames.count * years.count * places.count
    let store = Mutex([Float](repeating: .nan, count: columns * count))
    let ending: RunEnding
    do throws(ModelError) {
      ending = try engine.playMany(0..<count, threads: request.threads, shouldStop: observer.shouldStop) {
        draw, values, _ in
        store.withLock { store in
          var column = 0
          for portfolio in engine.portfolioNames.indices {
            for year in years {
              let first = (portfolio * engine.years + year - 1) * engine.layout.count
              for place in places {
                store[column * count + draw] = values[first + place]
                column += 1
              }
            }
          }
        }
      }
    } catch {
      throw .model(error)
    }
    if ending == .stopped { throw .interrupted }
    values = store.withLock { $0 }
  }

  func column(portfolio: Int, year: Int, output: Int) -> [Double] {
    let first = ((portfolio * years + year) * outputs + output) * draws
    return values[first..<(first + draws)].map(Double.init)
  }
}
