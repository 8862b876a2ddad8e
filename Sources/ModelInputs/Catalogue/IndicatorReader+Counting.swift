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
}
