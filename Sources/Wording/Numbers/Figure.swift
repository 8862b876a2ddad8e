/// Numbers as readers see them: grouped by thousands from 1,000 on, with a true minus sign, the same on every machine.
package enum Figure {
  /// `value` to a number of decimal places; fewer than none rounds to tens, hundreds and so on.
  package static func fixed(_ value: Double, places: Int = 0, minus: String = "\u{2212}") -> String {
    guard value.isFinite else { return value.isNaN ? "–" : value < 0 ? "\(minus)∞" : "∞" }
    // No number has more digits than these that mean anything.
    let places = min(places, 15)
    let scale = power(abs(places))
    let whole = places >= 0 ? (abs(value) * scale).rounded() : (abs(value) / scale).rounded() * scale
    guard whole < 9e15 else { return (value < 0 ? minus : "") + "\(abs(value))" }
    let units = UInt64(whole)
    let parts = UInt64(places > 0 ? scale : 1)
    var text = grouped(units / parts)
    if places > 0 {
      let rest = String(units % parts)
      text += "." + String(repeating: "0", count: places - rest.count) + rest
    }
    return value < 0 && units > 0 ? minus + text : text
  }

  /// `value` with its sign, also where it is above zero.
  package static func signed(_ value: Double, places: Int = 0) -> String {
    let text = fixed(value, places: places)
    let isNothing = !text.contains { ("1"..."9").contains($0) || $0 == "∞" }
    return value > 0 && !isNothing ? "+" + text : text
  }

  /// A chance in per cent without a sign.
  package static func percent(_ chance: Double) -> String { fixed(100 * chance) }

  /// Pounds to the nearest thousand, in millions from one million on; with a sign where asked for.
  package static func pounds(_ amount: Double, signed: Bool = false) -> String {
    let unit = QuantityUnit.pounds
    return signed ? unit.change(amount, places: -3, bare: true) : unit.value(amount, places: -3, bare: true)
  }

  /// A place in a drawing: to a hundredth, without trailing zeros, with a plain hyphen as minus.
  package static func coordinate(_ value: Double) -> String {
    precondition(value.isFinite, "a drawing has only finite places, not \(value)")
    // What lies so far outside is not seen, wherever it is.
    let hundredths = Int64((min(max(value, -1e9), 1e9) * 100).rounded())
    let whole = hundredths.magnitude / 100
    let rest = hundredths.magnitude % 100
    let sign = hundredths < 0 ? "-" : ""
    if rest == 0 { return "\(sign)\(whole)" }
    if rest.isMultiple(of: 10) { return "\(sign)\(whole).\(rest / 10)" }
    return "\(sign)\(whole)." + (rest < 10 ? "0" : "") + "\(rest)"
  }

  /// A plain number for machines: a point, no grouping, no exponent where it can be avoided, `-` as minus.
  package static func machine(_ value: Double) -> String {
    guard value.isFinite else { return "" }
    guard value.rounded() == value, abs(value) < 1e15 else { return "\(value)" }
    return "\(Int64(value))"
  }

  private static func grouped(_ number: UInt64) -> String {
    let digits = String(number)
    var text = ""
    for (place, digit) in digits.enumerated() {
      if place > 0 && (digits.count - place).isMultiple(of: 3) { text += "," }
      text.append(digit)
    }
    return text
  }

  static func power(_ exponent: Int) -> Double {
    (0..<abs(exponent)).reduce(1.0) { power, _ in exponent >= 0 ? power * 10 : power / 10 }
  }
}
