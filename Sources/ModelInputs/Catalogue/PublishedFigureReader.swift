import LocatedYAML
import ServiceModel

/// Reads `published` of an area: figures to be looked up, or to be held against results.
struct PublishedFigureReader {
  let names: KnownNames
  /// The names of this area's figures alone.
  private let seen = SeenNames()

  init(names: KnownNames) { self.names = names }

  func figure(_ cursor: Cursor) -> PublishedFigure? {
    let keys = ["id", "label", "value", "unit", "period", "compare", "note"] + MappingReader.citationKeys
    guard let fields = cursor.mapping(allowing: keys) else { return nil }
    let id = fields.required("id") { $0.identifier(kind: "published figure", seen: seen) }
    let label = fields.required("label") { $0.text() }
    let value = fields.required("value") { $0.decimal() }
    let unit = fields.required("unit") { $0.text() }
    let period = fields.required("period") { $0.text() }
    let citation = fields.citation(names)
    let note = fields.optional("note") { $0.text() } ?? ""
    let comparison = fields.optional("compare", comparison)
    guard let id, let label, let value, let unit, let period, let citation else { return nil }
    return PublishedFigure(
      id: id, label: label, value: value, unit: unit, period: period, citation: citation, note: note,
      comparison: comparison)
  }

  private func comparison(_ cursor: Cursor) -> PublishedFigure.Comparison? {
    guard let fields = cursor.mapping(allowing: ["output", "over", "times", "year", "fitted"]) else { return nil }
    let output = fields.required("output", output)
    let over = fields.optional("over", self.output)
    let times = fields.optional("times") { $0.decimal() } ?? 1
    let year = fields.required("year") { $0.integer(in: 1990...2100) }
    let isFitted = fields.optional("fitted") { $0.boolean() } ?? false
    guard let output, let year else { return nil }
    return PublishedFigure.Comparison(
      output: output, over: over, times: times, year: Year(ending: year), isFitted: isFitted)
  }

  /// An indicator, a stock, a flow, a load or a cost, by its name in tables.
  private func output(_ cursor: Cursor) -> OutputID? {
    let known =
      names.indicators.map { OutputID.indicator($0) } + StockOutput.allCases.map { .stock($0) }
      + CostOutput.allCases.map { .cost($0) }
    return cursor.choice(among: known.map(\.description), kind: "output").flatMap { OutputID($0) }
  }
}
