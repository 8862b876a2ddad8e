import LocatedYAML
import Testing

@Suite struct `YAML that is refused` {
  @Test func `dirty: a tab for indentation`() {
    #expect(
      page("a:\n\tb: 1\n") == """
        plan.yaml:2:1: this is not valid YAML: found character that cannot start any token
            2 |  b: 1
              | ^
        Indent with spaces, not tabs, and put text that begins with a sign such as @ or % between quotation marks.
        """)
  }

  @Test func `dirty: a colon in plain text`() {
    #expect(
      page("because: minutes: March 2006") == """
        plan.yaml:1:17: this is not valid YAML: mapping values are not allowed in this context
            1 | because: minutes: March 2006
              |                 ^
        Put text that contains a colon between quotation marks, and check the indentation.
        """)
  }

  @Test func `dirty: every second key of the same name has its own place`() {
    let shown = page("a: 1\nb: {c: 1, c: 2, 'c': 3}\na: 4\n")
    #expect(
      shown == """
        plan.yaml:2:11: the key 'c' is already on line 2
            2 | b: {c: 1, c: 2, 'c': 3}
              |           ^

        plan.yaml:2:17: the key 'c' is already on line 2
            2 | b: {c: 1, c: 2, 'c': 3}
              |                 ^

        plan.yaml:3:1: the key 'a' is already on line 1
            3 | a: 4
              | ^
        """)
  }

  @Test func `dirty: a second document`() {
    #expect(page("a: 1\n---\nb: 2\n").hasPrefix("plan.yaml:2:1: a second document begins here"))
  }

  @Test(arguments: ["!!python/object:os.system", "!local", "!!str", "!!int"])
  func `dirty: a type tag`(_ tag: String) {
    #expect(page("a: \(tag) x").hasPrefix("plan.yaml:1:4: the type tag '"))
  }

  @Test func `dirty: a merge key`() {
    let shown = page("base: &b {x: 1}\nuse:\n  <<: *b\n")
    #expect(shown.hasPrefix("plan.yaml:3:3: the merge key '<<' is not allowed"))
    #expect(shown.hasSuffix("Write the values out."))
  }

  @Test(arguments: ["? [a, b]\n: 1", "{[1]: 2}", "?\n: 1", "~: 1"])
  func `dirty: a key that is no text`(_ text: String) {
    #expect(page(text).contains(": a key must be a word or a phrase"))
  }

  @Test func `dirty: an alias for nothing`() {
    #expect(page("a: *b").hasPrefix("plan.yaml:1:4: nothing before this is marked '&b'"))
  }

  @Test func `dirty: an alias inside itself`() {
    #expect(page("a: &a [*a]").hasPrefix("plan.yaml:1:8: nothing before this is marked '&a'"))
  }

  @Test func `dirty: an invisible character`() {
    #expect(page("a: 1\nb: x\u{1B}[2J").hasPrefix("plan.yaml:2:5: there is an invisible character here (U+001B)"))
    #expect(page("a: x\u{2028}y").hasPrefix("plan.yaml:1:5: there is an invisible character here (U+2028)"))
  }

  @Test(arguments: [
    "a: [1, 2", "a: 'open", "a: {b: 1", "a: \"\\q\"", "- a\nb: 1", "a: 1\n b: 2", "&", "%bad\n---\na", "@",
  ])
  func `dirty: broken text is one located fault, never a crash`(_ text: String) {
    #expect(page(text).contains(": this is not valid YAML: "))
    #expect(page(text).contains("plan.yaml:"))
  }

  @Test func `functionality: faults before broken text are shown with it`() {
    let shown = page("a: 1\na: 2\nb: [\n")
    #expect(shown.contains("plan.yaml:2:1: the key 'a' is already on line 1"))
    #expect(shown.contains("this is not valid YAML"))
  }
}

@Suite struct `Documents built to overwhelm` {
  @Test(.timeLimit(.minutes(10))) func `dirty: an alias bomb is refused by count, where it goes over`() {
    let shown = page(bomb(levels: 30))
    #expect(shown.contains("the document has more than 200000 parts once its aliases are followed"))
    #expect(shown.hasPrefix("plan.yaml:6:"))
  }

  @Test(.timeLimit(.minutes(10))) func `dirty: an alias bomb as a key is refused too`() {
    #expect(page(bomb(levels: 30) + "? *l29\n: 1\n").contains("the document has more than 200000 parts"))
  }

  @Test func `functionality: an alias below the limit repeats what it marks`() throws {
    let total = try Document(text: "a: &n [1, 2]\nb: *n\n", file: "plan.yaml").read { root in
      let sums: [Int]? = root.entries { _, value in value.list { $0.integer() }?.reduce(0, +) }
      return sums?.reduce(0, +)
    }
    #expect(total == 6)
  }

  @Test(arguments: [("[", "]"), ("{a: ", "}")])
  func `dirty: a thousand levels are refused with a place`(_ open: String, _ close: String) {
    let text = String(repeating: open, count: 1000) + String(repeating: close, count: 1000)
    #expect(page(text).contains("the document has more than 64 levels inside one another"))
  }

  @Test func `extreme value: sixty-four levels are allowed`() {
    let text = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
    #expect(page(text) == "no fault")
    #expect(page("[\(text)]") != "no fault")
  }

  private func bomb(levels: Int) -> String {
    var lines = ["l0: &l0 [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]"]
    for level in 1..<levels {
      let aliases = Array(repeating: "*l\(level - 1)", count: 10).joined(separator: ", ")
      lines.append("l\(level): &l\(level) [\(aliases)]")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
