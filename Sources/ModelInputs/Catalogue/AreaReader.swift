import LocatedYAML
import ServiceModel

/// Reads `areas/<id>.yaml`: a place at its baseline.
struct AreaReader {
  let names: KnownNames
  let seen: SeenNames
  /// Floor and ceiling of every indicator.
  let limits: [String: ClosedRange<Double>]

  /// More people than any country of the United Kingdom has.
  private static let mostPeople = 100_000_000.0

  func read(_ root: Cursor) -> [Area]? {
    let keys = [
      "id", "name", "about", "baseline", "population", "stocks", "parameters", "indicators", "evidence", "published",
    ]
    guard let fields = root.mapping(allowing: keys) else { return nil }
    let id = fields.required("id") { $0.identifier(kind: "area", seen: seen) }
    let name = fields.required("name") { $0.text(atMost: Defaults.longestName) }
    _ = fields.optional("about") { $0.text() }
    let baseline = fields.required("baseline") { $0.integer(in: 1990...2100) }
    let population = fields.required("population", self.population)
    let children = population?.children.reduce(0, +) ?? Self.mostPeople
    let stocks = fields.required("stocks") {
      self.stocks($0, children: children, residents: population?.residents ?? Self.mostPeople)
    }
    let indicators = fields.required("indicators", self.indicators)
    let parameters = fields.optional("parameters", self.replacements) ?? [:]
    let evidence = fields.optional("evidence") { self.evidence($0, of: id) }
    let figures = PublishedFigureReader(names: names)
    let published = fields.optional("published") { list in list.list(figures.figure) } ?? []
    guard let id, let name, let baseline, let population, let stocks, let indicators else { return nil }
    return [
      Area(
        id: id, name: name, baseline: Year(ending: baseline), children: population.children,
        population: population.residents, births: population.births, stocks: stocks, indicators: indicators,
        parameters: parameters, evidence: evidence, published: published)
    ]
  }

  /// The name of a file with coded findings about this very area.
  private func evidence(_ cursor: Cursor, of area: String?) -> String? {
    guard let name = cursor.choice(among: names.evidence.keys.sorted(), kind: "evidence file") else { return nil }
    let about = names.evidence[name] ?? ""
    if let area, !about.isEmpty, about != area {
      cursor.report(.rule("the findings in '\(name)' are about the area '\(about)', not '\(area)'"))
    }
    return name
  }

  private struct Population {
    let residents: Double
    let children: [Double]
    let births: Double
  }

  private func population(_ cursor: Cursor) -> Population? {
    guard let fields = cursor.mapping(allowing: ["residents", "under-18", "bands", "births"]) else { return nil }
    let residents = fields.required("residents") { value($0, in: 1...Self.mostPeople) }
    let people = residents?.value ?? Self.mostPeople
    let children = fields.required("under-18") { value($0, in: 1...people) }
    let bands = fields.required("bands") { self.bands($0, people: people) }
    let births = fields.required("births") { value($0, in: 0...people) }
    guard let residents, let children, let bands, let births else { return nil }
    let sum = bands.reduce(0, +)
    if abs(sum - children.value) > 0.5 {
      fields["bands"]?.report(.rule("the bands add up to \(shown(sum)), and under-18 says \(shown(children.value))"))
    }
    return Population(residents: residents.value, children: bands, births: births.value)
  }

  private static let bandNames = ["under-1", "1-4", "5-9", "10-15", "16-17"]

  private func bands(_ cursor: Cursor, people: Double) -> [Double]? {
    guard let fields = cursor.mapping(allowing: Self.bandNames) else { return nil }
    let counts = Self.bandNames.map { name in fields.required(name) { value($0, in: 0...people) } }
    let found = counts.compactMap { $0?.value }
    return found.count == counts.count ? found : nil
  }

  /// What was counted; a stock that nothing reads is a fault, and so is one that is missing.
  private func stocks(_ cursor: Cursor, children: Double, residents: Double) -> [String: AreaValue]? {
    var found: Set<CountedStock> = []
    let read = cursor.entries { name, content -> (String, AreaValue)? in
      guard let stock = CountedStock(rawValue: name.text) else {
        content.report(
          .rule("nothing that is simulated reads the stock '\(name.text)'"), at: name.location, found: name.text,
          allowed: CountedStock.allCases.map(\.rawValue))
        return nil
      }
      found.insert(stock)
      let value = stock.isShare ? self.share(content) : count(content, most: stock == .posts ? residents : children)
      return value.map { (name.text, $0) }
    }
    for stock in CountedStock.allCases where !found.contains(stock) && !stock.isOptional && read != nil {
      cursor.report(.missingKey(stock.rawValue))
    }
    return read.map { Dictionary(uniqueKeysWithValues: $0) }
  }

  /// The last value of indicators, within their floors and ceilings.
  private func indicators(_ cursor: Cursor) -> [String: AreaValue]? {
    let read = cursor.entries { name, content -> (String, AreaValue)? in
      guard names.indicators.contains(name.text) else {
        content.report(
          .noSuch(kind: "indicator", name: name.text), at: name.location, found: name.text, allowed: names.indicators)
        return nil
      }
      let everything = -Double.infinity...Double.infinity
      return value(content, in: limits[name.text] ?? everything).map { (name.text, $0) }
    }
    return read.map { Dictionary(uniqueKeysWithValues: $0) }
  }

  private func value(_ cursor: Cursor, in range: ClosedRange<Double>) -> AreaValue? {
    value(cursor) { $0.decimal(in: range) }
  }

  private func share(_ cursor: Cursor) -> AreaValue? {
    value(cursor) { $0.share() }
  }

  /// A whole number of children or posts.
  private func count(_ cursor: Cursor, most: Double) -> AreaValue? {
    value(cursor) { number in
      guard let count = number.decimal(in: 0...most) else { return nil }
      if count != count.rounded() { number.report(.rule("a count is a whole number, and \(shown(count)) is not")) }
      return count
    }
  }

  private func value(_ cursor: Cursor, _ read: (Cursor) -> Double?) -> AreaValue? {
    guard let fields = cursor.mapping(allowing: ["value"] + MappingReader.citationKeys) else { return nil }
    let value = fields.required("value", read)
    let citation = fields.citation(names)
    guard let value, let citation else { return nil }
    return AreaValue(value: value, citation: citation)
  }

  /// National parameters on the left, the area's own that replace them on the right; only what is read can be replaced.
  private func replacements(_ cursor: Cursor) -> [String: String]? {
    let read = cursor.entries { name, content -> (String, String)? in
      if !names.parameters.contains(name.text) {
        content.report(
          .noSuch(kind: "parameter", name: name.text), at: name.location, found: name.text, allowed: names.parameters)
      } else if Quantity(rawValue: name.text) == nil {
        content.report(.rule("nothing that is simulated reads '\(name.text)'"), at: name.location)
      }
      return content.choice(among: names.parameters, kind: "parameter").map { (name.text, $0) }
    }
    return read.map { Dictionary(uniqueKeysWithValues: $0) }
  }
}
