import Decisions
import Foundation
import Reports
import RunSupport
import Runs
import ServiceModel
import Synchronization
import TestSupport
import Testing
import Wording

/// What a run keeps of the search whose best plans it plays.
@Suite struct KeptSearchTests {
  private let folder = TemporaryFolder()

  private func request() throws -> BestRequest {
    let scenario = try folder.write(
      """
      scenario: Carers or teachers
      area: rotherham-2006
      horizon: 2007-2008
      outcomes: [lac-three-placements]
      portfolios:
        - name: Both
          deploy:
            - foster-carer-support: {dose: 60 households, years: 2007-2008}
            - lac-education-support: {dose: 2 teachers, years: 2007-2008}
      run: {draws: 50}

      """, to: "carers.yaml")
    var request = BestRequest(scenario: scenario, budget: 150_000)
    (request.draws, request.threads) = (50, 2)
    return request
  }

  private func page(_ run: String) throws -> String {
    var report = ReportRequest(folder: run)
    report.playsParts = false
    return HTMLReport.page(try BundledLibrary.shared.get().runReport(report))
  }

  @Test func `functionality: the report of the run shows the search whenever it is asked for, and so after more draws`()
    throws
  {
    let library = try BundledLibrary.shared.get()
    let (request, results) = (try request(), folder.path + "/Results")
    let result = try library.best(request)
    let first = try #require(try library.run(bestOf: result, request, results: results))
    #expect(try ResultsFolder(path: first.folder).search() == result)
    #expect(try ResultsFolder(path: first.folder).manifest().files.contains { $0.file == "search.json" })
    #expect(try page(first.folder).contains("Where the sum does most"))
    // Found again, and not played.
    let again = try #require(try library.run(bestOf: result, request, results: results))
    #expect(again.folder == first.folder && again.wasThere)
    // The same plans played by themselves were not searched for; what was found of them is the same.
    let plain = try library.run(
      RunRequest(scenario: first.folder + "/scenario.yaml", results: folder.path + "/Plain", threads: 2))
    #expect(try ResultsFolder(path: plain.folder).search() == nil && plain.summary == first.summary)
    #expect(try !page(plain.folder).contains("Where the sum does most"))
    // A run without the search does not stand for one with it, whose draws are the same.
    let beside = try #require(try library.run(bestOf: result, request, results: folder.path + "/Plain"))
    #expect(beside.folder == plain.folder + "-2" && !beside.wasThere && beside.summary == first.summary)
    #expect(
      try library.run(
        RunRequest(scenario: first.folder + "/scenario.yaml", results: folder.path + "/Plain", threads: 2)
      ).wasThere)
    let more = try library.extend(
      first.folder, draws: 60, results: nil, threads: 2, observer: RunObserver())
    #expect(try ResultsFolder(path: more.folder).search() == result && more.summary.question.draws == 60)
  }

  @Test func `dirty: a search that was changed, or that chose other plans, is refused`() throws {
    let library = try BundledLibrary.shared.get()
    let (request, results) = (try request(), folder.path + "/Results")
    let result = try library.best(request)
    let run = try #require(try library.run(bestOf: result, request, results: results)).folder
    let path = run + "/search.json"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try text.replacing("\"budget\":150000", with: "\"budget\":950000").write(
      toFile: path, atomically: true, encoding: .utf8)
    do {
      _ = try ResultsFolder(path: run).search()
      Issue.record("taken")
    } catch {
      guard case .changedResults(_, let faults) = error else { throw error }
      #expect(faults.map(\.file) == ["search.json"] && error.exitCode == 65)
    }
    var other = result
    other.finalists[0].cost = .infinity
    #expect(throws: WorkbenchError.self) { try library.run(bestOf: other, request, results: results) }
    other = result
    other.finalists[0].gain.error = -1
    let forged = try #require(try library.run(bestOf: other, request, results: folder.path + "/Forged")).folder
    do {
      _ = try page(forged)
      Issue.record("taken")
    } catch let error as WorkbenchError {
      #expect(error.description.contains("finalists.0.gain.error") && error.exitCode == 65, "\(error)")
    }
  }

  @Test(arguments: ["taken.yaml", "none/best.yaml", "nothing/", String(repeating: "n", count: 300)])
  func `dirty: a place that takes no new file is told before anything is played`(place: String) throws {
    var request = try request()
    try folder.write("mine", to: "taken.yaml")
    request.written = "\(folder.path)/\(place)"
    let told = Atomic<Int>(0)
    do {
      let observer = RunObserver(progress: { _, _ in _ = told.wrappingAdd(1, ordering: .relaxed) })
      _ = try BundledLibrary.shared.get().best(request, observer: observer)
      Issue.record("searched")
    } catch let error as WorkbenchError {
      #expect(error.exitCode == 73 && error.description.contains(place), "\(error)")
    }
    #expect(told.load(ordering: .relaxed) == 0)
    #expect(folder.everything.sorted() == ["carers.yaml", "taken.yaml"])
  }

  @Test func `functionality: what is written is of the scenario as it was read before the search`() throws {
    var request = try request()
    request.written = "\(folder.path)/best.yaml"
    let file = request.scenario
    let spoil = RunObserver(progress: { _, _ in try? Data("scenario: Other".utf8).write(to: URL(filePath: file)) })
    let library = try BundledLibrary.shared.get()
    let result = try library.best(request, observer: spoil)
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "scenario: Other")
    let written = try library.scenario(path: "\(folder.path)/best.yaml")
    #expect(written.name.hasPrefix("Carers or teachers") && written.portfolios.count == result.chosen.count)
  }
}
