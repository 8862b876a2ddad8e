import Foundation
import Synchronization
import Testing
import Workbench

@Suite struct SessionPlayTests {
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

  @Test func `functionality: a stopped run keeps whole draws, and a transcript replays what was kept`() throws {
    var session = try SessionFixture.opened(threads: 1)
    try session.done("set horizon 2007")
    let asked = Atomic<Bool>(false)
    let reply = withExtendedLifetime(asked) {
      session.perform(
        "run 40",
        watch: SessionWatch(
          progress: { done, _ in if done >= 8 { asked.store(true, ordering: .relaxed) } },
          shouldStop: { asked.load(ordering: .relaxed) }))
    }
    #expect(reply.text.contains("Stopped after 8 draws"))
    let plot = try session.done("plot looked-after")
    let file = try SessionFixture.folder() + "/hour.txt"
    try session.done("transcript \(file)")
    let kept = try String(contentsOfFile: file, encoding: .utf8)
    #expect(kept.contains("\nrun 8\n"))
    var replay = Session(library: try SessionFixture.library.get(), threads: 2)
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
