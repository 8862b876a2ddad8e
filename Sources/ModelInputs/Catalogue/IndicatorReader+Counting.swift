import LocatedYAML
import ServiceModel

extension IndicatorReader {
  private enum Way: String, CaseIterable {
    case share
    case rate
    case measured
  }

  /// Reads `counted`: as what, of how many, and whose number the people below the line follow.
  func counting(_ cursor: Cursor) -> (counting: Indicator.Counting, people: Indicator.People)? {
    guard let fields = cursor.mapping(allowing: ["as", "of", "among"]) else { return nil }
    let way = fields.required("as") { $0.choice(of: Way.self, kind: "way of counting") }
    let whole = fields.optional("of") { $0.decimal(in: 1...1e8) }
    let people = fields.optional("among") { $0.choice(of: Indicator.People.self, kind: "people") } ?? .area
    switch (way, whole) {
    case (nil, _): return nil
    case (.measured, nil): return (.measured, people)
    case (.measured, .some):
      fields["of"]?.report(.rule("a figure that counts nobody is not so many of a number"))
      return nil
    case (_, nil):
      if fields["of"] == nil { cursor.report(.missingKey("of")) }
      return nil
    case (.share, .some(let whole)): return (.share(of: whole), people)
    case (.rate, .some(let whole)): return (.rate(of: whole), people)
    }
  }

  /// The most people whom a figure of an authority of 250,000 may be counted among: those whom a plan can change are no more
  /// than live there, and each has a number of their own; of others, acts such as half days at school are counted too.
  static func most(_ people: Indicator.People?) -> Double { (people ?? .area) == .area ? 1e8 : TableArea.population }

  /// More events for each of those whom they are counted among than any measure of a year has.
  private static let mostEvents = 1_000.0

  /// Refuses a ceiling that a count cannot reach: beyond the whole of a share, or a thousand events a year for each of those whom
  /// a rate is counted among.
  func check(_ range: ClosedRange<Double>, countsAs counting: Indicator.Counting, _ fields: MappingReader) {
    let most =
      switch counting {
      case .share(let whole): whole
      case .rate(let whole): Self.mostEvents * whole
      case .measured: Double.infinity
      }
    guard range.upperBound > most else { return }
    fields["ceiling"]?.report(
      .outOfRange(found: shown(range.upperBound), allowed: "\(shown(range.lowerBound)) to \(shown(most))"))
  }
}
