import LocatedYAML
import Testing

@Suite struct `Reading the structure` {
  @Test func `functionality: one run reports missing, unknown and mistyped fields together`() {
    let shown = page("naem: x\ndose: many\nlist: 3\n") { root in
      let fields = root.mapping(allowing: ["name", "dose", "list"])
      _ = fields?.required("name") { $0.text() }
      _ = fields?.required("dose") { $0.decimal() }
      _ = fields?.optional("list") { $0.list { $0.text() } }
    }
    #expect(
      shown == """
        plan.yaml:1:1: unknown key 'naem'
            1 | naem: x
              | ^
        Did you mean 'name'?

        plan.yaml:2:7: expected a number but found 'many'
            2 | dose: many
              |       ^

        plan.yaml:3:7: expected a list but found '3'
            3 | list: 3
              |       ^
        """)
  }

  @Test func `functionality: a missing field is reported beside an unknown key that means another`() {
    let shown = page("dsoe: 3\n") { root in
      let fields = root.mapping(allowing: ["name", "dose"])
      _ = fields?.required("name") { $0.text() }
      _ = fields?.required("dose") { $0.decimal() }
    }
    #expect(shown.contains("plan.yaml:1:1: the key 'name' is missing"))
    #expect(shown.contains("Did you mean 'dose'?"))
    #expect(!shown.contains("the key 'dose' is missing"))
  }

  @Test func `functionality: entries keep their order and skip what is faulty`() {
    var names: [String] = []
    let shown = page("z: 1\na: two\nm: 3\n") { root in
      names = root.entries { name, value in value.integer().map { _ in name.text } } ?? []
    }
    #expect(names == ["z", "m"])
    #expect(shown.hasPrefix("plan.yaml:2:4: expected a number but found 'two'"))
  }

  @Test func `functionality: a field left out is nil and no fault`() throws {
    let found = try Document(text: "a: 1", file: "plan.yaml").read { root -> [Int?]? in
      let fields = root.mapping(allowing: ["a", "b"])
      return [fields?.optional("a") { $0.integer() }, fields?.optional("b") { $0.integer() }]
    }
    #expect(found == [1, nil])
  }

  @Test(arguments: ["a:", "a: ~", "a: null"])
  func `dirty: a key with nothing after it`(_ text: String) {
    let shown = page(text) { _ = $0.mapping(allowing: ["a"])?.optional("a") { $0.text() } }
    #expect(shown.contains(": a value is missing here"))
  }

  @Test func `dirty: an element with two names where one is wanted`() {
    let shown = page("- {a: 1, b: 2}") { root in _ = root.list { $0.single { name, _ in name.text } } }
    #expect(shown.contains("expected one name and what belongs to it but found keys and values"))
  }

  @Test func `dirty: a word that is not among the choices`() {
    #expect(
      complaint("tabel") { $0.choice(among: ["table", "csv", "json"], kind: "format") }
        == "there is no format 'tabel' / Did you mean 'table'?")
    #expect(
      complaint("xml") { $0.choice(among: ["table", "csv", "json"], kind: "format") }
        == "there is no format 'xml' / Allowed here: table, csv, json.")
  }

  @Test func `deterministic: the nearest name counts a swap as one step and is cut at a third of the length`() {
    #expect(nearestNames(to: "rotherhma", among: ["rotherham", "barnsley"]) == ["rotherham"])
    #expect(nearestNames(to: "ab", among: ["cd"]).isEmpty)
    #expect(nearestNames(to: "ab", among: ["ac"]) == ["ac"])
    #expect(nearestNames(to: "abcdef", among: ["abcxyz"]).isEmpty)
    #expect(nearestNames(to: "", among: ["a"]).isEmpty)
  }
}
