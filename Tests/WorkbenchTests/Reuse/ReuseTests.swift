import Foundation
import LocatedYAML
import RunSupport
import Runs
import Synchronization
import TestSupport
import Testing
import Wording

/// What was played is not played again, and gives the same bytes as if it had been.
@Suite struct `Draws that are there` {
  private let folder = TemporaryFolder()

  private static let scenario = """
    scenario: Support for carers
    area: rotherham-2006
    horizon: 2007-2008
    portfolios:
      - name: Carers
        deploy:
          - foster-carer-support: {dose: 60 households, years: 2007-2008}
    run: {draws: 6}

    """

  /// A run, and how many replicates were played for it.
  private func run(
    _ results: String, draws: Int = 6, text: String = scenario, stopAfter: Int = .max,
    _ change: (inout RunRequest) -> Void = { _ in }
  ) throws -> (outcome: RunOutcome, played: Int) {
    var request = RunRequest(
      scenario: try folder.write(text, to: "carers.yaml"), results: "\(folder.path)/\(results)", threads: 2)
    request.draws = draws
    change(&request)
    let first = Atomic<Int>(.max)
    let last = Atomic<Int>(0)
    let observer = RunObserver(
      progress: { done, _ in
        first.min(done, ordering: .relaxed)
        last.max(done, ordering: .relaxed)
      }, shouldStop: { last.load(ordering: .relaxed) >= stopAfter })
    let outcome = try BundledLibrary.shared.get().run(request, observer: observer)
    let played =
      last.load(ordering: .relaxed) == 0 ? 0 : last.load(ordering: .relaxed) - first.load(ordering: .relaxed) + 1
    return (outcome, played)
  }

  /// Every file of a run but the manifest, which tells of the scenario's file too.
  private func contents(_ run: RunOutcome) throws -> [String: Data] {
    let names = try FileManager.default.contentsOfDirectory(atPath: run.folder)
    return try Dictionary(
      uniqueKeysWithValues: names.map { ($0, try Data(contentsOf: URL(fileURLWithPath: "\(run.folder)/\($0)"))) })
  }

  @Test func `functionality: the same run is found and not played, and played where that is asked for`() throws {
    let first = try run("A")
    let again = try run("A")
    #expect(first.played == 6 && again.played == 0 && again.outcome.wasThere && !first.outcome.wasThere)
    #expect(again.outcome.folder == first.outcome.folder && again.outcome.summary == first.outcome.summary)
    let forced = try run("A") { $0.playsAgain = true }
    #expect(forced.played == 6 && forced.outcome.wasThere)
  }

  @Test func `determinism: more draws play only the further ones, and fewer play none, to the same bytes`() throws {
    _ = try run("B", draws: 5)
    let more = try run("B", draws: 9)
    let whole = try run("C", draws: 9)
    #expect(more.played == 4 && whole.played == 9)
    #expect(try contents(more.outcome) == contents(whole.outcome))
    let fewer = try run("B", draws: 7)
    #expect(fewer.played == 0)
    #expect(try contents(fewer.outcome) == contents(try run("D", draws: 7).outcome))
  }

  @Test func `determinism: replications and refused sets come along`() throws {
    let text = Self.scenario.replacing("{draws: 6}", with: "{draws: 6, replications: 3, seed: 11}")
    _ = try run("E", draws: 3, text: text)
    let more = try run("E", draws: 5, text: text)
    #expect(more.played == 6)
    #expect(try contents(more.outcome) == contents(try run("F", draws: 5, text: text).outcome))
  }

  @Test func `functionality: a stopped run keeps its whole draws, says so, and the next goes on to the same bytes`()
    throws
  {
    let stopped = #expect(throws: WorkbenchError.self) { try run("G", draws: 40, stopAfter: 8) }
    guard case .stoppedRun(let kept, 40) = stopped else {
      Issue.record("\(String(describing: stopped))")
      return
    }
    #expect(stopped?.exitCode == 130 && stopped?.description.contains("\(kept) of 40 draws") == true)
    let files = folder.everything.filter { $0.hasPrefix("G/") }
    #expect(files.contains { $0.hasSuffix("stopped.json") } && !files.contains { $0.contains(".unfinished") })
    let next = try run("G", draws: 40)
    #expect(next.played == 40 - kept && kept >= 6)
    #expect(try contents(next.outcome) == contents(try run("H", draws: 40).outcome))
    #expect(!folder.everything.contains { $0.contains("stopped-") })
  }

