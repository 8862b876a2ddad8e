package import DecisionAnalysis

/// Chances in words that need no statistics.
package enum Chances {
  /// `in 7 of 10 futures`, `in about half of futures`, `in hardly any future`.
  package static func words(_ chance: Estimate) -> String {
    let value = chance.value
    if value == 0, chance.error < 0.01 { return "in none of the futures" }
    if value == 1, chance.error < 0.01 { return "in all of the futures" }
    if value < 0.05 { return "in hardly any future" }
    if value > 0.95 { return "in nearly all futures" }
    let about = chance.error > 0.025 ? "about " : ""
    if abs(value - 0.5) < 0.03 { return "in about half of futures" }
    let tenths = Int((value * 10).rounded())
    if tenths == 0 { return "in \(about)1 of 20 futures" }
    if tenths == 10 { return "in \(about)19 of 20 futures" }
    return "in \(about)\(tenths) of 10 futures"
  }
}
