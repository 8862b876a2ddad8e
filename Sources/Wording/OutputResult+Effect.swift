import DecisionAnalysis
package import Runs

extension RunSummary {
  /// What a portfolio did to an output in the last year, in a sentence without a full stop at its end.
  package func effect(on output: Int, portfolio: Int) -> String {
    guard let result = portfolios[portfolio].years.last?.outputs[output] else { return "" }
    if let change = result.gradeChange {
      let words = change.words(draws: question.draws)
      return "the chance of good or better: \(words)"
    }
    return ChangeWords(self, output: output, portfolio: portfolio)?.sentence ?? ""
  }
}
