import GradeDescriptors
import Mathematics

/// A share of children read against the words of number on a ladder's rungs, such as `most`, instead of as a z-score.
///
/// Where the text tells two rungs apart by a soft word, the chance that a share meets it is the chance of the upper
/// rung; the position is the mean one of the rungs the share may stand for, on the national scale of positions. `All`
/// is no soft word: it counts exceptions, which a share published in per cent does not tell.
struct ShareWords: Sendable {
  /// A word and how much further up the scale meeting it stands.
  private struct Step {
    var word: Quantifier
    var rise: Double
  }

  private var steps: [Step] = []
  /// Where a share stands that meets none of the words.
  private var lowest = 0.0

  /// The words of a ladder; `nil` where no rung above a cut of its has exactly one soft word.
  init?(_ ladder: Ladder, rules: ReadingRules) {
    let told = Grade.allCases.compactMap { grade -> (edge: Double, word: Quantifier)? in
      guard ladder.cuts.separates(below: grade) else { return nil }
      let words = ladder.rung(grade).quantifiers.compactMap { rules.quantifier($0) }
      guard words.count == 1, words[0].softness > 0, words[0].atLeast != nil else { return nil }
      return (rules.aspectCuts.floor(of: grade), words[0])
    }
    guard !told.isEmpty else { return nil }
    let edges = [-Double.infinity] + told.map(\.edge) + [.infinity]
    let means = zip(edges, edges.dropFirst()).map { ShareWords.mean(between: $0, and: $1) }
    lowest = means[0]
    steps = told.enumerated().map { Step(word: $0.element.word, rise: means[$0.offset + 1] - means[$0.offset]) }
  }

  /// The position of a share, from 0 to 1.
  func position(of share: Double) -> Double {
    steps.reduce(lowest) { $0 + $1.rise * $1.word.met(by: share) }
  }

  /// The mean of a standard normal value between two others.
  private static func mean(between low: Double, and high: Double) -> Double {
    let height = { (z: Double) in z.isFinite ? exponential(-z * z / 2) / (2 * Double.pi).squareRoot() : 0 }
    return (height(low) - height(high)) / (NormalCurve.below(high) - NormalCurve.below(low))
  }
}
