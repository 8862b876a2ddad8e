import Foundation
import RunSupport
import ServiceModel
import Session
import Testing

@Suite struct SessionEditTests {
  @Test func `functionality: every change is in the text, and every comment beside it stays`() throws {
    var session = try SessionFixture.opened()
    try session.done(
      "set draws 16", "set seed 9", "dose lower-intervention-threshold 5 per cent",
      "add duty-and-assessment-capacity 3 workers 2008 to Lower thresholds",
      "add foster-carer-support to new Support alone", "set name Carers, or thresholds?")
    let text = try #require(session.text)
    #expect(text.contains("scenario: \"Carers, or thresholds?\""))
    #expect(text.contains("- lower-intervention-threshold: {dose: 5 per cent, years: 2007-2008, ramp: 6 months}"))
    #expect(text.contains("      - duty-and-assessment-capacity: {dose: 3 workers, years: 2008}"))
    #expect(text.contains("  - name: Support alone"))
    #expect(text.contains("run: {draws: 16, seed: 9}"))
    for comment in ["# A question of the board's.", "# two years are enough here", "# About 6 per cent", "# in all"] {
      #expect(text.contains(comment), "\(comment) is gone")
    }
    #expect(session.scenario?.portfolios.map(\.name) == ["Lower thresholds", "More carers", "Support alone"])
    #expect(session.scenario?.design.draws == 16)
  }

  @Test func `functionality: what is saved reads back to the same scenario`() throws {
    var session = try SessionFixture.opened()
    let copy = try SessionFixture.folder() + "/copy.yaml"
    try session.done(
      "assume fc-leaving pert 0.08 0.10 0.13 because \"panel minutes: March 2006\"", "drop More carers",
      "add foster-carer-support 30 households 2008 ramp 3 months", "save as \(copy)")
    let before = try #require(session.text)
    var other = Session(library: try BundledLibrary.shared.get())
    try other.done("open \(copy)")
    #expect(other.text == before)
    #expect(other.scenario?.portfolios == session.scenario?.portfolios)
    #expect(other.scenario?.assumptions.map(\.prior) == session.scenario?.assumptions.map(\.prior))
    #expect(!session.isUnsaved)
  }

  @Test func `functionality: shortening the horizon cuts what would stick out, and says so`() throws {
    var session = try SessionFixture.opened()
    let answer = try session.done("set horizon 2007")
    #expect(answer.contains("now 2007, was 2007-2008"))
    #expect(session.scenario?.portfolios.allSatisfy { $0.deployments[0].years.count == 1 } == true)
  }

  @Test func `functionality: an area without a file begins a scenario that grows by additions`() throws {
    var session = Session(library: try BundledLibrary.shared.get())
    try session.done("open Rotherham", "set horizon 2007-2008", "add foster-carer-recruitment")
    #expect(session.scenario?.portfolios.map(\.name) == ["My plan"])
    #expect(session.refused("save").contains("no file yet"))
  }

  @Test func `law: undo takes every change back in turn, and redo makes them again`() throws {
    var session = try SessionFixture.opened()
    var texts = [try #require(session.text)]
    for line in [
      "set draws 5", "drop More carers", "add foster-carer-support", "dose foster-carer-support 20 households",
      "assume fc-leaving fixed 0.1 because \"a guess\"", "drop fc-leaving",
    ] {
      try session.done(line)
      texts.append(try #require(session.text))
    }
    for text in texts.dropLast().reversed() {
      try session.done("undo")
      #expect(session.text == text)
    }
    #expect(session.refused("undo").contains("nothing to undo"))
    try session.done("redo 6")
    #expect(session.text == texts.last)
    try session.done("undo 2", "set seed 4")
    #expect(session.refused("redo").contains("nothing to redo"))
  }

  @Test func `functionality: unsaved changes are asked about once`() throws {
    var session = try SessionFixture.opened()
    #expect(session.perform("quit").quits)
    try session.done("set draws 5")
    #expect(!session.perform("quit").quits)
    try session.done("show")
    #expect(!session.perform("quit").quits, "a question stands only until the next line")
    #expect(session.perform("quit").quits)
    try session.done("save")
    #expect(session.perform("quit").quits)
  }

  @Test func `functionality: a line that a scenario need not have is dropped, and every comment stays`() throws {
    var session = try SessionFixture.opened()
    let before = try #require(session.text)
    for (line, key) in [
      ("evidence none", "evidence"), ("about What the board asked", "about"), ("priors beliefs-2007", "priors"),
    ] {
      #expect(session.refused("drop \(key)").contains("has no line `\(key)`"))
      try session.done("set \(line)")
      #expect(session.text?.contains("\n\(key): ") == true)
      #expect(session.completion(of: "drop \(key.prefix(3))").candidates.contains(key))
      #expect(try session.done("drop \(key)").hasPrefix("dropped the line `\(key)`"))
      #expect(session.text == before)
      #expect(try session.done("undo").contains(key))
      try session.done("undo")
    }
    try session.done("set evidence none", "drop evidence")
    #expect(session.scenario?.evidence == .areasOwn)
  }

  @Test func `functionality: comments that saving would lose are named first`() throws {
    var session = try SessionFixture.opened()
    try session.done("drop More carers")
    #expect(session.perform("save").text.contains("# in all"))
    #expect(session.isUnsaved)
    try session.done("save")
    #expect(!session.isUnsaved)
  }
}
