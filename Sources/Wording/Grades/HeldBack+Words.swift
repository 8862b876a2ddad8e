import DecisionAnalysis
import GradeDescriptors
package import Runs

extension HeldBack {
  /// Which grade is wanted, how likely and how far it is, in two sentences; of a counted grade how its areas stand.
  package var sentence: String {
    guard !wanted.isEmpty else { return "Nothing holds it back: it reads as outstanding in nearly every future." }
    if let count {
      return "The grade to look at is \(wanted), which inspections give \(Futures.words(chance)). "
        + "\(count.sentence(wanted: wanted)) \(standLower) than in a typical "
        + "authority that is \(wanted)."
    }
    let size = Figure.fixed(abs(distance), places: 1)
    let way = size == "0.0" ? "on the edge of it" : "\(size) standard deviations \(distance > 0 ? "below" : "above") it"
    return
      "The grade to look at is \(wanted), which scores reach \(Futures.words(chance)); on average they lie \(way), "
      + "as authorities differ. \(standLower) than in a typical authority that is "
      + "\(wanted)."
  }

  /// How many of the aspects that were read stand lower.
  private var standLower: String {
    "\(below) of the \(counted(read, "aspect")) read \(below == 1 ? "stands" : "stand") lower"
  }

  /// The name of an aspect, with its area where the aspects come from several.
  package func title(of aspect: Aspect) -> String {
    aspects.allSatisfy { $0.area == aspect.area } ? aspect.title : "\(aspect.title) (\(aspect.area.lowercased()))"
  }

  /// What the numbers beside aspects mean.
  package static let key =
    "Beside each aspect: in how many more futures of 100 the grade would be reached if that aspect alone stood where it "
    + "stands in a typical authority of that grade. Limiting rules are left aside, and the numbers do not add up."
}

extension HeldBack.Aspect {
  /// The rise in futures of a hundred, with its error where it could mislead: `+4`, `+4 ± 2` or `under 1`.
  package var rise: String {
    let size = Figure.signed(gain.value * 100)
    let error = 196 * gain.error
    if size == "0" { return "under 1" }
    return error >= 1 && error.isFinite ? "\(size) ± \(Figure.fixed(error))" : size
  }

  /// What the aspect would have to show, in one sentence.
  package var asking: String {
    if asks.hasPrefix("Nothing is asked") { return "It reads as \(reads). \(asks) (\(locator))." }
    return "\(standing): \(asks) (\(locator))."
  }

  /// How it reads against the grade that it is asked for.
  private var standing: String {
    let order = Grade.allCases.map(\.name)
    if reads == next { return "It only just reads as \(reads), which asks" }
    let isAbove = order.firstIndex(of: reads) ?? 0 > order.firstIndex(of: next) ?? 0
    return isAbove ? "It reads as \(reads), above what \(next) asks" : "It reads as \(reads); \(next) asks"
  }

  /// Whether indicators or practice place it, with how much.
  package var movers: String {
    guard let fromIndicators else {
      return "Only practice moves it, for no indicator speaks to it; practice \(side(fromPractice, "s"))."
    }
    let named = indicators.prefix(2).map { "‘\($0)’" }.joined(separator: ", ")
    let others = indicators.count > 2 ? " and \(indicators.count - 2) more" : ""
    let plural = indicators.count == 1 ? "s" : ""
    let noun = indicators.count == 1 ? "Its indicator" : "Its indicators"
    return "\(noun) (\(named)\(others)) \(side(fromIndicators, plural)), practice \(side(fromPractice, "s"))."
  }

  private func side(_ value: Double, _ ending: String) -> String {
    let size = Figure.fixed(abs(value), places: 1)
    return size == "0.0" ? "add\(ending) nothing" : value < 0 ? "take\(ending) \(size) off" : "add\(ending) \(size)"
  }

  /// What a portfolio does to it, where that is worth a word.
  package var moving: String? {
    guard let moved, abs(moved) >= 0.05 else { return nil }
    return "The plan \(moved > 0 ? "raises" : "lowers") it by \(Figure.fixed(abs(moved), places: 1))."
  }
}
