import LocatedYAML
import Testing

@Suite struct `Quoted user text is harmless` {
  @Test func `dirty: an escape sequence made by a YAML escape is shown, not sent`() {
    let shown = page(#"{"\e[2J\e]0;owned\a": 1}"#) { _ = $0.mapping(allowing: ["name"]) }
    #expect(shown.contains("unknown key '␛[2J␛]0;owned␇'"))
    #expect(!shown.unicodeScalars.contains("\u{1B}"))
  }

  @Test func `dirty: signs that turn the direction of writing are replaced`() {
    #expect(harmless("a\u{202E}b\u{2066}c\u{200B}d") == "a\u{FFFD}b\u{FFFD}c\u{FFFD}d")
  }

  @Test func `dirty: line ends in a key cannot forge a second line`() {
    let shown = page(#"{"a\nplan.yaml:9:9: all is well": 1}"#) { _ = $0.mapping(allowing: ["name"]) }
    #expect(shown.split(separator: "\n").count { $0.hasPrefix("plan.yaml") } == 1)
  }

  @Test func `dirty: the path itself is made harmless`() {
    #expect(throws: Faults.self) { try Document(contentsOf: "no\u{1B}[31mfile.yaml") }
    do {
      _ = try Document(contentsOf: "no\u{1B}[31mfile.yaml")
    } catch {
      #expect(error.description == "no␛[31mfile.yaml: there is no such file")
    }
  }

  @Test func `dirty: a very long name is cut`() {
    let shown = page("{\(String(repeating: "n", count: 900)): 1}") { _ = $0.mapping(allowing: ["name"]) }
    #expect(shown.contains("unknown key '\(String(repeating: "n", count: 60))…'"))
  }

  @Test func `dirty: words of several lines stay so, and everything else that could command a terminal is shown`() {
    #expect(harmlessLines("one\ntwo\u{1B}[2J\r\nthree\u{202E}") == "one\ntwo␛[2J␍\nthree\u{FFFD}")
  }

  @Test func `functionality: ordinary text, accents and pound signs stay`() {
    #expect(harmless("Zoë pays £5 – daily") == "Zoë pays £5 – daily")
  }
}
