import ModelInputs

/// A number with its noun, such as `1 change` or `3 changes`.
package func counted(_ number: Int, _ noun: String) -> String { counted("\(number)", noun) }

/// A figure as it is shown with its noun, such as `−1 point`, `1,129 ways` or `1.0 points`.
package func counted(_ figure: String, _ noun: String) -> String { "\(figure) \(noun)\(isOne(figure) ? "" : "s")" }

/// A figure as it is shown in a unit, such as `+1 week` or `3 children`: units of the catalogue are in the plural.
package func unitWords(_ figure: String, _ unit: String) -> String {
  "\(figure) \(isOne(figure) ? singular(unit) : unit)"
}

/// A dose in its unit, such as `1 worker`, `20 households` or `1 per cent`.
package func doseWords(_ amount: Double, _ unit: String) -> String { unitWords(plain(amount), unit) }

/// Years over which sums are added up: `one year` or `5 years`.
package func yearWords(_ years: Int) -> String { years == 1 ? "one year" : "\(years) years" }

/// Whether the digits that are shown are one and no more, whatever the sign.
private func isOne(_ figure: String) -> Bool {
  figure.drop { $0 == "+" || $0 == "-" || $0 == "\u{2212}" } == "1"
}

/// A unit in the singular, as far as the word that is counted: `weeks of work` is `week of work`.
private func singular(_ unit: String) -> String {
  var words = unit.split(separator: " ").map(String.init)
  let end =
    words.firstIndex { ["a", "an", "at", "for", "in", "of", "per", "under", "with"].contains($0) } ?? words.count
  guard end > 0 else { return unit }
  let word = words[end - 1]
  switch word {
  case "children": words[end - 1] = "child"
  case "people": words[end - 1] = "person"
  case _ where word.hasSuffix("ies"): words[end - 1] = String(word.dropLast(3)) + "y"
  case _ where word.hasSuffix("ss"): break
  case _ where word.hasSuffix("s"): words[end - 1] = String(word.dropLast())
  default: break
  }
  return words.joined(separator: " ")
}
