package import DecisionAnalysis
import Foundation

/// Chances, ranges and changes in words that need no statistics.
package enum Futures {
  /// A chance as a share of futures: `in 7 of 10 futures`.
  ///
  /// Tenths as a rule; halves of tenths never, since few draws support them. Near the ends hundredths, where the draws
  /// support them.
  package static func words(_ chance: Estimate) -> String {
    let value = chance.value
    if value <= 0.05 || value >= 0.95 { return rare(chance) }
    return "in \(Figure.fixed(value * 10)) of 10 futures"
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
  package static func range(_ spread: Spread, _ unit: QuantityUnit) -> String {
    let low = unit.value(spread.eighty.lowerBound, places: spread.places, bare: true)
    return "\(low) to \(unit.value(spread.eighty.upperBound, places: spread.places))"
  }

  /// A range of changes: `−3 to +5 points`, or `−£20,000 to £90,000`.
  package static func changes(_ spread: Spread, _ unit: QuantityUnit) -> String {
    let ends = [spread.eighty.lowerBound, spread.eighty.upperBound]
    if unit == .pounds { return ends.map { unit.value($0, places: spread.places) }.joined(separator: " to ") }
    let low = unit.change(ends[0], places: spread.places, bare: true)
    return "\(low) to \(unit.change(ends[1], places: spread.places))"
  }

  /// 19 in 20 of a correlation's error: `± 0.06`, and never less than the last place shown.
  package static func error(_ error: Double, places: Int = 2) -> String {
    "± \(Figure.fixed(max(Figure.power(-places), 1.96 * error), places: places))"
  }

  /// Whether the middle and both ends of 8 in 10 futures round to no change.
  private static func isNearlyNothing(_ spread: Spread, _ unit: QuantityUnit) -> Bool {
    [spread.median, spread.eighty.lowerBound, spread.eighty.upperBound].allSatisfy {
      ["0", "£0"].contains(unit.change($0, places: spread.places, bare: true))
    }
  }

  /// In how many of ten pairs of futures two numbers of this rank correlation rise or fall together.
  ///
  /// Exact for normal numbers: Spearman's coefficient gives Pearson's by 2 sin(πρ/6), and that the share of concordant
  /// pairs by 1/2 + arcsin(r)/π (Kruskal, Journal of the American Statistical Association 53, 1958).
  package static func agreeing(_ correlation: Double) -> String {
    let pearson = 2 * sin(Double.pi * min(1, abs(correlation)) / 6)
    return Figure.fixed(10 * (0.5 + asin(min(1, pearson)) / Double.pi))
  }

  /// What a portfolio does to an indicator, in one sentence.
  package static func sentence(of change: ChangeFacts, _ indicator: IndicatorFacts) -> String {
    if change.isNothing { return "No change in any future." }
    if change.needsMoreDraws { return "Too few draws to tell this change from none." }
    if isNearlyNothing(change.difference, indicator.unit) {
      return "Hardly any change: it rounds to nothing in 8 of 10 futures."
    }
    let middle = indicator.unit.change(change.difference.median, places: change.difference.places)
    let spread = "\(middle) in the middle future, \(changes(change.difference, indicator.unit)) in 8 of 10"
    if let better = change.better {
      let noise = change.noiseExceedsEffect ? "; chance alone could hide this" : ""
      return "\(spread); better than doing nothing more \(words(better))\(noise)."
    }
    if let inside = change.insideChange, case .inside(let band) = indicator.direction {
      let points = QuantityUnit("%").change(inside.value * 100, places: 0)
      let low = indicator.unit.value(band.lowerBound, places: 0, bare: true)
      let high = indicator.unit.value(band.upperBound, places: 0)
      return "\(spread); the chance of lying inside \(low) to \(high) changes by \(points)."
    }
    return "\(spread). Neither more nor less is better in itself."
  }
}
