import DecisionAnalysis
package import Runs

extension Verdict {
  /// Whether the change is told from nothing and shown by more than half of the futures, whichever way it goes.
  var isReal: Bool {
    switch self {
    case .real, .realButSmall: true
    case .inSomeFutures, .eitherWay, .noEffect, .tooFewDraws: false
    }
  }
}

extension RunSummary {
  /// A change as tables show it: `0` where it rounds to nothing, with a star where its verdict does not count it.
  package func marked(_ change: String, _ output: Int, portfolio: Int) -> String {
    guard change.contains(where: { ("1"..."9").contains($0) }) else { return "0" }
    return verdict(of: output, portfolio: portfolio)?.isReal == true ? change : change + "*"
  }

  /// What a portfolio adds to the chance of good or better in the last year, in points, marked; a dash where there is none.
  package func markedChance(_ grade: Int, portfolio: Int) -> String {
    guard let moved = portfolios[portfolio].years.last?.outputs[grade].gradeChange?.atLeastGood else { return "–" }
    return marked(
      Figure.signed(100 * moved.value, places: 200 * moved.error < 0.5 ? 1 : 0), grade, portfolio: portfolio)
  }
}
