import LocatedYAML
import ServiceModel
import Stochastics

/// Reads `indicators/<outcome-area>.yaml`.
struct IndicatorReader {
  let names: KnownNames
  let seen: SeenNames

  func read(_ root: Cursor) -> [Indicator]? {
    guard let fields = root.mapping(allowing: ["area", "indicators"]) else { return nil }
    let area = fields.required("area") { $0.choice(of: OutcomeArea.self, kind: "outcome area") }
    let indicators = fields.required("indicators") { list in list.list { indicator($0, fileArea: area) } }
    return area == nil ? nil : indicators
  }

  private static let keys = [
    "id", "name", "status", "area", "numerator", "denominator", "unit", "polarity", "preferred-band",
    "typical-denominator", "counted", "family", "england", "between-authority-sd", "sampling-sd", "process-noise-sd",
    "reliability",
    "floor", "ceiling", "carried-by", "scale", "national-trend", "gap", "note",
  ]

  private func indicator(_ cursor: Cursor, fileArea: OutcomeArea?) -> Indicator? {
    guard let fields = cursor.mapping(allowing: Self.keys) else { return nil }
    let id = fields.required("id") { $0.identifier(kind: "indicator", seen: seen) }
    let words = words(fields)
    let kinds = kinds(fields)
    let england = fields.required("england") { englandValue($0) }
    let range = limits(fields)
    let spread = spread(fields, within: range)
    let band = fields.optional("preferred-band") { $0.band() }
    let counting = fields.required("counted", self.counting)
    let denominator = fields.required("typical-denominator") { $0.decimal(in: 1...Self.most(counting?.people)) }
    let family = fields.optional("family") { $0.text() }
    let trend = fields.required("national-trend") {
      NationalTrendReader(names: names).read($0, of: id ?? "", on: kinds?.scale, within: range)
    }
    let gap = fields.optional("gap") { gapRole($0) }
    let note = fields.optional("note") { $0.text() } ?? ""
    if let range, let england { check(england.value, liesIn: range, fields) }
    if let range, let counting { check(range, countsAs: counting.counting, fields) }
    guard let id, let words, let kinds, let spread, let england, let range, let denominator, let counting, let trend
    else {
      return nil
    }
    if let fileArea, kinds.area != fileArea {
      fields["area"]?.report(.rule("this file is about \(fileArea.rawValue)"))
    }
    if kinds.polarity == .ambiguous, band == nil { cursor.report(.missingKey("preferred-band")) }
    return Indicator(
      id: id, name: words.name, area: kinds.area, numerator: words.numerator, denominator: words.denominator,
      unit: words.unit, polarity: kinds.polarity, preferredBand: band, typicalDenominator: denominator,
      counting: counting.counting, countedAmong: counting.people, family: family, england: england.value,
      englandCitation: england.citation, betweenAuthoritySD: spread.between,
      processNoiseSD: spread.process, samplingSD: spread.sampling, reliability: spread.reliability,
      floor: range.lowerBound, ceiling: range.upperBound, gap: gap, carrier: kinds.carrier, scale: kinds.scale,
      nationalTrend: trend, isCore: kinds.status == .core, note: note)
  }

  private func words(
    _ fields: MappingReader
  ) -> (name: String, numerator: String, denominator: String, unit: String)? {
    let name = fields.required("name") { $0.text(atMost: Defaults.longestName) }
    let numerator = fields.required("numerator") { $0.text() }
    let denominator = fields.required("denominator") { $0.text() }
    let unit = fields.required("unit") { $0.text(atMost: Defaults.longestName) }
    guard let name, let numerator, let denominator, let unit else { return nil }
    return (name, numerator, denominator, unit)
  }

  private struct Kinds {
    let status: CatalogueStatus
    let area: OutcomeArea
    let polarity: Polarity
    let carrier: Indicator.Carrier
    let scale: Indicator.Scale
  }

