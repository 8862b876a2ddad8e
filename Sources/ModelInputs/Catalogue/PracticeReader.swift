import LocatedYAML
import ServiceModel

/// Reads `crosswalk/interventions.yaml`: how interventions shift practice on the ladders.
struct PracticeReader {
  let names: KnownNames

  /// A shift and the intervention that brings it.
  struct Row {
    let intervention: String
    let shift: PracticeShift
  }

  func read(_ root: Cursor) -> [Row]? {
    guard let fields = root.mapping(allowing: ["interventions", "awaiting"]) else { return nil }
    let rows = fields.required("interventions") { list in
      list.entries { name, shifts -> [Row]? in
        checkName(name, shifts)
        return shifts.list { shift($0, of: name.text) }
      }
    }
    _ = fields.optional("awaiting") { list in
      list.entries { name, shifts in shifts.list { shift($0, of: name.text) } }
    }
    return rows?.flatMap { $0 }
  }

  private static let keys = [
    "ladder", "low", "central", "high", "delay-months", "basis", "per-dose", "typical-dose", "note",
  ]

  private func shift(_ cursor: Cursor, of intervention: String) -> Row? {
    guard let fields = cursor.mapping(allowing: Self.keys) else { return nil }
    let ladder = fields.required("ladder") { $0.choice(among: names.ladders, kind: "ladder") }
    let ends = ["low", "central", "high"].map { key in fields.required(key) { $0.decimal(in: 0...1) } }
    let delay = fields.required("delay-months") { $0.decimal(in: 0...240) }
    let basis = fields.required("basis") { $0.choice(among: ["effects-table", "judgement"], kind: "basis") }
    _ = fields.optional("per-dose") { list in list.list { $0.decimal() } }
    _ = fields.optional("typical-dose") { $0.decimal(in: 0...1e9) }
    _ = fields.optional("note") { $0.text() }
    let numbers = ends.compactMap { $0 }
    guard let ladder, let delay, basis != nil, numbers.count == ends.count else { return nil }
    guard let spread = cursor.spread(of: numbers) else { return nil }
    if spread.isReversed { cursor.report(.rule("low, central and high must rise")) }
    return Row(
      intervention: intervention,
      shift: PracticeShift(ladder: ladder, shift: spread.distribution, delayMonths: delay))
  }

  private func checkName(_ name: Cursor.Name, _ cursor: Cursor) {
    guard !names.interventions.contains(name.text) else { return }
    cursor.report(
      .noSuch(kind: "intervention", name: name.text), at: name.location, found: name.text,
      allowed: names.interventions)
  }
}
