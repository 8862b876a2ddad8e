import Foundation
import RunSupport
import Runs
import Session
import Terminal
import TestSupport
import Testing

/// Runs, findings and price years that a session finds where others left them.
@Suite struct SessionPlacesTests {
  private let place = TemporaryFolder()

  /// Lines that take a run that may not be taken, beside one that may.
  private func lines(_ run: String) throws -> [String] {
    let other = try RunFixture.shared.get().outcome.folder
    return ["report \(run)", "compare \(other) \(run)", "compare \(run) \(other) all", "why \(run) staying-safe"]
  }

  @Test func `dirty: the prompt refuses a changed run in every command that takes one`() throws {
    let copy = try ChangedRun(RecordedRun.shared.get(), "results.csv") { _ in "changed" }
    var session = Session(library: try BundledLibrary.shared.get())
    for line in try lines(copy.path) { #expect(session.refused(line).contains("results.csv was changed"), "\(line)") }
  }

  @Test func `dirty: the prompt refuses a run in another format in every command that takes one`() throws {
    let copy = try ChangedRun(format: 1)
    var session = Session(library: try BundledLibrary.shared.get())
    for line in try lines(copy.path) {
      #expect(session.refused(line).replacing("\n", with: " ").contains("format is 1"), "\(line)")
    }
    #expect(copy.place.everything.contains("run"))
  }

  @Test func `functionality: why says at the prompt what the command says`() throws {
    let run = try RunFixture.shared.get()
    var request = WhyRequest(folder: run.outcome.folder, grade: "staying-safe")
    (request.portfolio, request.threads) = ("lower ALONE", 1)
    let told = try run.library.why(request).map(\.text).joined()
    var session = Session(library: run.library, threads: 1)
    try session.done("open \(try place.write(RunFixture.scenario, to: "again.yaml"))", "run")
    #expect(try session.done("why staying-safe Lower alone") == told)
  }

  @Test func `functionality: saved elsewhere, a scenario names the same findings, and so does undoing`() throws {
    let findings = SelfAssessment.text.replacing("findings:", with: "area: rotherham-2006\nfindings:")
    try place.write(findings, to: "council/found.yaml")
    let plan = try place.write(
      SessionFixture.text.replacing("horizon", with: "evidence: found.yaml\nhorizon"), to: "council/plan.yaml")
    let other = try place.write("", to: "other/plan.yaml")
    try FileManager.default.removeItem(atPath: other)
    var session = Session(library: try BundledLibrary.shared.get(), threads: 2)
    #expect(try session.done("open \(plan)").contains("1 coded finding: A self-assessment"))
    try session.done("set draws 3", "save as \(other)")
    #expect(try String(contentsOfFile: other, encoding: .utf8).contains("evidence: \"../council/found.yaml\"\n"))
    #expect(!session.isUnsaved)
    try session.done("undo")
    #expect(try session.done("show").contains("1 coded finding: A self-assessment"))
    try session.done("set evidence none")
    #expect(try session.done("show").contains("the national mean: there is no coded evidence"))
    #expect(session.refused("set evidence nowhere.yaml").contains("there is no evidence file 'nowhere.yaml'"))
    try session.done("save as \(place.path)/none.yaml")
    var fresh = Session(library: try BundledLibrary.shared.get(), threads: 2)
    #expect(
      try fresh.done("open \(place.path)/none.yaml")
        .contains("starts from the national mean: there is no coded evidence"))
  }

  @Test func `law: a session keeps futures of every price year apart, and finds them again`() throws {
    var session = try SessionFixture.opened()
    let usual = try session.done("run 8", "compare")
    let dear = try session.done("set prices 2018/19", "run 8", "compare")
    #expect(usual != dear && session.text?.contains("run: {draws: 8, prices: 2018/19}") == true)
    #expect(try session.done("show").contains("2018/19"))
    #expect(session.completion(of: "set prices 201").candidates.contains("2010/11"))
    var fresh = try SessionFixture.opened()
    #expect(try fresh.done("set prices 2018/19", "run 8", "compare") == dear)
    #expect(try session.done("set prices 2005/06", "run 8", "compare") == usual)
    #expect(try session.done("set prices 2018/19", "compare total").contains("GBP at 2018/19 prices"))
    #expect(session.refused("set prices 2030/31").contains("The nearest is 2018/19."))
  }
}
