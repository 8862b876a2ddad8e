import Foundation
import RunSupport
import Runs
import Session
import Synchronization
import Terminal
import Testing
import Wording

@Suite struct SessionPlayTests {
  @Test func `law: what is played ahead while an author reads changes no answer`() throws {
    var plain = try SessionFixture.opened()
    let expected = try plain.done("run 8")
    let afterChange = try plain.done("set horizon 2007", "run 8")
    var ahead = try SessionFixture.opened()
    ahead.prepareFirstPicture()
    #expect(try ahead.done("run 8") == expected)
    try ahead.done("set horizon 2007")
    ahead.prepareFirstPicture()
    #expect(try ahead.done("run 8") == afterChange)
  }

  @Test func `law: a session gives the same numbers whatever was played before`() throws {
    var straight = try SessionFixture.opened()
    let expected = try straight.done("drop More carers", "run 8")
    var winding = try SessionFixture.opened(threads: 1)
    try winding.done("run 8")
    #expect(winding.refusedCompareAfterChange)
    #expect(try winding.done("drop More carers", "run 3", "run 8") == expected)
    try winding.done("dose lower-intervention-threshold 5 per cent", "undo")
    #expect(try winding.done("compare") == straight.done("compare"))
  }

  @Test func `law: findings edited during a session are played anew, and put back they are known again`() throws {
    let folder = try SessionFixture.folder()
    let findings = folder + "/found.yaml"
    let plan = folder + "/plan.yaml"
    try SelfAssessment.text.write(toFile: findings, atomically: true, encoding: .utf8)
    try SessionFixture.text.replacing("area: rotherham-2006\n", with: "area: rotherham-2006\nevidence: found.yaml\n")
      .write(toFile: plan, atomically: true, encoding: .utf8)
    var session = Session(library: try BundledLibrary.shared.get(), threads: 2)
    let first = try session.done("open \(plan)", "run 8", "compare staying-safe")
    try SelfAssessment.text.replacing("rung: 3", with: "rung: 4")
      .write(toFile: findings, atomically: true, encoding: .utf8)
    #expect(session.refused("compare staying-safe").contains("has changed since it was played"))
    session.prepareFirstPicture()
    let changed = try session.done("run 8", "compare staying-safe")
    var fresh = Session(library: try BundledLibrary.shared.get(), threads: 2)
    #expect(try fresh.done("open \(plan)", "run 8", "compare staying-safe") == changed)
    try SelfAssessment.text.replacing("Counted in March", with: "Counted in May")
      .write(toFile: findings, atomically: true, encoding: .utf8)
    #expect(try session.done("compare staying-safe") == first, "other words are no other findings")
  }

