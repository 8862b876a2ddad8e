import LocatedYAML

/// Reads the ladders of one area.
struct LadderReader {
  let area: JudgementArea

  /// Reads a whole file, checking that it is about the area.
  func read(_ root: Cursor) -> [Ladder]? {
    guard let fields = root.mapping(allowing: ["area", "name", "source", "note", "ladders"]) else { return nil }
    _ = fields.required("area") { cursor -> String? in
      cursor.choice(among: [area.id], kind: "area")
    }
    var seen: Set<String> = []
    return fields.required("ladders") { cursor in
      cursor.list { element in
        guard let ladder = self.ladder(element) else { return nil }
        guard seen.insert(ladder.id).inserted else {
          element.report(.twice(kind: "ladder", name: ladder.id))
          return nil
        }
        return ladder
      }
    }
  }

  private static let keys = [
    "id", "strand", "theme", "evidence", "groups", "service", "follows-workforce", "attribution", "criticality",
    "indicators", "cuts",
    "rungs", "note", "correction",
  ]

  private func ladder(_ cursor: Cursor) -> Ladder? {
    guard let fields = cursor.mapping(allowing: LadderReader.keys) else { return nil }
    let id = fields.required("id") { $0.text() }
    let strand = fields.optional("strand") { $0.text() } ?? ""
    let theme: Ladder.Theme? = fields.required("theme") { choice($0, kind: "theme") }
    let attribution: Ladder.Attribution? = fields.required("attribution") { choice($0, kind: "attribution") }
    let criticality: Ladder.Criticality? = fields.required("criticality") { choice($0, kind: "criticality") }
    let service = fields.required("service") { $0.text() }
    let followsWorkforce = fields.optional("follows-workforce") { $0.boolean() } ?? false
    let evidence = fields.required("evidence") { $0.list { $0.text() } }
    let groups = fields.required("groups") { $0.list { $0.text() } }
    let indicators = fields.optional("indicators") { $0.list { $0.text() } } ?? []
    let cuts = fields.required("cuts") { $0.list(cut) }
    let rungs = fields.required("rungs") { RungReader.rungs($0) }
    guard let id, let theme, let attribution, let criticality, let service, let evidence, let groups, let cuts,
      let rungs
    else { return nil }
    return Ladder(
      id: "\(area.id)/\(id)", area: area, strand: strand, theme: theme, service: service,
      followsWorkforce: followsWorkforce, attribution: attribution,
      criticality: criticality, evidenceKinds: evidence, groups: groups, indicators: indicators,
      cuts: cuts.reduce(into: []) { $0.formUnion($1) }, rungs: rungs)
  }

  private func cut(_ cursor: Cursor) -> Cuts? {
    switch cursor.choice(among: ["1|2", "2|3", "3|4"], kind: "cut") {
    case "1|2": .oneTwo
    case "2|3": .twoThree
    case "3|4": .threeFour
    default: nil
    }
  }
}

/// Reads the four rungs of a ladder.
enum RungReader {
  static func rungs(_ cursor: Cursor) -> [Rung]? {
    let rungs = cursor.entries { name, value -> Rung? in
      guard let number = UInt8(name.text), let grade = Grade(rawValue: number) else {
        value.report(.noSuch(kind: "grade", name: name.text), at: name.location, allowed: ["4", "3", "2", "1"])
        return nil
      }
      return rung(value, grade: grade)
    }
    guard let sorted = rungs?.sorted(by: { $0.grade < $1.grade }) else { return nil }
    guard sorted.map(\.grade) == Grade.allCases else {
      let missing = Grade.allCases.filter { grade in !sorted.contains { $0.grade == grade } }
      cursor.report(
        .rule("a ladder has four rungs; \(missing.map { "\($0.rawValue)" }.joined(separator: ", ")) missing"))
      return nil
    }
    return sorted
  }

  private static let keys = [
    "criterion", "locator", "lines", "kind", "basis", "polarity", "quantifiers", "note", "correction",
  ]

  private static func rung(_ cursor: Cursor, grade: Grade) -> Rung? {
    guard let fields = cursor.mapping(allowing: keys) else { return nil }
    let criterion = fields.required("criterion") { $0.text() }
    let locator = fields.optional("locator") { $0.text() } ?? ""
    let lines = fields.optional("lines") { $0.text() } ?? ""
    let kind: Rung.Kind? = fields.required("kind") { choice($0, kind: "kind of rung") }
    let basis = fields.optional("basis") { $0.text() }
    let polarity: Rung.Polarity? =
      fields["polarity"] == nil
      ? .unstated : fields.required("polarity") { choice($0, kind: "polarity") }
    let quantifiers = fields.optional("quantifiers") { $0.list { $0.text() } } ?? []
    guard let criterion, let kind, let polarity else { return nil }
    return Rung(
      grade: grade, criterion: criterion, locator: locator, lines: lines, kind: kind, basis: basis,
      polarity: polarity, quantifiers: quantifiers)
  }
}

/// One of the names of an enumeration, or nil after a report.
func choice<Value: RawRepresentable & CaseIterable>(_ cursor: Cursor, kind: String) -> Value?
where Value.RawValue == String {
  cursor.choice(among: Value.allCases.map(\.rawValue), kind: kind).flatMap(Value.init(rawValue:))
}
