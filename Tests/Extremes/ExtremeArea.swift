import Foundation

/// An area file with some of its numbers at an extreme.
package struct ExtremeArea: Sendable {
  /// Fields and what stands there instead; population and counts are first multiplied by `scale`.
  package var changes: [(field: String, value: String)]
  /// How many times as large everything that is counted is.
  package var scale = 1.0

  /// The case in a line.
  package var name: String {
    (["scale \(scale)"] + changes.map { "\($0.field) \($0.value)" }).joined(separator: ", ")
  }

  /// An area.
  package init(_ changes: [(field: String, value: String)] = [], scale: Double = 1) {
    self.changes = changes
    self.scale = scale
  }

  private static let counted = [
    "residents", "under-18", "under-1", "1-4", "5-9", "10-15", "16-17", "births", "looked-after", "register",
    "cin-open",
    "social-work-posts",
  ]

  /// The text of an area file with the changes made; fields are known by their names alone.
  package func text(from original: String) -> String {
    var sum = 0.0
    var lines = original.components(separatedBy: "\n").map { line -> String in
      let key = Self.key(of: line)
      var line = line
      if scale != 1, Self.counted.contains(key), let value = Self.value(of: line) {
        line = Self.replacing(line, with: "\((value * scale).rounded())")
      }
      if let change = changes.first(where: { $0.field == key }) { line = Self.replacing(line, with: change.value) }
      if ["under-1", "1-4", "5-9", "10-15", "16-17"].contains(key) { sum += Self.value(of: line) ?? 0 }
      return line
    }
    // The bands say how many children there are.
    if let place = lines.firstIndex(where: { Self.key(of: $0) == "under-18" }),
      !changes.contains(where: { $0.field == "under-18" })
    {
      lines[place] = Self.replacing(lines[place], with: "\(sum)")
    }
    return lines.joined(separator: "\n")
  }

  private static func key(of line: String) -> String {
    String(line.drop { $0 == " " || $0 == "\"" }.prefix { $0 != ":" && $0 != "\"" })
  }

  private static func value(of line: String) -> Double? {
    guard let start = line.range(of: "{value: "), let end = line[start.upperBound...].firstIndex(of: ",") else {
      return nil
    }
    return Double(line[start.upperBound..<end])
  }

  private static func replacing(_ line: String, with value: String) -> String {
    guard let start = line.range(of: "{value: "), let end = line[start.upperBound...].firstIndex(of: ",") else {
      return line
    }
    return line[..<start.upperBound] + value + line[end...]
  }

  /// Areas from a hamlet to a region, with nothing or everything of what is counted, and indicators at their ends.
  ///
  /// - Parameter indicators: ids with floor and ceiling.
  package static func all(indicators: [(id: String, floor: Double, ceiling: Double)]) -> [ExtremeArea] {
    var areas = [0.001, 0.01, 0.04, 0.1, 0.4, 6].map { ExtremeArea(scale: $0) }
    let counts: [String: [String]] = [
      "social-work-posts": ["0", "1", "2", "5", "100000"], "register": ["0", "1", "5000"],
      "looked-after": ["0", "1", "10", "20000"], "cin-open": ["0", "1", "20000"],
      "births": ["0", "1", "100000", "1000000"],
      "vacancy-share": ["0", "0.99", "1"], "residents": ["56700", "10000000"], "under-1": ["0", "1"],
      "16-17": ["0", "1"],
      "5-9": ["0", "1"], "10-15": ["1000000"],
    ]
    for (field, values) in counts.sorted(by: { $0.key < $1.key }) {
      areas += values.flatMap { value in [1, 0.04].map { ExtremeArea([(field, value)], scale: $0) } }
    }
    areas.append(
      ExtremeArea([("social-work-posts", "0"), ("register", "0"), ("looked-after", "0"), ("cin-open", "0")]))
    areas.append(ExtremeArea([("register", "0"), ("cin-open", "0")]))
    for indicator in indicators {
      areas += [indicator.floor, indicator.ceiling].map { ExtremeArea([(indicator.id, "\($0)")]) }
    }
    areas.append(ExtremeArea(indicators.map { ($0.id, "\($0.floor)") }))
    areas.append(ExtremeArea(indicators.map { ($0.id, "\($0.ceiling)") }))
    return areas
  }
}
