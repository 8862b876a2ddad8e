import Reports
import RunSupport
import Runs
import Terminal
import TestSupport
import Testing

@Suite struct `A run of one draw` {
  @Test func `extreme value: it is told in every form, without an error that is no number`() throws {
    let folder = TemporaryFolder()
    let text = RunFixture.scenario.replacing("draws: \(RunFixture.draws)", with: "draws: 1")
    let file = try folder.write(text, to: "plan.yaml")
    let library = try BundledLibrary.shared.get()
    let outcome = try library.run(RunRequest(scenario: file, results: folder.path + "/Results", threads: 2))
    #expect(!outcome.page.text.contains("inf") && !outcome.page.text.contains("± ∞"))
    for format in ReportFormat.allCases {
      var request = ReportRequest(folder: outcome.folder)
      request.format = format
      let report = try library.reportText(request)
      #expect(report.count > 1_000)
      if format != .csv { #expect(!report.contains(" inf ") && !report.contains("± inf") && !report.contains("± ∞")) }
    }
  }
}
