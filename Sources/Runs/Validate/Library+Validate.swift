package import Foundation
import ServiceModel

/// A group of checks; what it plays it may keep to itself.
struct ValidationStep: Sendable {
  /// Asks a study.
  var checks: @Sendable (ValidationStudy) throws(WorkbenchError) -> [ValidationCheck]

  /// Every group, in the order of the table; further ones are added here.
  static let all: [ValidationStep] = [
    ValidationStep { study throws(WorkbenchError) in try ProgramChecks.all(study) },
    ValidationStep { study throws(WorkbenchError) in
      let sample = try study.play(
        options: EngineOptions(nationalTrends: false, grades: false), draws: study.request.draws)
      return StationarityChecks.all(sample)
        + StartChecks.all(study.area, indicators: study.library.catalogue.indicators, sample: sample)
    },
    ValidationStep { study throws(WorkbenchError) in
      LinearChecks.all(draws: study.request.draws, seed: study.request.seed)
        + QueueChecks.all(draws: study.request.draws, seed: study.request.seed)
    },
    ValidationStep { study throws(WorkbenchError) in try DoseChecks.all(study) },
    ValidationStep { study throws(WorkbenchError) in try TrendChecks.all(study) + CareChecks.all(study) },
    ValidationStep { study throws(WorkbenchError) in
      let isOther = study.area.id != CareChecks.england
      return IntervalChecks.all(study.nothingMore)
        + (isOther ? PublishedChecks.all(study.area, study.nothingMore) : [])
    },
    ValidationStep { study throws(WorkbenchError) in try HistoryChecks.all(study) },
    ValidationStep { study throws(WorkbenchError) in GradeChecks(study.library, futures: 10 * study.request.draws).all()
    },
    ValidationStep { study throws(WorkbenchError) in try ComparisonChecks.all(study) },
  ]
}

extension Library {
  /// Asks every check of an area.
  ///
  /// - Parameter on: the day of the log, in UTC.
  /// - Throws: `unknownName` for the area, `model`, `input` with faults of records to compare with, `interrupted`.
  package func validate(
    _ request: ValidationRequest, on day: Date = Date(), observer: RunObserver = RunObserver()
  ) throws(WorkbenchError) -> ValidationReport {
    let study = try ValidationStudy(self, request, observer: observer)
    var checks: [ValidationCheck] = []
    for step in ValidationStep.all { checks += try step.checks(study) }
    return ValidationReport(
      date: day.formatted(.iso8601.year().month().day()), version: Version.current.windscreen, area: study.area.id,
      seed: request.seed, draws: request.draws, checks: checks)
  }
}
