import Foundation
import LocatedYAML
package import ServiceModel
import Synchronization

/// What a user asks of a validation.
package struct ValidationRequest: Sendable {
  /// The area.
  package var area = ValidationRequest.comparedArea
  /// Draws of the long checks, 2 or more; the short ones take fewer.
  package var draws = 400
  /// The seed of all chance.
  package var seed: UInt64 = 2006
  /// Threads to use; no number depends on it.
  package var threads = RunRequest.allThreads
  /// The interventions that are asked about, by id; all that are installed if `nil`.
  package var interventions: Set<String>?
  /// A folder of real records to compare with.
  package var comparison: String? = ProcessInfo.processInfo.environment[ValidationRequest.variable]

  /// Everything usual.
  package init() {}

  /// The environment's variable that names the folder of real records.
  package static let variable = "WINDSCREEN_VALIDATION"
  /// The area whose sizes the real records are brought to.
  package static let comparedArea = "rotherham-2006"
}

/// What checks are asked of: an area with its data, and five years of it with nothing more done.
package struct ValidationStudy: Sendable {
  /// The reference data.
  package let library: Library
  /// The area.
  package let area: Area
  /// What the user asked.
  package let request: ValidationRequest
  /// Real records to compare with, read before anything is played; `nil` where there are none for the area.
  let records: ComparisonRecords?
  /// Five years with nothing more done, national trends running.
  package let nothingMore: FutureSample
  let observer: RunObserver

  /// Plays what several checks share; throws `unknownName` for the area, `input` with faults of the records, `model`,
  /// `interrupted`.
  init(_ library: Library, _ request: ValidationRequest, observer: RunObserver) throws(WorkbenchError) {
    self.library = library
    area = try library.area(request)
    self.request = request
    self.observer = observer
    do throws(Faults) {
      records =
        try area.id == ValidationRequest.comparedArea
        ? request.comparison.map { folder throws(Faults) in try ComparisonRecords(folder: folder) } : nil
    } catch {
      throw .input(error)
    }
    nothingMore = try Self.play(
      library, area, request, [], EngineOptions(grades: false), years: Self.years, draws: request.draws,
      threads: request.threads, observer)
  }

  /// Whether the user asked to stop.
  var shouldStop: Bool { observer.shouldStop() }

  /// Years of the usual horizon.
  package static let years = 5

  /// A year of the horizon, 1 being the first after the baseline.
  package func year(_ number: Int) -> Year { Year(ending: area.baseline.ending + number) }

  /// Plays portfolios beside doing nothing more from the area's baseline; throws `model`, `input` and `interrupted`.
  ///
  /// - Parameters:
  ///   - library: other data than the study's own, as where a check supposes another start.
  ///   - area: another area than the study's own, as where a check is of England.
  package func play(
    _ portfolios: [Portfolio] = [], options: EngineOptions = EngineOptions(), years: Int = ValidationStudy.years,
    draws: Int, threads: Int? = nil, library: Library? = nil, area: Area? = nil
  ) throws(WorkbenchError) -> FutureSample {
    try Self.play(
      library ?? self.library, area ?? self.area, request, portfolios, options, years: years, draws: draws,
      threads: threads ?? request.threads,
      observer)
  }

  private static func play(
    _ library: Library, _ area: Area, _ request: ValidationRequest, _ portfolios: [Portfolio],
    _ options: EngineOptions, years: Int, draws: Int, threads: Int, _ observer: RunObserver
  ) throws(WorkbenchError) -> FutureSample {
    let engine = try library.engine(of: area, request, portfolios, options, years: years, draws: draws)
    let size = engine.valuesPerReplicate
    let store = Mutex([Float](repeating: 0, count: draws * size))
    let ending: RunEnding
    do throws(ModelError) {
      ending = try engine.playMany(0..<draws, threads: threads, shouldStop: observer.shouldStop) {
        replicate, values, _ in
        store.withLock { store in
          for place in 0..<size { store[replicate * size + place] = values[place] }
        }
      }
    } catch {
      throw .model(error)
    }
    if ending == .stopped { throw .interrupted }
    return FutureSample(
      layout: engine.layout, years: engine.years, portfolios: engine.portfolioNames.count,
      values: store.withLock { $0 })
  }
}

extension Library {
  /// The area that a request names; throws `unknownName`.
  func area(_ request: ValidationRequest) throws(WorkbenchError) -> Area {
    guard let area = catalogue.areas[request.area] else {
      throw .unknownName(kind: "area", name: request.area, known: catalogue.areas.keys.sorted())
    }
    return area
  }

  /// An engine of an area from its baseline; throws `model` and `input`.
  func engine(
    of area: Area, _ request: ValidationRequest, _ portfolios: [Portfolio], _ options: EngineOptions, years: Int,
    draws: Int
  ) throws(WorkbenchError) -> Engine {
    let first = area.baseline.ending + 1
    let scenario = Scenario(
      name: "validation", area: area.id,
      horizon: YearRange(Year(ending: first), through: Year(ending: first + years - 1)),
      portfolios: portfolios, design: Design(draws: draws, seed: request.seed))
    return try PlayableScenario(scenario, library: self).engine(options: options)
  }
}
