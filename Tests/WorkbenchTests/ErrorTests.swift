import Foundation
import LocatedYAML
import Runs
import ServiceModel
import Testing
import Wording

@Suite struct `Refusals` {
  @Test func `functionality: each kind has its own number`() {
    let gone = Faults([Fault(.missingFile, at: .whole(SourceText(file: "x")))])
    let wrong = Faults([Fault(.empty, at: .whole(SourceText(file: "x")))])
    let full = SystemFailure(path: "x", code: 28)
    let cases: [(WorkbenchError, Int32)] = [
      (.input(gone), 66), (.input(wrong), 65), (.model(.unknownArea("x")), 65), (.unreadable(full), 66),
      (.cannotWrite(full), 73), (.unknownName(kind: "x", name: "y", known: []), 64),
      (.badOption(name: "x", found: "y", wanted: "z"), 64), (.notResults(path: "x", reason: "y"), 65),
      (.interrupted, 130), (.ourFault("x"), 70),
    ]
    for (error, code) in cases {
      #expect(error.exitCode == code)
      #expect(!error.description.isEmpty)
    }
  }

  @Test func `functionality: a full disk is told apart from a locked one`() {
    #expect(WorkbenchError.cannotWrite(SystemFailure(path: "r", code: 28)).description.contains("Make room"))
    #expect(WorkbenchError.cannotWrite(SystemFailure(path: "r", code: 13)).description.contains("may write"))
  }

  @Test func `functionality: a name that is nearly right is offered`() {
    let error = WorkbenchError.unknownName(
      kind: "area", name: "staying-saef", known: ["staying-safe", "being-healthy"])
    #expect(error.description.contains("Did you mean 'staying-safe'?"))
  }

  @Test func `dirty: control characters in names stay off the terminal`() {
    let error = WorkbenchError.unknownName(kind: "area", name: "\u{1B}[2J", known: ["\u{1B}[2K"])
    #expect(!error.description.contains("\u{1B}"))
    #expect(!WorkbenchError.cannotWrite(SystemFailure(path: "\u{1B}", code: 2)).description.contains("\u{1B}"))
  }

  @Test func `dirty: reasons that a batch's files hold keep their lines and send nothing to the terminal`() throws {
    let read = JSONDecoder()
    let refused = try read.decode(
      [RefusedScenario].self,
      from: Data(#"[{"file": "a", "varied": "", "reason": "a:1:2: \u001b[2Jwrong\n 1 | x"}]"#.utf8))
    let failed = try read.decode(
      [FailedScenario].self,
      from: Data(#"[{"number": 1, "draws": [{"draw": 3, "reason": "\u001b]0;owned\u0007\nmore"}]}]"#.utf8))
    for words in [BatchWords.refusals(refused), BatchWords.failures(failed)].compactMap({ $0 }) {
      #expect(words.contains("␛") && !words.unicodeScalars.contains("\u{1B}"))
      #expect(words.split(separator: "\n").count == 3)
    }
  }

  @Test func `functionality: an outcome that is none is told with how to find one`() {
    let error = WorkbenchError.unknownName(kind: "outcome", name: "nonsense", known: ["stock.looked-after"])
    #expect(error.description.contains("`windscreen list indicators`"))
  }
}
