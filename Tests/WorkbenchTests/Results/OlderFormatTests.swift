import Foundation
import Reports
import RunSupport
import Runs
import Terminal
import TestSupport
import Testing

@Suite struct `A run that another version laid out` {
  @Test(arguments: [0, 1, Manifest.currentFormat + 1])
  func `dirty: every reader of a run refuses it, and says which format it reads`(format: Int) throws {
    let copy = try ChangedRun(format: format)
    let (place, run) = (copy.place, copy.path)
    let fixture = try RunFixture.shared.get()
    let (library, folder) = (fixture.library, ResultsFolder(path: run))
    let readers: [(String, () throws -> Void)] = [
      ("summary", { _ = try folder.summary() }), ("manifest", { _ = try folder.manifest() }),
      ("report", { _ = try library.reportText(ReportRequest(folder: run)) }),
      ("report, written", { _ = try library.report(ReportRequest(folder: run)) }),
      ("report's facts", { _ = try RunReport(folder, catalogue: library.catalogue) }),
      ("compare", { _ = try RunComparison([ResultsFolder(path: fixture.outcome.folder), folder]) }),
      ("compare, as the first", { _ = try RunComparison([folder, ResultsFolder(path: fixture.outcome.folder)]) }),
      ("why", { _ = try library.why(WhyRequest(folder: run, grade: "staying-safe")) }),
      ("aspects", { _ = try AspectPlay(folder, library: library, threads: 1) }),
      ("scenario", { _ = try PlayableScenario(of: folder, library: library) }),
    ]
    for (name, read) in readers {
      do {
        try read()
        Issue.record("\(name) reads it")
      } catch let error as WorkbenchError {
        guard case .notResults(_, let reason) = error else {
          Issue.record("\(name): \(error)")
          continue
        }
        #expect(reason.contains("its format is \(format)") && reason.contains("reads format \(Manifest.currentFormat)"))
      }
    }
    #expect(place.everything.allSatisfy { $0.hasPrefix("run") && !$0.hasSuffix(".html") }, "something was written")
  }
}
