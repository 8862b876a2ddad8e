import LocatedYAML
import Testing

@Suite struct `The page a user sees` {
  private let text = """
    scenario: Foster carers
    portfolios:
      - foster-carers: {dose: 20 carers}
    """

  @Test func `shows place, words, line, caret and the nearest name`() {
    let shown = page(text) { root in
      let fields = root.mapping(allowing: ["scenario", "portfolios"])
      _ = fields?.required("portfolios") { list in
        list.list { $0.single { name, value in unknown(name, value, among: ["foster-carer-recruitment"]) } }
      }
    }
    #expect(
      shown == """
        plan.yaml:3:5: there is no intervention 'foster-carers'
            3 |   - foster-carers: {dose: 20 carers}
              |     ^
        Did you mean 'foster-carer-recruitment'? `windscreen list interventions` shows all of them.
        """)
  }

  @Test func `offers every name that begins alike`() {
    let shown = page(text) { root in
      _ = root.mapping(allowing: ["scenario", "portfolios"])?.required("portfolios") { list in
        list.list { element in
          element.single { unknown($0, $1, among: ["foster-carer-support", "foster-carer-recruitment", "clinics"]) }
        }
      }
    }
    #expect(shown.contains("Did you mean 'foster-carer-recruitment' or 'foster-carer-support'? `windscreen"))
  }

  @Test func `shows all faults of a file in order of place`() {
    let shown = page("b: 1\nhorizn: 2\na: 3\na: 4\n") { _ = $0.mapping(allowing: ["a", "b", "horizon"]) }
    #expect(
      shown == """
        plan.yaml:2:1: unknown key 'horizn'
            2 | horizn: 2
              | ^
        Did you mean 'horizon'?

        plan.yaml:4:1: the key 'a' is already on line 3
            4 | a: 4
              | ^
        """)
  }

  @Test func `cuts a long line to a window round the place`() {
    let shown = page("{\(String(repeating: "x", count: 150)): 1, horizn: 2, \(String(repeating: "y", count: 150)): 3}")
    {
      $0.report(.unknownKey("horizn"), at: $0.mapping(allowing: [])?.location(of: "horizn"))
    }
    let lines = shown.split(separator: "\n").drop { !$0.contains("'horizn'") }.prefix(3)
    #expect(
      lines.joined(separator: "\n")
        == [
          "plan.yaml:1:157: unknown key 'horizn'",
          "    1 | …" + String(repeating: "x", count: 54) + ": 1, horizn: 2, " + String(repeating: "y", count: 30)
            + "…",
          "      | " + String(repeating: " ", count: 60) + "^",
        ].joined(separator: "\n"))
  }

  @Test func `keeps the caret below its sign after accents written as two characters`() {
    let shown = page("{Zoe\u{308}: 1, Zoe\u{308}: 2}")
    #expect(shown.contains("    1 | {Zoe\u{308}: 1, Zoe\u{308}: 2}\n      |          ^"))
  }

  @Test func `stops after fifty faults and says how many more`() {
    let shown = page((0..<60).map { "key-\($0): 1" }.joined(separator: "\n")) { _ = $0.mapping(allowing: ["z"]) }
    #expect(shown.hasSuffix("and 10 more"))
  }

  @Test func `drops a fault reported twice`() {
    let shown = page("a: 1") { root in
      root.report(.missingKey("b"))
      root.report(.missingKey("b"))
    }
    #expect(shown == "plan.yaml:1:1: the key 'b' is missing\n    1 | a: 1\n      | ^")
  }

  private func unknown(_ name: Cursor.Name, _ value: Cursor, among names: [String]) -> Bool? {
    value.report(
      .noSuch(kind: "intervention", name: name.text), at: name.location, found: name.text, allowed: names,
      advice: "`windscreen list interventions` shows all of them.")
    return nil
  }
}
