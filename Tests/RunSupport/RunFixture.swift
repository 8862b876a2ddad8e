import Foundation
package import Reports
package import Runs
package import TestSupport

/// One small run on disk that several tests read: two plans, one of them of two interventions, two years, twelve draws.
package final class RunFixture: Sendable {
  package static let shared = Result { try RunFixture() }

  package static let draws = 12

  package static let scenario = """
    scenario: Duty workers, or carers too?
    area: rotherham-2006
    horizon: 2007-2008
    portfolios:
      - name: Lower alone
        deploy:
          - lower-intervention-threshold: {dose: 20 per cent, years: 2007-2008}
      - name: Lower with workers
        deploy:
          - lower-intervention-threshold: {dose: 20 per cent, years: 2007-2008}
          - duty-and-assessment-capacity: {dose: 6 workers, years: 2007-2008}
    run: {draws: \(draws)}

    """

  package let library: Library
  package let folder: TemporaryFolder
  package let outcome: RunOutcome
  package let report: RunReport
  package let aspects: AspectPlay

  package init() throws {
    library = try BundledLibrary.shared.get()
    folder = TemporaryFolder()
    let file = try folder.write(RunFixture.scenario, to: "plan.yaml")
    outcome = try library.run(RunRequest(scenario: file, results: folder.path + "/Results", threads: 2))
    let results = ResultsFolder(path: outcome.folder)
    var report = try RunReport(results, catalogue: library.catalogue)
    if let play = try PartsPlay(results, library: library) {
      report.contributions = try play.contributions(
        to: report.summary, path: results.path, threads: 2, observer: RunObserver())
    }
    aspects = try AspectPlay(results, library: library, threads: 2)
    report.take(aspects)
    self.report = report
  }
}
