import LocatedYAML
import ServiceModel

/// Reads what a scenario assumes otherwise: `fc-leaving: {pert: [0.08, 0.10, 0.13], because: "…"}`.
struct AssumptionReader {
  let catalogue: Catalogue

  func read(_ cursor: Cursor) -> [Assumption]? {
    cursor.entries { name, content in
      if catalogue.parameters[name.text] == nil {
        content.report(
          .noSuch(kind: "parameter", name: name.text), at: name.location, found: name.text,
          allowed: catalogue.parameters.keys.sorted(), advice: "`windscreen list parameters` shows all of them.")
      }
      return assumption(name.text, content)
    }
  }

  private func assumption(_ parameter: String, _ cursor: Cursor) -> Assumption? {
    let families = PriorFamily.allCases.map(\.rawValue)
    guard let fields = cursor.mapping(allowing: families + ["because"]) else { return nil }
    let because = fields.required("because") { $0.phrase() }
    let given = families.filter { fields[$0] != nil }
    guard given.count == 1, let family = PriorFamily(rawValue: given[0]) else {
      if !given.isEmpty || !families.contains(where: fields.isMisspelt) {
        cursor.report(.rule("a parameter is replaced by exactly one prior"), allowed: families)
      }
      return nil
    }
    let prior = fields.required(given[0]) { $0.prior(of: family) }
    guard let because, let prior else { return nil }
    return Assumption(parameter: parameter, prior: prior, because: because)
  }
}
