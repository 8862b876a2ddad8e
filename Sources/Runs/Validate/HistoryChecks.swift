import ServiceModel
import Stochastics

/// What two boroughs are known to have done about vacancies lies inside the futures of schemes like theirs.
enum HistoryChecks {
  /// A scheme and what came of it.
  private struct History {
    var borough: String
    /// Per cent of posts vacant at the start and at the end.
    var start: ComparedParameter
    var end: ComparedParameter
    var years: Int
    /// Intervention, dose, and the first and last year of it.
    var scheme: [(id: String, dose: Double, first: Int, last: Int)]
  }

  /// Rotherham: source S003, paragraph 86, here £200,000 a year over four years. Derby: source S001, a package over five years, here
  /// £300,000 a year, and ten trainees in each of three years.
  private static let histories = [
    History(
      borough: "rotherham", start: .rotherhamVacancyBefore, end: .rotherhamVacancyAfter, years: 4,
      scheme: [("recruitment-and-retention", 200_000, 1, 4)]),
    History(
      borough: "derby", start: .derbyVacancyPeak, end: .derbyVacancyAfter, years: 5,
      scheme: [("recruitment-and-retention", 300_000, 1, 5), ("trainee-social-workers", 10, 1, 3)]),
  ]

  /// Both boroughs started from a peak: England's rate of 2005 stands for what is usual (LAWIG06, 11.8%).
  private static let usual = AreaValue(value: 0.118, citation: Citation(reference: "LAWIG06", confidence: .sourced))

  private static let output = "indicator.social-worker-vacancies"

  /// All of them; throws what playing throws.
  static func all(_ study: ValidationStudy) throws(WorkbenchError) -> [ValidationCheck] {
    var checks: [ValidationCheck] = []
    for history in histories { checks.append(try check(history, study)) }
    return checks
  }

  private static func check(_ history: History, _ study: ValidationStudy) throws(WorkbenchError) -> ValidationCheck {
    let id = "history.\(history.borough)-vacancies"
    let parameters = study.library.catalogue.parameters
    guard let start = parameters[history.start.rawValue], let end = parameters[history.end.rawValue] else {
      return ValidationCheck(
        skipped: id, "Vacancies known to have fallen, among 19 in 20 futures, %", kind: .validation,
        needs: "the parameters \(history.start.rawValue) and \(history.end.rawValue)")
    }
    let fallen = Int(start.prior.central.rounded())
    let what = "Vacancies known to have fallen from \(fallen)%, among 19 in 20 futures, %"
    let known = Set(study.library.catalogue.interventions.map(\.id))
    guard study.area.id == ValidationRequest.comparedArea, history.scheme.allSatisfy({ known.contains($0.id) }) else {
      return ValidationCheck(
        skipped: id, what, kind: .validation, needs: "\(ValidationRequest.comparedArea) and the schemes' interventions")
    }
    let scheme = history.scheme.map {
      Deployment(
        intervention: $0.id, dose: $0.dose, years: YearRange(study.year($0.first), through: study.year($0.last)))
    }
    let sample = try study.play(
      [Portfolio(name: "Scheme", deployments: scheme)], options: EngineOptions(grades: false), years: history.years,
      draws: min(200, study.request.draws), library: library(study, start: start.prior.central / 100))
    guard let column = sample.column(output, year: sample.years - 1, portfolio: 1), !column.allSatisfy(\.isNaN) else {
      return ValidationCheck(skipped: id, what, kind: .validation, needs: "a share of vacant posts in the run")
    }
    return ValidationCheck(
      id, what, kind: .validation, figure: end.prior.central, from: column.quantile(0.025), to: column.quantile(0.975))
  }

  /// The study's data with the borough's vacancies at the start.
  private static func library(_ study: ValidationStudy, start: Double) -> Library {
    var catalogue = study.library.catalogue
    catalogue.areas[study.area.id]?.stocks["vacancy-share"]?.value = start
    catalogue.areas[study.area.id]?.stocks["vacancy-usual"] = usual
    return study.library.with(catalogue)
  }
}