  private func kinds(_ fields: MappingReader) -> Kinds? {
    let status = fields.required("status") { $0.choice(of: CatalogueStatus.self, kind: "status") }
    let area = fields.required("area") { $0.choice(of: OutcomeArea.self, kind: "outcome area") }
    let polarity = fields.required("polarity") { $0.choice(of: Polarity.self, kind: "polarity") }
    let carrier = fields.required("carried-by") { cursor in
      cursor.choice(among: ["mechanism", "process"], kind: "carrier").flatMap(Indicator.Carrier.init(rawValue:))
    }
    let scale = fields.required("scale") { cursor in
      cursor.choice(among: ["logit", "log", "identity"], kind: "scale").flatMap(Indicator.Scale.init(rawValue:))
    }
    guard let status, let area, let polarity, let carrier, let scale else { return nil }
    return Kinds(status: status, area: area, polarity: polarity, carrier: carrier, scale: scale)
  }

  private struct Spread {
    let between: Double
    let process: Double
    let sampling: Double
    let reliability: Double
  }

  /// Standard deviations of values between floor and ceiling, which are half of what lies between at most (Popoviciu 1935).
  private func spread(_ fields: MappingReader, within range: ClosedRange<Double>?) -> Spread? {
    let widest = range.map { ($0.upperBound - $0.lowerBound) / 2 } ?? 1e9
    let between = fields.required("between-authority-sd") { cursor -> Double? in
      guard let inner = cursor.mapping(allowing: ["value", "confidence"]) else { return nil }
      let confidence = inner.required("confidence") { $0.choice(of: Confidence.self, kind: "confidence") }
      let value = inner.required("value") { $0.decimal(in: 0...widest) }
      return confidence == nil ? nil : value
    }
    let process = fields.required("process-noise-sd") { $0.decimal(in: 0...widest) }
    let sampling = fields.required("sampling-sd") { $0.decimal(in: 0...widest) }
    let reliability = fields.required("reliability") { $0.decimal(in: 0...1) }
    guard let between, let process, let sampling, let reliability else { return nil }
    return Spread(between: between, process: process, sampling: sampling, reliability: reliability)
  }

  private func englandValue(_ cursor: Cursor) -> (value: Double, citation: Citation)? {
    guard let fields = cursor.mapping(allowing: ["value", "year"] + MappingReader.citationKeys) else { return nil }
    let value = fields.required("value") { $0.decimal() }
    _ = fields.required("year") { $0.text() }
    let citation = fields.citation(names)
    guard let value, let citation else { return nil }
    return (value, citation)
  }

  private func limits(_ fields: MappingReader) -> ClosedRange<Double>? {
    let floor = fields.required("floor") { $0.decimal(in: -1e9...1e9) }
    let ceiling = fields.required("ceiling") { $0.decimal(in: -1e9...1e9) }
    guard let floor, let ceiling else { return nil }
    guard floor < ceiling else {
      fields["ceiling"]?.report(.reversed(from: shown(floor), to: shown(ceiling)))
      return nil
    }
    return floor...ceiling
  }

  private func check(_ value: Double, liesIn range: ClosedRange<Double>, _ fields: MappingReader) {
    guard !range.contains(value) else { return }
    let allowed = "\(shown(range.lowerBound)) to \(shown(range.upperBound))"
    fields["england"]?.report(.outOfRange(found: shown(value), allowed: allowed))
  }

  private func gapRole(_ cursor: Cursor) -> Indicator.GapRole? {
    guard let fields = cursor.mapping(allowing: ["id", "role", "counterpart"]) else { return nil }
    let gap = fields.required("id") { $0.choice(among: names.gaps, kind: "gap") }
    let role = fields.required("role") { $0.choice(of: Indicator.GapRole.Side.self, kind: "role") }
    let counterpart = fields.required("counterpart") { $0.choice(among: names.indicators, kind: "indicator") }
    guard let gap, let role, let counterpart else { return nil }
    return Indicator.GapRole(gap: gap, role: role, counterpart: counterpart)
  }
}
