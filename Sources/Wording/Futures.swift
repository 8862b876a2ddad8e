package import DecisionAnalysis
import Foundation

/// Chances, ranges and changes in words that need no statistics.
package enum Futures {
  /// A chance as a share of futures: `in 7 of 10 futures`.
  ///
  /// Tenths as a rule, `about` so many where the error is more than half of one; halves of tenths never. Near the ends hundredths, where the draws
  /// support them.
  package static func words(_ chance: Estimate) -> String {
    let value = chance.value
    if value <= 0.05 || value >= 0.95 { return rare(chance) }
    let about = chance.error > 0.05 ? "about " : ""
    return "in \(about)\(Figure.fixed(value * 10)) of 10 futures"
  }

  private static func rare(_ chance: Estimate) -> String {
    let isRare = chance.value < 0.5
    let share = isRare ? chance.value : 1 - chance.value
    guard chance.error <= 0.01 else { return isRare ? "in hardly any future" : "in nearly every future" }
    if share < 0.01 {
      return isRare ? "in fewer than 1 of 100 futures" : "in more than 99 of 100 futures"
    }
    let number = Figure.fixed(share * 100)
    return isRare ? "in \(number) of 100 futures" : "in \(Figure.fixed(100 - (share * 100).rounded())) of 100 futures"
  }

  /// A range of values: `310 to 352`.
  package static func range(_ spread: DrawSummary, _ unit: QuantityUnit) -> String {
    let low = unit.value(spread.eighty.lowerBound, places: spread.places, bare: true)
    return "\(low) to \(unit.value(spread.eighty.upperBound, places: spread.places))"
  }

  /// A range of changes: `−3 to +5 points`, or `−£20,000 to +£90,000`.
  package static func changes(_ spread: DrawSummary, _ unit: QuantityUnit, bare: Bool = false) -> String {
    let low = unit.change(spread.eighty.lowerBound, places: spread.places, bare: true)
    return "\(low) to \(unit.change(spread.eighty.upperBound, places: spread.places, bare: bare || unit == .pounds))"
  }

  /// 19 in 20 of a correlation's error: `± 0.06`, and never less than the last place shown.
  package static func error(_ error: Double, places: Int = 2) -> String {
    "± \(Figure.fixed(max(Figure.power(-places), 1.96 * error), places: places))"
  }

  /// In how many of ten pairs of futures two numbers of this rank correlation rise or fall together.
  ///
  /// Exact for normal numbers: Spearman's coefficient gives Pearson's by 2 sin(πρ/6), and that the share of concordant
  /// pairs by 1/2 + arcsin(r)/π (Kruskal, Journal of the American Statistical Association 53, 1958).
  package static func agreeing(_ correlation: Double) -> String {
    let pearson = 2 * sin(Double.pi * min(1, abs(correlation)) / 6)
    return Figure.fixed(10 * (0.5 + asin(min(1, pearson)) / Double.pi))
  }
}
