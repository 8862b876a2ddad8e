import DecisionAnalysis
import Foundation

/// Numbers as a reader sees them: no more digits than the draws support, thousands parted by commas.
package enum Numerals {
  /// Decimal places that a Monte Carlo error supports: the error's first digit is the last one shown.
  ///
  /// - Parameter most: never more than this, however many draws there are.
  package static func places(error: Double, most: Int = 2) -> Int {
    guard error > 0, error.isFinite else { return most }
    return min(most, max(0, Int((-log10(error)).rounded(.up))))
  }

  /// A number with some decimal places.
  package static func fixed(_ number: Double, places: Int) -> String {
    let scale = pow(10.0, Double(places))
    let units = (abs(number) * scale).rounded()
    guard units.isFinite, units < 1e17 else { return number.description }
    let whole = Int(units / scale)
    let digits = grouped(whole)
    let sign = number < 0 && units > 0 ? "-" : ""
    guard places > 0 else { return sign + digits }
    let rest = String(Int(units.truncatingRemainder(dividingBy: scale)))
    return sign + digits + "." + String(repeating: "0", count: places - rest.count) + rest
  }

  /// A number with its sign; without one where it rounds to nothing.
  package static func signed(_ number: Double, places: Int) -> String {
    let text = fixed(number, places: places)
    guard text.contains(where: { $0 != "0" && $0 != "." && $0 != "-" }) else { return text }
    return number > 0 ? "+" + text : text
  }

  /// Pounds in millions or thousands, with a sign where asked for.
  package static func pounds(_ amount: Double, signed: Bool = false) -> String {
    let size = abs(amount)
    let sign = amount < 0 && size >= 500 ? "-" : signed && size >= 500 ? "+" : ""
    if size < 500 { return "£0" }
    if size < 999_500 { return "\(sign)£\(fixed(size / 1_000, places: 0))k" }
    return "\(sign)£\(fixed(size / 1_000_000, places: size < 9_950_000 ? 2 : 1))m"
  }

  /// A chance in per cent without a sign.
  package static func percent(_ chance: Double) -> String { fixed(100 * chance, places: 0) }

  private static func grouped(_ whole: Int) -> String {
    let digits = String(whole)
    guard digits.count > 4 else { return digits }
    var groups = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place).isMultiple(of: 3) { groups += "," }
      groups.append(digit)
    }
    return groups
  }
}
