import LocatedYAML

/// Reads the numbers of the reading rules and remembers where each comes from.
final class NumberReader {
  private(set) var provenance: [RuleNumber] = []

  /// A number written as `{value: …, kind: …, source: …}`, with a range where it is an assumption.
  func value(_ fields: MappingReader, _ key: String, section: String, in limits: ClosedRange<Double>) -> Double? {
    fields.required(key) { self.value($0, name: section + "." + key, in: limits) }
  }

  /// A number at a cursor, remembered under a name.
  func value(_ cursor: Cursor, name: String, in limits: ClosedRange<Double>) -> Double? {
    guard let fields = cursor.mapping(allowing: ["value", "range", "kind", "source"]) else { return nil }
    let value = fields.required("value") { $0.decimal(in: limits) }
    let range = fields.optional("range") { readRange($0) }
    guard let value, let origin = origin(fields) else { return nil }
    if let range, !range.contains(value) {
      cursor.report(.rule("\(value) lies outside the range \(range.lowerBound) to \(range.upperBound) given beside it"))
      return nil
    }
    provenance.append(
      RuleNumber(name: name, values: [value], range: range, kind: origin.kind, source: origin.source))
    return value
  }

  /// A list of numbers of a fixed length written as `{values: […], kind: …, source: …}`.
  func values(_ cursor: Cursor, name: String, count: Int, extra: [String] = []) -> [Double]? {
    guard let fields = cursor.mapping(allowing: ["values", "kind", "source"] + extra) else { return nil }
    let values = fields.required("values") { $0.list { $0.decimal(in: -10...10) } }
    guard let values, let origin = origin(fields) else { return nil }
    guard values.count == count else {
      cursor.report(.rule("\(values.count) numbers stand where \(count) are wanted"))
      return nil
    }
    provenance.append(RuleNumber(name: name, values: values, kind: origin.kind, source: origin.source))
    return values
  }

  /// Cut points, which must rise.
  func cutPoints(_ cursor: Cursor, name: String, extra: [String] = []) -> CutPoints? {
    guard let values = values(cursor, name: name, count: 3, extra: extra) else { return nil }
    guard values[0] < values[1], values[1] < values[2] else {
      cursor.report(.rule("cut points rise, and these do not"))
      return nil
    }
    return CutPoints(values[0], values[1], values[2])
  }

  /// Remembers a number that was read elsewhere.
  func remember(_ number: RuleNumber) { provenance.append(number) }

  /// How a number came to be, and from where.
  func origin(_ fields: MappingReader) -> (kind: RuleNumber.Kind, source: String)? {
    let kind = fields.required("kind") { cursor in
      cursor.choice(among: RuleNumber.Kind.allCases.map(\.rawValue), kind: "kind of number")
        .flatMap(RuleNumber.Kind.init(rawValue:))
    }
    let source = fields.required("source") { $0.text() }
    guard let kind, let source else { return nil }
    return (kind, source)
  }

  private func readRange(_ cursor: Cursor) -> ClosedRange<Double>? {
    guard let ends = cursor.list({ $0.decimal() }) else { return nil }
    guard ends.count == 2, ends[0] <= ends[1] else {
      cursor.report(.rule("a range is two numbers, the lower first"))
      return nil
    }
    return ends[0]...ends[1]
  }
}
