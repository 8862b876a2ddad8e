import LocatedYAML
import ServiceModel

/// Reads `interventions/<id>.yaml`: something a plan can deploy.
struct InterventionReader {
  let names: KnownNames
  let seen: SeenNames

  private static let keys = [
    "id", "name", "mechanism", "dose", "timing", "after", "cost", "pays", "saves", "effects", "carried-by-mechanism",
    "left-out", "capacity", "side-effects", "evidence", "documents", "beliefs-2007",
  ]

  /// The largest dose in any unit: a thousand million pounds.
  private static let most = 1e9

  func read(_ root: Cursor) -> [Intervention]? {
    guard let fields = root.mapping(allowing: Self.keys) else { return nil }
    let id = fields.required("id") { $0.identifier(kind: "intervention", seen: seen) }
    let name = fields.required("name") { $0.text(atMost: Defaults.longestName) }
    let mechanism = fields.required("mechanism") { $0.text() }
    let dose = fields.required("dose", self.dose)
    let timing = timing(fields)
    let cost = fields.required("cost", self.cost)
    let effects = fields.required("effects") { self.effects($0) }
    let beliefs = fields.optional("beliefs-2007", self.beliefs)
    let payers = payers(fields)
    let rows = EvidenceRowReader(effects: effects ?? []).read(fields)
    let remarks = ["capacity", "side-effects", "documents"].map { key in fields.required(key) { $0.text() } ?? "" }
    let evidence = fields.required("evidence", self.evidence)
    guard let id, let name, let mechanism, let dose, let timing, let cost, let effects, let evidence else {
      return nil
    }
    return [
      Intervention(
        id: id, name: name, mechanism: mechanism, dose: dose, timing: timing, cost: cost, pays: payers.pays,
        saves: payers.saves, effects: effects, carried: rows.carried, leftOut: rows.leftOut, capacity: remarks[0],
        sideEffects: remarks[1], documents: remarks[2], evidence: evidence,
        beliefs2007: beliefs)
    ]
  }

  private func dose(_ cursor: Cursor) -> DoseUnit? {
    let keys = ["unit", "per", "minimum", "typical", "maximum", "of-whole-area", "scales-with-population"]
    guard let fields = cursor.mapping(allowing: keys) else { return nil }
    let unit = fields.required("unit") { $0.text() }
    let per = fields.required("per") { $0.decimal(in: 1e-6...Self.most) }
    let minimum = fields.required("minimum") { $0.decimal(in: 0...Self.most) }
    let typical = fields.required("typical") { $0.decimal(in: 1e-6...Self.most) }
    let maximum = fields.required("maximum") { $0.decimal(in: 0...Self.most) }
    let area = fields.required("of-whole-area") { $0.integer() }
    let scales = fields.required("scales-with-population") { $0.boolean() }
    guard let unit, let per, let minimum, let typical, let maximum, let area, let scales else { return nil }
    if Double(area) != TableArea.population {
      fields["of-whole-area"]?.report(.rule("every table is made for an area of 250000 people"))
    }
    guard minimum <= typical, typical <= maximum else {
      fields["typical"]?.report(.rule("the smallest, usual and largest dose must rise"))
      return nil
    }
    return DoseUnit(
      unit: unit, per: per, minimum: minimum, typical: typical, maximum: maximum, scalesWithPopulation: scales)
  }

  private func timing(_ fields: MappingReader) -> Timing? {
    let start = fields.required("timing") { cursor -> (delay: Double, ramp: Double)? in
      guard let inner = cursor.mapping(allowing: ["delay-months", "ramp-months"]) else { return nil }
      let delay = inner.required("delay-months") { $0.decimal(in: 0...120) }
      let ramp = inner.required("ramp-months") { $0.decimal(in: 0...120) }
      guard let delay, let ramp else { return nil }
      return (delay, ramp)
    }
    let fade = fields.required("after") { cursor -> Double? in
      guard let inner = cursor.mapping(allowing: ["fades-months", "text"]) else { return nil }
      _ = inner.required("text") { $0.text() }
      return inner.required("fades-months") { $0.decimal(in: 0...240) }
    }
    guard let start, let fade else { return nil }
    return Timing(delayMonths: start.delay, rampMonths: start.ramp, fadeMonths: fade)
  }

  private func cost(_ cursor: Cursor) -> UnitCost? {
    let keys = ["per-unit", "basis"] + MappingReader.citationKeys
    guard let fields = cursor.mapping(allowing: keys) else { return nil }
    let perUnit = fields.required("per-unit") { $0.spread() }
    let basis = fields.required("basis") { $0.choice(of: UnitCost.Basis.self, kind: "basis") }
    let citation = fields.citation(names)
    guard let perUnit, let basis, let citation else { return nil }
    if perUnit.distribution.end(beyond: 0...Self.most) != nil {
      fields["per-unit"]?.report(.rule("a price is 0 to 1000000000 pounds"))
    }
    if perUnit.isReversed { fields["per-unit"]?.report(.rule("the costs must rise from the lowest to the highest")) }
    return UnitCost(perUnit: perUnit.distribution, basis: basis, citation: citation)
  }

  /// Who pays, which is somebody, and who saves, which may be nobody.
  private func payers(_ fields: MappingReader) -> (pays: [BudgetHolder], saves: [BudgetHolder]) {
    let holders = { (list: Cursor) in list.list { $0.choice(of: BudgetHolder.self, kind: "holder of a budget") } }
    let pays = fields.required("pays") { list -> [BudgetHolder]? in
      if list.isEmptyList { list.report(.rule("somebody pays for an intervention")) }
      return holders(list)
    }
    let saves = fields.required("saves", holders)
    return (pays ?? [], saves ?? [])
  }

  /// The effects of an intervention; one that touches nothing is a fault.
  private func effects(_ cursor: Cursor) -> [Effect]? {
    let reader = EffectReader(names: names)
    guard let effects = cursor.list(reader.read) else { return nil }
    if cursor.isEmptyList { cursor.report(.rule("an intervention that touches nothing has no place here")) }
    return effects
  }

  private func beliefs(_ cursor: Cursor) -> [Effect]? {
    guard let fields = cursor.mapping(allowing: ["because", "effects"]) else { return nil }
    _ = fields.required("because") { $0.text() }
    return fields.required("effects") { self.effects($0) }
  }

  private func evidence(_ cursor: Cursor) -> EvidenceNote? {
    guard let fields = cursor.mapping(allowing: ["grade", "direction", "text", "keys"]) else { return nil }
    let grade = fields.required("grade") { $0.choice(of: EvidenceNote.Grade.self, kind: "grade of evidence") }
    let sign = fields.required("direction") { $0.choice(of: EvidenceNote.Sign.self, kind: "direction of evidence") }
    let text = fields.required("text") { $0.text() }
    let keys = fields.required("keys") { list in list.list { $0.choice(among: names.sources, kind: "source") } }
    guard let grade, let sign, let text, let keys else { return nil }
    return EvidenceNote(grade: grade, sign: sign, text: text, keys: keys)
  }
}
