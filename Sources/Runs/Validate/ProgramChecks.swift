package import ServiceModel

/// Checks of the program against itself: what must be exactly so.
package enum ProgramChecks {
  /// Draws that are enough for what must hold in each of them.
  private static let few = 20

  /// All of them; throws what playing throws.
  static func all(_ study: ValidationStudy) throws(WorkbenchError) -> [ValidationCheck] {
    let draws = min(few, study.request.draws)
    let late = Portfolio(name: "Late", deployments: lateDeployments(study))
    let sample = try study.play([Portfolio(name: "Empty", deployments: []), late], draws: draws)
    return nothing(sample) + beforeStart(sample) + (try threads(study)) + [try ledgers(study)]
  }

  /// Every intervention at its usual dose from the third year on.
  private static func lateDeployments(_ study: ValidationStudy) -> [Deployment] {
    study.library.catalogue.interventions.map {
      Deployment(intervention: $0.id, dose: $0.dose.typical, years: YearRange(study.year(3), through: study.year(5)))
    }
  }

  /// An empty portfolio, the second of the sample, against doing nothing more.
  static func nothing(_ sample: FutureSample) -> [ValidationCheck] {
    [
      ValidationCheck(
        "nothing-more", "Numbers of an empty portfolio that differ from doing nothing more", kind: .verification,
        figure: Double(sample.differing(0, 1, years: sample.years)), from: 0, to: 0)
    ]
  }

  /// A portfolio that begins in the third year, the third of the sample, before and after its start.
  static func beforeStart(_ sample: FutureSample) -> [ValidationCheck] {
    let acting = (0..<sample.draws).count { draw in
      !sample.year(sample.years - 1, draw: draw).elementsEqual(
        sample.year(sample.years - 1, portfolio: 2, draw: draw))
    }
    return [
      ValidationCheck(
        "before-start", "Numbers that differ before all interventions begin in the third year", kind: .verification,
        figure: Double(sample.differing(0, 2, years: 2)), from: 0, to: 0),
      ValidationCheck(
        "after-start", "Share of draws that differ in the last year, when they act", kind: .verification,
        figure: Double(acting) / Double(sample.draws), from: 1, to: 1),
    ]
  }

  /// One thread against several, and few draws against the first of many.
  private static func threads(_ study: ValidationStudy) throws(WorkbenchError) -> [ValidationCheck] {
    let draws = min(8, study.request.draws)
    let options = EngineOptions(grades: false)
    let one = try study.play(options: options, draws: draws, threads: 1)
    let many = try study.play(options: options, draws: draws, threads: max(2, study.request.threads))
    return [
      ValidationCheck(
        "threads", "Numbers that differ between one thread and several", kind: .verification,
        figure: Double(one.differing(from: many)), from: 0, to: 0),
      ValidationCheck(
        "first-draws", "Numbers of few draws that differ from the first of many", kind: .verification,
        figure: Double(one.differing(from: study.nothingMore)), from: 0, to: 0),
    ]
  }

  /// Books that are recounted every week of a few draws.
  private static func ledgers(_ study: ValidationStudy) throws(WorkbenchError) -> ValidationCheck {
    let draws = min(few, study.request.draws)
    let engine = try study.library.engine(
      of: study.area, study.request, [Portfolio(name: "Late", deployments: lateDeployments(study))],
      EngineOptions(grades: false), years: ValidationStudy.years, draws: draws)
    var faults: [(draw: Int, fault: LedgerImbalance)] = []
    for draw in 1...draws {
      if study.shouldStop { throw .interrupted }
      do throws(ModelError) {
        faults += try engine.imbalances(draw: draw).map { (draw, $0) }
      } catch {
        throw .model(error)
      }
    }
    let weeks = draws * engine.portfolioNames.count * engine.years * Clock.weeksPerYear
    return ledgers(faults, weeks: weeks)
  }

  /// Futures whose books do not balance, of those recounted in so many weeks; the first is named.
  package static func ledgers(_ faults: [(draw: Int, fault: LedgerImbalance)], weeks: Int) -> ValidationCheck {
    let first = faults.first.map { "draw \($0.draw), week \($0.fault.week): \($0.fault.book)" }
    return ValidationCheck(
      "ledgers", "Futures in which children, register, workers or households were recounted and did not balance",
      kind: .verification, figure: Double(faults.count), from: 0, to: 0, note: first ?? "\(weeks) weeks recounted")
  }
}
