import LocatedYAML
import ServiceModel
import Stochastics

/// Reads the national change a year of an indicator: one number, or its 5th percentile, centre and 95th percentile.
struct NationalTrendReader {
  let names: KnownNames

  /// What a proportion may be on the `log` scale: half or double the year before.
  private static let proportions = -0.5...1.0

  /// - Parameters:
  ///   - scale: of the indicator; nil where it could not be read.
  ///   - range: from its floor to its ceiling; nil where they could not be read.
  func read(
    _ cursor: Cursor, of indicator: String, on scale: Indicator.Scale?, within range: ClosedRange<Double>?
  ) -> Parameter? {
    guard let fields = cursor.mapping(allowing: ["value", "unit"] + MappingReader.citationKeys) else { return nil }
    let prior = fields.required("value") { value in
      let written =
        if case .sequence = value.node.content { value.spread()?.distribution } else { value.fixedPrior() }
      guard let written, let scale, let range else { return written }
      return held(written, on: scale, within: range, value)
    }
    let unit = fields.required("unit") { $0.text() }
    let citation = fields.citation(names)
    guard let prior, let unit, let citation else { return nil }
    return Parameter(
      id: "national-trend-\(indicator)", label: "National change a year of \(indicator)", group: "national-trend",
      scope: "England", unit: unit, period: "2006 onwards", prior: prior, citation: citation)
  }

  /// A change within a year that the scale can bear; a proportion, whose tails could reach below nothing, is held above that.
  private func held(
    _ prior: Distribution, on scale: Indicator.Scale, within range: ClosedRange<Double>, _ cursor: Cursor
  ) -> Distribution? {
    let width = range.upperBound - range.lowerBound
    let allowed = scale == .log ? Self.proportions : -width...width
    if let found = prior.end(beyond: allowed) {
      cursor.report(.outOfRange(found: plain(found, digits: 6), allowed: words(allowed)))
      return nil
    }
    return scale == .log ? prior.leavingSome : prior
  }
}