  @Test func `functionality: a dose is sought and a sum placed at the prompt, of the scenario as it is now`() throws {
    var session = try SessionFixture.opened()
    let found = try session.done("goal 'lac-three-placements <= 100' foster-carer-recruitment --chance 0.5 --draws 20")
    #expect(found.contains("at every dose"))
    try session.done("drop More carers")
    #expect(
      session.refused("goal 'lac-three-placements <= 100' foster-carer-recruitment").contains(
        "foster-carer-recruitment"))
    #expect(session.refused("goal 'lac-three-placements <= 100'").contains("goal"))
    #expect(try session.done("best 0 --draws 50").contains("nothing more"))
    #expect(session.refused("best a-lot").contains("a sum of pounds"))
  }

  @Test func `functionality: a draw of the scenario as it is now is told as the command tells it`() throws {
    var session = try SessionFixture.opened()
    let told = try session.done("explain draw 3")
    let playable = try PlayableScenario(path: try #require(session.file), library: BundledLibrary.shared.get())
    #expect(told == Page(try playable.story(of: 3).text, width: Page.width).text)
    #expect(try session.done("explain --draw 3") == told)
    #expect(try session.done("explain draw 0").contains("the central draw"))
    try session.done("drop More carers")
    #expect(try !session.done("explain draw 3").contains("More carers"))
    #expect(session.completion(of: "explain dr").candidates == ["draw"])
    #expect(try session.done("help explain").contains("explain draw NUMBER"))
  }

  @Test(arguments: [
    ("explain draw", "value"), ("explain draw three", "three"), ("explain draw -1", "0 to 1000000"),
    ("explain draw 1000001", "0 to 1000000"), ("explain draw 3 Results", "explain --draw 3 RUN"),
  ])
  func `dirty: a draw that is none is refused with what may stand there`(line: String, words: String) throws {
    var session = try SessionFixture.opened()
    #expect(session.refused(line).contains(words))
    var empty = Session(library: try BundledLibrary.shared.get())
    #expect(empty.refused("explain draw 3").contains("nothing is open yet"))
  }

  @Test func `functionality: long names stand whole, and compare all leaves no change out`() throws {
    var session = try SessionFixture.opened()
    let name = "Lower thresholds in the north of the borough, then carers for teenagers"
    try session.done("add lower-intervention-threshold 30 per cent to new \(name)")
    let run = try session.done("run 64").replacing(#/\s+/#, with: " ")
    #expect(run.contains("C \(name)") && !run.contains("…"))
    let short = try session.done("compare")
    let all = try session.done("compare all")
    #expect(short.replacing(#/\s+/#, with: " ").contains("left out here; `compare all` shows all."))
    #expect(all.count > short.count && !all.contains("left out here") && !all.contains("…"))
  }

  @Test(arguments: ["check", "check FILE", "run 8"])
  func `functionality: what solves starts stops when it is asked to, and the session goes on`(line: String) throws {
    var session = try SessionFixture.opened()
    let typed = line.replacing("FILE", with: session.file ?? "")
    let asked = Atomic<Int>(0)
    let reply = withExtendedLifetime(asked) {
      session.perform(
        typed, watch: SessionWatch(shouldStop: { asked.wrappingAdd(1, ordering: .relaxed).newValue > 2 }))
    }
    #expect(asked.load(ordering: .relaxed) > 2 && reply.text.contains("topped"), "\(reply.text)")
    #expect(try !session.done("check").contains("topped"))
  }

  @Test func `functionality: a stopped run keeps whole draws, and a transcript replays what was kept`() throws {
    var session = try SessionFixture.opened(threads: 1)
    try session.done("set horizon 2007")
    let asked = Atomic<Bool>(false)
    let reply = withExtendedLifetime(asked) {
      session.perform(
        "run 40",
        watch: SessionWatch(
          progress: { if $0.done >= 24 { asked.store(true, ordering: .relaxed) } },
          shouldStop: { asked.load(ordering: .relaxed) }))
    }
    #expect(reply.text.contains("Stopped after 8 draws"))
    let plot = try session.done("plot looked-after")
    let file = try SessionFixture.folder() + "/hour.txt"
    try session.done("transcript \(file)")
    let kept = try String(contentsOfFile: file, encoding: .utf8)
    #expect(kept.contains("\nrun 8\n"))
    var replay = Session(library: try BundledLibrary.shared.get(), threads: 2)
    var last = ""
    for line in kept.split(separator: "\n") {
      let answer = replay.perform(String(line))
      #expect(!answer.isRefusal)
      if !answer.text.isEmpty { last = answer.text }
    }
    #expect(last == plot)
    let again = try SessionFixture.folder() + "/again.txt"
    try replay.done("transcript \(again)")
    #expect(try String(contentsOfFile: again, encoding: .utf8) == kept)
  }
}

extension Session {
  /// Whether a change makes older results stale: tried on a copy.
  fileprivate var refusedCompareAfterChange: Bool {
    var copy = self
    _ = copy.perform("set seed 77")
    return copy.refused("compare").contains("has changed since it was played")
  }
}

@Suite struct SessionReportTests {
  @Test func `functionality: a report is written where the session keeps its results, and asks before it overwrites`()
    throws
  {
    var session = try SessionFixture.opened()
    try session.done("set horizon 2007", "set draws 2", "save as \(session.resultsFolder).yaml")
    let answer = try session.done("report")
    #expect(answer.contains("results: \(session.resultsFolder)/"))
    let page = session.resultsFolder + "-page.html"
    try session.done("report \(page)")
    #expect(try String(contentsOfFile: page, encoding: .utf8).hasPrefix("<!DOCTYPE html>"))
    #expect(session.refused("report \(page)").contains("is there already"))
    try session.done("report \(page)")
    #expect(
      session.refused("report \(session.resultsFolder).yaml").replacing("\n", with: " ").contains("the scenario itself")
    )
    let run = try #require(answer.split(separator: "\n").first?.dropFirst("results: ".count))
    let table = session.resultsFolder + "-page.csv"
    try session.done("report \(run) \(table)")
    #expect(try String(contentsOfFile: table, encoding: .utf8).contains(","))
    #expect(session.refused("compare \(run) \(run)").replacing("\n", with: " ").contains("given twice"))
    #expect(session.refused("compare \(run) nowhere").contains("nowhere"))
  }
}

@Suite struct SessionProgressTests {
  @Test func `functionality: progress counts to the end of the whole run and pictures come on the way`() throws {
    var session = try SessionFixture.opened()
    try session.done("set horizon 2007")
    let seen = Mutex<[SessionProgress]>([])
    var pictures: [String] = []
    let watch = SessionWatch(
      progress: { told in seen.withLock { $0.append(told) } }, picture: { pictures.append($0.text) })
    let reply = session.perform("run 100", watch: watch)
    #expect(!reply.isRefusal)
    let told = seen.withLock { $0 }
    // Two portfolios and doing nothing more.
    #expect(told.allSatisfy { $0.all == 300 && !$0.isOpen })
    #expect(told.map(\.done).max() == 300)
    #expect(pictures.count == 1 && pictures[0].contains("64 draws"))
    // What is there already is not counted again.
    seen.withLock { $0 = [] }
    _ = session.perform("run 120", watch: watch)
    #expect(seen.withLock { $0.allSatisfy { $0.all == 60 } && $0.map(\.done).max() == 60 })
  }

  @Test func `functionality: a run until decided says how each plan stands, and by which margin`() throws {
    var session = try SessionFixture.opened()
    try session.done("set horizon 2007")
    let answer = try session.done("run until decided within 50").replacing("\n", with: " ")
    #expect(answer.contains("Decided after 64 draws"), "\(answer)")
    #expect(answer.contains("Lower thresholds ") && answer.contains("More carers "), "\(answer)")
    // Fewer than 150 draws cannot exclude a change of two points in 100, whatever they show.
    let closer = try session.done("run until decided within 2")
    let draws = try #require(closer.firstMatch(of: /(\d+) draws of/).flatMap { Int($0.1) })
    #expect(draws >= 128, "\(closer)")
  }
}
