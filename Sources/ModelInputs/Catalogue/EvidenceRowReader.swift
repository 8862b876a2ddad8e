import LocatedYAML
import ServiceModel

/// Reads which rows of the evidence tables a mechanism carries and which are left out, and sees to it that no row of an
/// intervention is used twice.
struct EvidenceRowReader {
  /// What the intervention moves.
  let effects: [Effect]

  func read(_ fields: MappingReader) -> (carried: [CarriedEffect], leftOut: [LeftOutEffect]) {
    var seen = Set(
      effects.compactMap { effect in if case .indicator(let id) = effect.target { id } else { nil } })
    let carried = fields.optional("carried-by-mechanism") { list in list.list { self.carried($0, &seen) } }
    let leftOut = fields.optional("left-out") { list in list.list { self.leftOut($0, &seen) } }
    return (carried ?? [], leftOut ?? [])
  }

  private func carried(_ cursor: Cursor, _ seen: inout Set<String>) -> CarriedEffect? {
    guard let fields = cursor.mapping(allowing: ["target", "table", "by", "levers", "scale"]) else { return nil }
    let row = self.row(fields, &seen)
    let mechanism = fields.required("by") { $0.text() }
    let levers = fields.optional("levers") { list in list.list(lever) } ?? []
    let scale = fields.optional("scale") { $0.choice(of: EffectScale.self, kind: "scale") }
    guard let row, let mechanism else { return nil }
    return CarriedEffect(target: row.target, table: row.table, by: mechanism, levers: levers, scale: scale)
  }

  private func leftOut(_ cursor: Cursor, _ seen: inout Set<String>) -> LeftOutEffect? {
    guard let fields = cursor.mapping(allowing: ["target", "table", "because"]) else { return nil }
    let row = self.row(fields, &seen)
    let reason = fields.required("because") { $0.text() }
    guard let row, let reason else { return nil }
    return LeftOutEffect(target: row.target, table: row.table, because: reason)
  }

  private func row(_ fields: MappingReader, _ seen: inout Set<String>) -> (target: String, table: [Double])? {
    let target = fields.required("target") { $0.text() }
    let table = fields.required("table") { list in list.list { $0.decimal() } }
    guard let target, let table else { return nil }
    if !seen.insert(target).inserted { fields["target"]?.report(.twice(kind: "row of evidence", name: target)) }
    guard table.count == 3 else {
      fields["table"]?.report(.rule("a row of evidence has a least favourable, a central and a most favourable value"))
      return nil
    }
    return (target, table)
  }

  /// A lever that the intervention moves.
  private func lever(_ cursor: Cursor) -> Lever? {
    let moved = effects.compactMap { effect in if case .lever(let lever) = effect.target { lever } else { nil } }
    return cursor.choice(among: moved.map(\.rawValue), kind: "lever of this intervention")
      .flatMap(Lever.init(rawValue:))
  }
}
