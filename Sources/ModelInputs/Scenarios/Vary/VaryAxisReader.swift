import LocatedYAML
import ServiceModel

/// Reads one thing that a file varies: its name, and the values that it takes.
struct VaryAxisReader {
  let catalogue: Catalogue
  let area: Area?
  let portfolios: [Portfolio]?
  let method: VaryMethod?

  /// Reads one value.
  private typealias ValueReader = (Cursor) -> Double?

  func read(_ name: Cursor.Name, _ content: Cursor) -> VaryAxis? {
    guard let (subject, value) = subject(name, content) else { return nil }
    return values(content, of: subject, value).map { VaryAxis(name: name.text, subject: subject, values: $0) }
  }

  private func subject(_ name: Cursor.Name, _ content: Cursor) -> (Variations.Subject, ValueReader)? {
    if name.text == "seed" { return (.seed, { $0.integer(in: 0...Design.largestSeed).map(Double.init) }) }
    if name.text.hasPrefix("assume.") { return assumption(name, content) }
    return dose(name, content)
  }

  private func assumption(_ name: Cursor.Name, _ content: Cursor) -> (Variations.Subject, ValueReader)? {
    let id = String(name.text.dropFirst("assume.".count))
    guard catalogue.parameters[id] != nil else {
      content.report(
        .noSuch(kind: "parameter", name: id), at: name.location, found: id,
        allowed: catalogue.parameters.keys.sorted(), advice: "`windscreen list parameters` shows all of them.")
      return nil
    }
    guard let range = AssumptionReader(catalogue: catalogue, area: area).range(of: id) else {
      let refusal = catalogue.use(of: id, in: area).refusal(of: id) ?? "nothing that is simulated reads '\(id)'"
      content.report(.rule(refusal), at: name.location)
      return nil
    }
    return (.assumption(id), { $0.decimal(in: range) })
  }

  private func dose(_ name: Cursor.Name, _ content: Cursor) -> (Variations.Subject, ValueReader)? {
    guard name.text.hasSuffix(".dose"), let slash = name.text.lastIndex(of: "/") else {
      content.report(
        .rule("what is varied is written PORTFOLIO/INTERVENTION.dose, assume.PARAMETER or seed"), at: name.location)
      return nil
    }
    guard let portfolios else { return nil }
    let portfolio = String(name.text[..<slash])
    let intervention = String(name.text[name.text.index(after: slash)...].dropLast(".dose".count))
    guard let found = portfolios.first(where: { $0.name == portfolio }) else {
      content.report(
        .noSuch(kind: "portfolio", name: portfolio), at: name.location, found: portfolio,
        allowed: portfolios.map(\.name))
      return nil
    }
    guard found.deployments.contains(where: { $0.intervention == intervention }),
      let unit = catalogue.intervention(intervention)?.dose
    else {
      content.report(
        .noSuch(kind: "intervention in '\(portfolio)'", name: intervention), at: name.location, found: intervention,
        allowed: found.deployments.map(\.intervention))
      return nil
    }
    return (
      .dose(portfolio: portfolio, intervention: intervention),
      { $0.quantity(in: [unit.unit], range: unit.minimum...unit.maximum)?.value }
    )
  }

  /// A list of values or, in a Latin hypercube, a range.
  private func values(
    _ content: Cursor, of subject: Variations.Subject, _ value: ValueReader
  ) -> VaryAxis.Values? {
    if content.isSweep { return range(content, of: subject, value) }
    guard let values = content.list(value) else { return nil }
    if content.isEmptyList { content.report(.rule("a list of values has at least one")) }
    if Set(values).count < values.count { content.report(.rule("a value stands twice, which would play it twice")) }
    return values.isEmpty || values.count < content.node.items.count ? nil : .listed(values)
  }

  private func range(
    _ content: Cursor, of subject: Variations.Subject, _ value: ValueReader
  ) -> VaryAxis.Values? {
    guard method == .latin, subject != .seed else {
      content.report(
        .rule(
          method == .latin
            ? "seeds are listed one by one" : "a range is for `method: latin`; the others take a list of values"))
      return nil
    }
    guard let fields = content.mapping(allowing: ["from", "to"]) else { return nil }
    let (first, last) = (fields.required("from", value), fields.required("to", value))
    guard let first, let last else { return nil }
    guard first < last else {
      content.report(.rule("a range goes from a lower to a higher value, not from \(plain(first)) to \(plain(last))"))
      return nil
    }
    return .between(first...last)
  }
}
