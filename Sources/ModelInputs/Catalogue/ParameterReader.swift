import LocatedYAML
import ServiceModel
import Stochastics

/// Reads `parameters/<group>.yaml`.
struct ParameterReader {
  let names: KnownNames
  let seen: SeenNames

  func read(_ root: Cursor) -> [Parameter]? {
    guard let fields = root.mapping(allowing: ["group", "about", "parameters"]) else { return nil }
    let group = fields.required("group") { $0.text() }
    _ = fields.required("about") { $0.text() }
    let parameters = fields.required("parameters") { list in list.list { parameter($0, group: group ?? "") } }
    return group == nil ? nil : parameters
  }

  private func parameter(_ cursor: Cursor, group: String) -> Parameter? {
    let keys =
      ["id", "label", "scope", "unit", "period", "prior", "nearest-fit", "note"]
      + MappingReader.citationKeys
    guard let fields = cursor.mapping(allowing: keys) else { return nil }
    let id = fields.required("id") { $0.identifier(kind: "parameter", seen: seen) }
    let label = fields.required("label") { $0.text(atMost: Defaults.longestName) }
    let scope = fields.required("scope") { $0.text() }
    let unit = fields.required("unit") { $0.text(atMost: Defaults.longestName) }
    let period = fields.required("period") { $0.text() }
    let nearest = fields.optional("nearest-fit") { $0.phrase() }
    let prior = fields.required("prior") { $0.prior(nearest: nearest != nil) }
    if let unit, let prior, Shares.isShare(unit) { checkShare(prior, fields) }
    let citation = fields.citation(names)
    let note = fields.optional("note") { $0.text() } ?? ""
    guard let id, let label, let scope, let unit, let period, let prior, let citation else { return nil }
    return Parameter(
      id: id, label: label, group: group, scope: scope, unit: unit, period: period, prior: prior,
      citation: citation, note: note)
  }

  /// Reports a prior of a share, or of a change of one, that goes beyond one.
  private func checkShare(_ prior: Distribution, _ fields: MappingReader) {
    let ends = [prior.quantile(Distribution.lowLevel), prior.central, prior.quantile(1 - Distribution.lowLevel)]
    guard ends.contains(where: { abs($0) > 1 + 1e-9 }) else { return }
    let asked = prior.isFixed ? [prior.central] : ends
    fields["prior"]?.report(
      .outOfRange(found: shown(ends[2]), allowed: "-1 to 1"), advice: Shares.advice(for: asked))
  }
}
