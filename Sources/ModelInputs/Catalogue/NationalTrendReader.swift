import LocatedYAML
import ServiceModel

/// Reads the national change a year of an indicator: one number, or its 5th percentile, centre and 95th percentile.
struct NationalTrendReader {
  let names: KnownNames

  func read(_ cursor: Cursor, of indicator: String) -> Parameter? {
    guard let fields = cursor.mapping(allowing: ["value", "unit"] + MappingReader.citationKeys) else { return nil }
    let prior = fields.required("value") { value in
      if case .sequence = value.node.content { return value.spread()?.distribution }
      return value.fixedPrior()
    }
    let unit = fields.required("unit") { $0.text() }
    let citation = fields.citation(names)
    guard let prior, let unit, let citation else { return nil }
    return Parameter(
      id: "national-trend-\(indicator)", label: "National change a year of \(indicator)", group: "national-trend",
      scope: "England", unit: unit, period: "2006 onwards", prior: prior, citation: citation)
  }
}
