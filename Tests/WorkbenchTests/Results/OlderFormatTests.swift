import Foundation
import Reports
import RunSupport
import Runs
import Terminal
import TestSupport
import Testing

@Suite struct `A run that another version laid out` {
  /// A copy of a run whose manifest says another format.
  private func copy(format: Int) throws -> (place: TemporaryFolder, run: String) {
    let place = TemporaryFolder()
    let run = place.path + "/run"
    try FileManager.default.copyItem(atPath: RunFixture.shared.get().outcome.folder, toPath: run)
    let manifest = try String(contentsOfFile: run + "/manifest.json", encoding: .utf8)
    let changed = manifest.replacing(#/"format"\s*:\s*\d+/#, with: "\"format\" : \(format)")
    #expect(changed != manifest)
    try changed.write(toFile: run + "/manifest.json", atomically: true, encoding: .utf8)
    return (place, run)
  }

  @Test(arguments: [0, 1, Manifest.currentFormat + 1])
  func `dirty: every reader of a run refuses it, and says which format it reads`(format: Int) throws {
    let (place, run) = try copy(format: format)
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
