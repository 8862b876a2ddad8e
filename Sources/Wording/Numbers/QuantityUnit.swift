/// What a number counts, and how it is written beside it.
package struct QuantityUnit: Codable, Hashable, Sendable {
  /// The unit as the catalogue has it: `%`, `per 10,000`, `weeks`, `GBP`, or nothing.
  package var name: String

  /// A unit by its name.
  package init(_ name: String) { self.name = name }

  /// Money in pounds.
  package static let pounds = QuantityUnit("GBP")

  /// Whether it is money, and what is paid for: ` per week` of `GBP per week`, nothing of `GBP`; else `nil`.
  private var payment: String? {
    guard name == "GBP" || name.hasPrefix("GBP ") else { return nil }
    return String(name.dropFirst(3).prefix { $0 != "," })
  }

  /// Whether it is money.
  package var isMoney: Bool { payment != nil }

  /// A value in this unit, such as `62%`, `517 per 10,000`, `£1.2m` or `£660 per week`.
  package func value(_ value: Double, places: Int, bare: Bool = false) -> String {
    let figure = payment == nil ? Figure.fixed(value, places: places) : QuantityUnit.money(value, places: places)
    if name == "%" { return figure + "%" }
    return bare ? figure : withUnit(figure)
  }

  /// A change in this unit, with its sign, such as `+3 points` or `−£120,000`; `0` where it rounds to nothing.
  package func change(_ value: Double, places: Int, bare: Bool = false) -> String {
    let size =
      payment == nil ? Figure.fixed(abs(value), places: places) : QuantityUnit.money(abs(value), places: places)
    let isNothing = !size.contains { ("1"..."9").contains($0) || $0 == "∞" }
    let figure = isNothing ? (payment == nil ? "0" : "£0") : (value < 0 ? "\u{2212}" : "+") + size
    if bare { return figure }
    return name == "%" ? counted(figure, "point") : withUnit(figure)
  }

  /// A figure with what follows it: what is paid for, or the unit.
  private func withUnit(_ figure: String) -> String {
    if let payment { return figure + payment }
    return name.isEmpty ? figure : unitWords(figure, name)
  }

  /// A change of money in thousand pounds without the unit, for narrow columns: the same digits as `change` gives.
  package static func thousands(_ pounds: Double, places: Int) -> String {
    let shown = abs(pounds) >= 999_500 ? max(-6, min(places, -4)) : min(places, 0)
    return Figure.signed(pounds / 1_000, places: min(shown + 3, 0))
  }

  /// Round numbers written along a scale, all of them in one way: `£0`, `£0.5m`, `£1m`, or `−2`, `0`, `+2`.
  package func marks(_ values: [Double], places: Int, signed: Bool = false) -> [String] {
    let isMillions = payment != nil && values.contains { abs($0) >= 999_500 }
    return values.map { value in
      let sign = value == 0 ? "" : value < 0 ? "\u{2212}" : signed ? "+" : ""
      if isMillions { return sign + "£" + (value == 0 ? "0" : QuantityUnit.shortest(abs(value) / 1e6) + "m") }
      if payment != nil { return sign + "£" + Figure.fixed(abs(value), places: 0) }
      return sign + Figure.fixed(abs(value), places: value == 0 ? 0 : places) + (name == "%" && !signed ? "%" : "")
    }
  }

  /// A round number with at most three decimal places and no zero at its end.
  private static func shortest(_ value: Double) -> String {
    let places = (0...3).first { abs(value - (value * Figure.power($0)).rounded() / Figure.power($0)) < 1e-9 * value }
    return Figure.fixed(value, places: places ?? 3)
  }

  /// Pounds in words a reader takes in at once: `£850`, `£120,000`, `£1.2m`.
  private static func money(_ value: Double, places: Int) -> String {
    let size = abs(value)
    let isMillions = size >= 999_500
    let figure =
      isMillions
      ? Figure.fixed(size / 1e6, places: max(0, min(places + 6, 2))) + "m" : Figure.fixed(size, places: min(places, 0))
    return (value < 0 && figure != "0" ? "\u{2212}" : "") + "£" + figure
  }
}