  @Test func `functionality: one that is stopped while its results are written keeps all its draws`() throws {
    let results = "\(folder.path)/K"
    let request = RunRequest(scenario: try folder.write(Self.scenario, to: "carers.yaml"), results: results, threads: 2)
    let observer = RunObserver(shouldStop: {
      let files = FileManager.default.enumerator(atPath: results)?.compactMap { $0 as? String } ?? []
      return files.contains { $0.contains(".unfinished") && $0.hasSuffix("run/scenario.yaml") }
    })
    let stopped = #expect(throws: WorkbenchError.self) {
      try BundledLibrary.shared.get().run(request, observer: observer)
    }
    guard case .stoppedRun(6, 6) = stopped else {
      Issue.record("\(String(describing: stopped))")
      return
    }
    #expect(!folder.everything.contains { $0.contains(".unfinished") || $0.hasSuffix("results.csv") })
    #expect(try run("K").played == 0)
  }

  /// The note of a run that was stopped.
  private func stoppedNote(_ results: String) throws -> String {
    _ = #expect(throws: WorkbenchError.self) { try run(results, draws: 40, stopAfter: 8) }
    let note = folder.everything.first { $0.hasPrefix("\(results)/") && $0.hasSuffix("stopped.json") }
    return "\(folder.path)/\(try #require(note))"
  }

  @Test(arguments: [Int.min, -1, 0, 41, Int.max])
  func `extreme value: a note that tells of draws that cannot be is read no further than it goes`(draw: Int) throws {
    let path = try stoppedNote("L")
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    var note = try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
    note["refused"] = [["draw": draw, "sets": Int.max]]
    try JSONSerialization.data(withJSONObject: note).write(to: URL(fileURLWithPath: path))
    #expect(try contents(run("L", draws: 12).outcome) == contents(run("M", draws: 12).outcome))
  }

  @Test func `dirty: what a link leads to is nobody's stopped run, and neither is a folder of another name`() throws {
    let stopped = (try stoppedNote("N") as NSString).deletingLastPathComponent
    let files = FileManager.default
    try files.moveItem(atPath: stopped, toPath: "\(folder.path)/keep")
    try files.createSymbolicLink(atPath: stopped, withDestinationPath: "\(folder.path)/keep")
    try files.copyItem(
      atPath: "\(folder.path)/keep", toPath: "\((stopped as NSString).deletingLastPathComponent)/stopped-backup")
    #expect(try run("N", draws: 40).played == 40)
    #expect(folder.everything.count { $0.hasSuffix("stopped.json") } == 2)
  }

  @Test func `functionality: one that is stopped twice keeps what it had and more`() throws {
    func kept(_ after: Int) throws -> Int {
      let stopped = #expect(throws: WorkbenchError.self) { try run("I", draws: 60, stopAfter: after) }
      guard case .stoppedRun(let kept, _) = stopped else { return 0 }
      return kept
    }
    let first = try kept(6)
    let second = try kept(first + 8)
    #expect(first > 0 && second > first)
  }

  @Test func `dirty: draws that were changed, of another question or of another program are not used`() throws {
    let first = try run("J", draws: 4).outcome
    #expect(try run("J", draws: 5) { $0.seed = 7 }.played == 5)
    #expect(try run("J", draws: 5, text: Self.scenario.replacing("60 households", with: "70 households")).played == 5)
    let path = "\(first.folder)/draws.parquet"
    var bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    bytes[bytes.count / 2] ^= 4
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    #expect(try run("J", draws: 6).played == 6)
    // Found as the same run, and not as it was recorded: played, beside the spoilt one.
    let again = try run("J", draws: 4)
    #expect(again.played == 0 && again.outcome.folder != first.folder)
    let manifest = "\(first.folder)/manifest.json"
    for text in ["", "{}", "[1]", "\u{0}"] {
      try Data(text.utf8).write(to: URL(fileURLWithPath: manifest))
      #expect(try run("J", draws: 4).outcome.folder != first.folder)
    }
  }

  @Test func `dirty: a spoilt folder of a stopped run is passed over`() throws {
    _ = #expect(throws: WorkbenchError.self) { try run("K", draws: 40, stopAfter: 8) }
    let note = try #require(folder.everything.first { $0.hasPrefix("K/") && $0.hasSuffix("stopped.json") })
    for text in ["", "{", "{\"format\": 9}"] {
      try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder.path)/\(note)"))
      let other = try run("K", draws: 3) { $0.playsAgain = false }
      #expect(other.played == 3 || other.outcome.wasThere)
    }
  }

  @Test func `functionality: extend plays a run on beside it, wherever its folder has been moved`() throws {
    let first = try run("L", draws: 3).outcome
    let library = try BundledLibrary.shared.get()
    let more = try library.extend(first.folder, draws: 5, results: nil, threads: 2, observer: RunObserver())
    #expect(more.folder.pathFolder == first.folder.pathFolder && more.folder.pathName.hasPrefix("5x1-"))
    #expect(try contents(more)["results.csv"] == contents(try run("M", draws: 5).outcome)["results.csv"])
    let moved = "\(folder.path)/moved"
    try FileManager.default.moveItem(atPath: first.folder, toPath: moved)
    let other = try library.extend(
      moved, draws: 6, results: "\(folder.path)/N", threads: 2, observer: RunObserver())
    #expect(other.summary.question.draws == 6)
    let refused = #expect(throws: WorkbenchError.self) {
      try library.extend(moved, draws: 3, results: nil, threads: 2, observer: RunObserver())
    }
    #expect(refused?.exitCode == 64)
  }

  @Test func `functionality: without kept draws the same run is found, and more draws are all played`() throws {
    let bare = try run("O", draws: 4) { $0.savesDraws = false }.outcome
    #expect(!bare.manifest.hasDraws)
    #expect(try run("O", draws: 4) { $0.savesDraws = false }.played == 0)
    #expect(try run("O", draws: 5).played == 5)
  }
}
