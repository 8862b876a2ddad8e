import DecisionAnalysis
package import Runs

extension OutputResult {
  /// What a portfolio did to an output in the last year, in a sentence without a full stop at its end.
  package func effect(on fact: RunSummary.OutputFact, draws: Int) -> String {
    if let change = gradeChange {
      let estimate = change.atLeastGood
      if estimate.value == 0, estimate.error == 0 {
        return "the chance of good or better is the same in every draw (± \(change.reach(draws)) points)"
      }
      return abs(estimate.value) < 2 * estimate.error
        ? "the chance of good or better moves by less than these draws can tell (± \(change.reach(draws)) points)"
        : "the chance of good or better moves by \(change.words(draws: draws))"
    }
    return difference.map { ChangeWords(fact: fact, change: $0).sentence } ?? ""
  }
}
