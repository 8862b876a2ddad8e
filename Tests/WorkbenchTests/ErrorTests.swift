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
}
