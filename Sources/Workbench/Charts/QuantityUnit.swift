/// What a number counts, and how it is written beside it.
package struct QuantityUnit: Codable, Hashable, Sendable {
  /// The unit as the catalogue has it: `%`, `per 10,000`, `weeks`, `GBP`, or nothing.
  package var name: String

  /// A unit by its name.
  package init(_ name: String) { self.name = name }

  /// Money in pounds.
  package static let pounds = QuantityUnit("GBP")

  /// A value in this unit, such as `62%`, `517 per 10,000` or `£1.2m`.
  package func value(_ value: Double, places: Int, bare: Bool = false) -> String {
    if self == .pounds { return QuantityUnit.money(value, places: places) }
    let figure = Figure.fixed(value, places: places)
    if name == "%" { return figure + "%" }
    return bare || name.isEmpty ? figure : "\(figure) \(name)"
  }

  /// A change in this unit, with its sign, such as `+3 points` or `−£120,000`.
  package func change(_ value: Double, places: Int, bare: Bool = false) -> String {
    if self == .pounds {
      let text = QuantityUnit.money(value, places: places)
      return value > 0 && text.contains(where: { ("1"..."9").contains($0) }) ? "+" + text : text
    }
    let figure = Figure.signed(value, places: places)
    if name == "%" {
      return bare ? figure : "\(figure) \(figure == "+1" || figure == "\u{2212}1" ? "point" : "points")"
    }
    return bare || name.isEmpty ? figure : "\(figure) \(name)"
  }

  /// Pounds in words a reader takes in at once: `£850`, `£120,000`, `£1.2m`.
  private static func money(_ value: Double, places: Int) -> String {
    let sign = value < 0 && Figure.fixed(value, places: places) != "0" ? "\u{2212}" : ""
    let size = abs(value)
    guard size >= 999_500 else { return sign + "£" + Figure.fixed(size, places: min(places, 0)) }
    let millions = max(0, min(places + 6, 2))
    return sign + "£" + Figure.fixed(size / 1e6, places: millions) + "m"
  }
}
