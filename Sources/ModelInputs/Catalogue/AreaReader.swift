import LocatedYAML
import ServiceModel

/// Reads `areas/<id>.yaml`: a place at its baseline.
struct AreaReader {
  let names: KnownNames
  let seen: SeenNames

  func read(_ root: Cursor) -> [Area]? {
    let keys = ["id", "name", "about", "baseline", "population", "stocks", "parameters", "indicators", "evidence"]
    guard let fields = root.mapping(allowing: keys) else { return nil }
    let id = fields.required("id") { $0.identifier(kind: "area", seen: seen) }
    let name = fields.required("name") { $0.text() }
    _ = fields.optional("about") { $0.text() }
    let baseline = fields.required("baseline") { $0.integer(in: 1990...2100) }
    let population = fields.required("population", self.population)
    let stocks = fields.required("stocks") { values($0, among: nil, kind: "stock") }
    let indicators = fields.required("indicators") { values($0, among: names.indicators, kind: "indicator") }
    let parameters = fields.optional("parameters", self.replacements) ?? [:]
    let evidence = fields.optional("evidence") { $0.text() }
    guard let id, let name, let baseline, let population, let stocks, let indicators else { return nil }
    return [
      Area(
        id: id, name: name, baseline: Year(ending: baseline), children: population.children,
        population: population.residents, births: population.births, stocks: stocks, indicators: indicators,
        parameters: parameters, evidence: evidence)
    ]
  }

  private struct Population {
    let residents: Double
    let children: [Double]
    let births: Double
  }

  private func population(_ cursor: Cursor) -> Population? {
    let keys = ["residents", "under-18", "bands", "births", "net-migration"]
    guard let fields = cursor.mapping(allowing: keys) else { return nil }
    let residents = fields.required("residents") { value($0, in: 1...Double.infinity) }
    let children = fields.required("under-18") { value($0, in: 1...Double.infinity) }
    let bands = fields.required("bands", self.bands)
    let births = fields.required("births") { value($0, in: 0...Double.infinity) }
    _ = fields.optional("net-migration") { value($0, in: -Double.infinity...Double.infinity) }
    guard let residents, let children, let bands, let births else { return nil }
    let sum = bands.reduce(0, +)
    if abs(sum - children.value) > 0.5 {
      fields["bands"]?.report(.rule("the bands add up to \(shown(sum)), and under-18 says \(shown(children.value))"))
    }
    return Population(residents: residents.value, children: bands, births: births.value)
  }

  private static let bandNames = ["under-1", "1-4", "5-9", "10-15", "16-17"]

  private func bands(_ cursor: Cursor) -> [Double]? {
    guard let fields = cursor.mapping(allowing: Self.bandNames) else { return nil }
    let counts = Self.bandNames.map { name in
      fields.required(name) { value($0, in: 0...Double.infinity) }
    }
    let found = counts.compactMap { $0?.value }
    return found.count == counts.count ? found : nil
  }

  private func values(_ cursor: Cursor, among allowed: [String]?, kind: String) -> [String: AreaValue]? {
    let read = cursor.entries { name, content -> (String, AreaValue)? in
      if let allowed, !allowed.contains(name.text) {
        content.report(.noSuch(kind: kind, name: name.text), at: name.location, found: name.text, allowed: allowed)
        return nil
      }
      return value(content, in: -Double.infinity...Double.infinity).map { (name.text, $0) }
    }
    return read.map { Dictionary(uniqueKeysWithValues: $0) }
  }

  private func value(_ cursor: Cursor, in range: ClosedRange<Double>) -> AreaValue? {
    guard let fields = cursor.mapping(allowing: ["value"] + MappingReader.citationKeys) else { return nil }
    let value = fields.required("value") { $0.decimal(in: range) }
    let citation = fields.citation(names)
    guard let value, let citation else { return nil }
    return AreaValue(value: value, citation: citation)
  }

  /// National parameters on the left, the area's own that replace them on the right.
  private func replacements(_ cursor: Cursor) -> [String: String]? {
    let read = cursor.entries { name, content -> (String, String)? in
      if !names.parameters.contains(name.text) {
        content.report(
          .noSuch(kind: "parameter", name: name.text), at: name.location, found: name.text, allowed: names.parameters)
      }
      return content.choice(among: names.parameters, kind: "parameter").map { (name.text, $0) }
    }
    return read.map { Dictionary(uniqueKeysWithValues: $0) }
  }
}
