import Decisions
import ModelInputs
package import Runs

/// The answer to what dose a wish needs, in words.
package struct GoalWords: Sendable {
  let result: GoalResult

  /// The words for a result.
  package init(_ result: GoalResult) { self.result = result }

  /// What was asked.
  package var question: String {
    let wish = result.wish
    return "‘\(result.outcomeName)’ \(wish.isAtLeast ? "at least" : "at most") \(plain(wish.bound)) in \(result.year), "
      + "in \(asked) of 100 futures or more: how much of ‘\(result.intervention)’ does ‘\(result.plan)’ need?"
  }

  /// The answer.
  package var answer: String {
    switch result.answer {
    case .from(let dose, let interval): "\(self.dose(dose)) or more\(between(interval))."
    case .upTo(let dose, let interval): "\(self.dose(dose)) or less\(between(interval))."
    case .throughout: "It comes true as often as that at every dose from \(range)."
    case .nowhere(let best, let chance):
      "Not within \(range): at best it comes true in \(share(chance.value)) of 100 futures, at \(self.dose(best))."
    }
  }

  /// The chance that was asked for, of 100 and as exactly as it was typed.
  private var asked: String { plain(100 * result.chance, digits: 12) }

  /// A chance of 100 that was found: whole, unless that would say always, never or what was asked for of something else.
  private func share(_ chance: Double) -> String {
    let words = (0...4).map { Figure.fixed(100 * chance, places: $0) }
    return words.first { isTrue($0, of: chance) } ?? words[4]
  }

  private func isTrue(_ words: String, of chance: Double) -> Bool {
    guard let shown = Double(words) else { return true }
    if shown == 0 { return chance == 0 }
    if shown == 100 { return chance == 1 }
    return (shown >= 100 * result.chance - 1e-9) == (chance >= result.chance)
  }

  /// What to know of it.
  package var remarks: [String] {
    var remarks = ["\(counted(result.draws, "future")), seed \(result.seed), the same at every dose."]
    if let prices = result.prices, QuantityUnit(result.outcomeUnit).isMoney, result.outcomeUnit.hasSuffix("prices") {
      remarks.append(RunWords.prices(prices))
    }
    if !result.isMonotone {
      remarks.append("The chance rises and falls again across the range: the answer is the first of several doses.")
    }
    return remarks
  }

  /// Chances at the doses that were looked at.
  package var table: (heads: [String], rows: [[String]]) {
    (
      ["Dose", "Comes true", "± "],
      result.looks.map { look in
        [dose(look.dose), share(look.chance.value), Figure.errorCell(max(1, 200 * look.chance.error))]
      }
    )
  }

  private func dose(_ dose: Double) -> String {
    let unit = QuantityUnit(result.unit)
    return unit.isMoney ? unit.value(dose, places: -2) : doseWords((dose * 10).rounded() / 10, result.unit)
  }

  private var range: String { "\(dose(result.range[0])) to \(dose(result.range[1]))" }

  private func between(_ interval: [Double]?) -> String {
    guard let interval else { return "; the chance hardly moves with the dose, so these draws do not bound it" }
    return " (between \(dose(max(0, interval[0]))) and \(dose(interval[1])) in 19 of 20 runs of other futures)"
  }
}
