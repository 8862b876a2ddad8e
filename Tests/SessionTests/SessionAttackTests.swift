import Foundation
import RunSupport
import Session
import Terminal
import Testing

/// Hostile text in every place that a session shows again.
@Suite struct SessionAttackTests {
  @Test func `functionality: there are at least thirty different attacks`() {
    #expect(Set(Payloads.all).count >= 30)
  }

  @Test(arguments: Payloads.all)
  func `dirty: hostile names, notes, reasons and titles reach no terminal as they are`(text: String) throws {
    let folder = try SessionFixture.folder()
    let path = folder + "/plan.yaml"
    try scenario(text).write(toFile: path, atomically: true, encoding: .utf8)
    var session = Session(library: try BundledLibrary.shared.get())
    var shown = ""
    for line in [
      "open \(path)", "show", "check", "set draws 2", "diff", "diff lines", "undo", "redo", "run 2", "compare",
      "compare looked-after", "plot looked-after", "plot staying-safe", "why staying-safe", "drop A", "diff baseline",
      "quit",
    ] {
      let reply = session.perform(line)
      isHarmless(reply)
      shown += reply.text
    }
    // An empty title is refused, as is one of more than 200 letters; every other text stands on the screen in some form.
    #expect(
      text.isEmpty || text.count > 200 || shown.contains("Played: 2 draws") || shown.contains("good or better"),
      "\(shown)")
  }

  @Test(arguments: Payloads.all)
  func `dirty: what is typed comes back harmless, in answers, in completions and in a transcript`(text: String) throws {
    let folder = try SessionFixture.folder()
    var session = try SessionFixture.opened()
    for line in [
      text, "open \(text)", "open '\(text)'", "help \(text)", "explain \(text)", "list \(text)",
      "list indicators \(text)",
      "set \(text)", "set name \"\(text)\"", "set about \(text)", "set horizon \(text)", "set area \(text)",
      "add \(text)", "add foster-carer-support \(text)", "add foster-carer-support to new \(text)", "show", "diff",
      "dose \(text)", "drop \(text)", "assume \(text)", "assume fc-leaving fixed 0.1 because \(text)", "show",
      "run \(text)", "run until \(text)", "grade \(text)", "grade \(text) --what-if \(text)", "check \(text)",
      "save as \(folder)/\(text.filter { $0 != "/" }.prefix(60))", "history", "plot \(text)", "why \(text)",
      "undo \(text)",
    ] {
      isHarmless(session.perform(line))
    }
    for start in ["open ", "add foster-carer-support to ", "plot looked-after ", "drop "] {
      for name in session.completion(of: start).candidates { #expect(isPlain(name), "\(name)") }
    }
    try session.done("transcript \(folder)/hour.txt")
    #expect(isPlain(try String(contentsOfFile: folder + "/hour.txt", encoding: .utf8)))
  }

  /// A scenario that says a text wherever a scenario can say something.
  private func scenario(_ text: String) -> String {
    let words = "\"" + text.unicodeScalars.map { "\\U" + hexadecimal($0.value) }.joined() + "\""
    return """
      scenario: \(words)
      about: \(words)
      area: rotherham-2006
      horizon: 2007
      portfolios:
        - name: \(words)
          deploy:
            - foster-carer-recruitment: {dose: 20 households, years: 2007}
      assume:
        fc-leaving: {fixed: 0.1, because: \(words)}
      run: {draws: 1}

      """
  }

  private func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }

  private func isHarmless(_ reply: SessionReply) {
    #expect(isPlain(reply.text), "\(reply.text.debugDescription)")
    for case .picture(let picture) in reply.blocks {
      let coloured = picture.text(TerminalStyle(isColoured: true))
      // Our own colours and nothing else.
      #expect(isPlain(coloured.replacing(/\u{1B}\[(?:38;5;\d+|0)m/, with: "")))
    }
  }

  private func isPlain(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      switch scalar.properties.generalCategory {
      case .control: scalar == "\n"
      case .format, .lineSeparator, .paragraphSeparator: false
      default: true
      }
    }
  }
}
